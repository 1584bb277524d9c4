import Testing

@Suite("Served sites", .browser)
struct SiteTests {
  @Test("A page is opened from its site, with the files beside it")
  func opensPage() async throws {
    try await withBrowser { browser in
      let site = try await browser.serve([
        "docs/index.html": "<!doctype html><title>Docs</title><script src=/js/a.js></script>",
        "js/a.js": "window.a = location.origin",
      ])
      try await browser.open(site.url("docs/index.html"))
      #expect(try await browser.session.title == "Docs")
      #expect(try await browser.evaluate("a") == .string(site.origin))
    }
  }

  @Test("The log has the requests of this site alone, in order", arguments: 1...3)
  func requestLog(round: Int) async throws {
    try await withBrowser { browser in
      let site = try await browser.serve([
        "index.html": "<!doctype html><script src=/\(round).js></script>", "\(round).js": "",
      ])
      #expect(try await site.requests == [])
      try await browser.open(site.url() + "?a=b")
      #expect(try await site.requests == ["GET /index.html?a=b", "GET /\(round).js"])
      try await browser.run("fetch('/missing')")
      try await site.wait(forRequest: "GET /missing")
    }
  }

  @Test("A site is a secure context with storage of its own", arguments: 1...2)
  func freshOrigin(round: Int) async throws {
    try await withBrowser { browser in
      try await browser.open(html: "<!doctype html>")
      let stored = try await browser.run(
        """
        const seen = [isSecureContext, document.cookie, localStorage.length]
        document.cookie = 'a=b'
        localStorage.setItem('a', 'b')
        return seen
        """)
      #expect(stored == [true, "", 0])
      #expect(try await browser.session.cookies.map(\.name) == ["a"])
    }
  }

  @Test("Two sites at a time are two origins")
  func twoOrigins() async throws {
    try await withBrowser { browser in
      let other = try await browser.serve(["index.html": "<!doctype html>"])
      let site = try await browser.open(html: "<!doctype html>")
      #expect(site.origin != other.origin)
      try await browser.run(
        "return fetch(arguments[0], { mode: 'no-cors' }).then(() => true)", .string(other.url()))
      #expect(try await other.requests == ["GET /index.html"])
    }
  }
}
