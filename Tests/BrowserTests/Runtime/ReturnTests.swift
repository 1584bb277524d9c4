import Testing
import WootricSnippet

/// What `CallTests` does with events of its own, done by the browser.
@Suite("Real returns and prerendered pages")
struct ReturnTests {
  @Test(
    "A page that is left and returned to is counted once more and asks for nothing more",
    .browser, arguments: Visit.forms)
  func backForwardCache(form: Snippet.Form) async throws {
    var visit = Visit(form: form, body: "<a href=/next.html>Next</a>")
    visit.before =
      "<script>addEventListener('pageshow', event => { window.back = event.persisted })</script>"
    visit.files["next.html"] = "<!doctype html><title>Next</title>"
    let left = visit
    try await withBrowser { browser in
      let site = try await left.open(in: browser)
      _ = try await browser.value(of: "await analytics.identify('u')")
      try await browser.click("a")
      try await browser.wait(forPage: "next.html")
      let before = try await site.requests
      try await browser.session.back()
      try await browser.wait(forPage: "index.html")
      // A page that was not kept is loaded anew, and says why below.
      try await browser.wait(
        until: "back || performance.getEntriesByType('navigation')[0].type === 'back_forward'")
      let seen = try await browser.value(
        of: """
          await analytics.ready()
          await analytics.ready()
          const { notRestoredReasons } = performance.getEntriesByType('navigation')[0]
          return [back, notRestoredReasons || null, calls.map(call => call[0])]
          """)
      #expect(seen == [true, .null, ["page", "run", "page"]])
      #expect(try await site.requests == before)
    }
  }

  @Test(
    "A prerendered page loads no SDK until it is activated, then counts once",
    .browser(.chromium), arguments: Visit.forms)
  func prerendered(form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    visit.after = """
      <script>
      window.unseen = document.prerendering
      analytics.identify('u')
      addEventListener('load', () => setTimeout(fetch, 0, '/loaded'))
      </script>
      """
    visit.files["next.html"] = visit.page
    visit.files["index.html"] = """
      <!doctype html><title>Before</title>
      <script type=speculationrules>{"prerender": [{"urls": ["/next.html"], "eagerness": "immediate"}]}</script>
      <a href=/next.html>Next</a>
      """
    let prerendered = visit
    try await withBrowser { browser in
      let site = try await prerendered.open(in: browser)
      try await site.wait(forRequest: "GET /loaded")
      let bundle = "GET \(prerendered.snippet.bundle.url)"
      let unseen = try await site.requests.filter { $0 != bundle }
      #expect(unseen == ["GET /index.html", "GET /next.html", "GET /loaded"])
      try await browser.click("a")
      try await browser.wait(forPage: "next.html")
      let seen = try await browser.value(
        of:
          "await analytics.ready(); await analytics.track('a'); return [unseen, calls.map(call => call[0])]"
      )
      #expect(seen == [true, ["page", "run", "run"]])
      let requests = try await site.requests
      #expect(requests.filter { $0 == "GET /sdk.js" }.count == 1)
      #expect(requests.filter { $0 == "GET /next.html" }.count == 1)
    }
  }
}
