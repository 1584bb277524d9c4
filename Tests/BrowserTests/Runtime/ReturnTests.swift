import Testing
import WootricSnippet

/// What `CallTests` does with events of its own, done by the browser.
@Suite("Real returns and prerendered pages")
struct ReturnTests {
  /// Tells `back` whether the page was kept by the back-forward cache.
  static let noteReturn =
    "<script>addEventListener('pageshow', event => { window.back = event.persisted })</script>"

  @Test(
    "A page that is left and returned to is counted once more and asks for nothing more",
    .browserWithCache, arguments: Visit.forms)
  func backForwardCache(form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    visit.before = Self.noteReturn
    visit.files["next.html"] = "<!doctype html><title>Next</title>"
    let left = visit
    try await withBrowser { browser in
      let site = try await left.open(in: browser)
      _ = try await browser.value(of: "await analytics.identify('u')")
      try await browser.leave(for: "next.html")
      let before = try await site.requests
      try await browser.comeBack(to: "index.html")
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
    "A page come back to after a no on another one stops, sends nothing and keeps nothing",
    .browserWithCache)
  func noElsewhere() async throws {
    var visit = Visit()
    visit.settings.consent.mode = .manual
    visit.before = Self.noteReturn
    visit.files["next.html"] = visit.page
    let left = visit
    try await withBrowser { browser in
      try await left.open(in: browser)
      _ = try await browser.value(
        of: """
          analytics.consent(true)
          await new Promise(done => analytics.ready(done))
          await analytics.identify('u')
          """)
      try await browser.leave(for: "next.html")
      _ = try await browser.value(
        of: """
          analytics.consent(true)
          await new Promise(done => analytics.ready(done))
          analytics.consent(false)
          """)
      try await browser.comeBack(to: "index.html")
      let seen = try await browser.value(
        of: """
          await new Promise(done => analytics.track('a', done))
          return [back, calls.map(call => call[0]), document.cookie, localStorage.length]
          """)
      #expect(seen == [true, ["page", "run", "stop"], "", 0])
    }
  }

  @Test(
    "A page from before the log-out, come back to, tells nothing of the person",
    .browserWithCache, arguments: Visit.forms)
  func loggedOutElsewhere(form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    visit.before = Self.noteReturn
    visit.files["next.html"] = visit.page
    let left = visit
    try await withBrowser { browser in
      try await left.open(in: browser)
      _ = try await browser.value(of: "await analytics.identify('u', { email: 'a@b.c' })")
      try await browser.leave(for: "next.html")
      _ = try await browser.value(
        of: "await new Promise(done => analytics.ready(done)); analytics.reset()")
      try await browser.comeBack(to: "index.html")
      let told = try await browser.value(
        of: """
          await analytics.ready()
          await analytics.ready()
          return [back, calls[calls.length - 1][0], JSON.stringify(calls[calls.length - 1]).includes('a@b'), 'email' in wootricSettings]
          """)
      #expect(told == [true, "page", false, false])
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
