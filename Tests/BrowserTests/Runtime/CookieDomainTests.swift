import Testing
import WootricSnippet

@Suite("The domain of the identity's cookies", .browser)
struct CookieDomainTests {
  /// Identifies on `www.SITE`, then looks there and on `shop.SITE` who is known by the cookie.
  static func known(
    _ settings: (_ site: String) -> Settings.Analytics.CookieDomain, form: Snippet.Form,
    in browser: Browser
  ) async throws -> JSON {
    let site = try await browser.serve([:])
    let name = site.origin.dropFirst("http://".count)
    let host = String(name.prefix { $0 != ":" })
    var visit = Visit(form: form)
    visit.settings.analytics.cookieDomain = settings(host)
    for (path, text) in visit.served { try site.write(text, to: path) }
    try await browser.open("http://www.\(name)/index.html")
    _ = try await browser.value(of: "await analytics.identify('u')")
    let cookies = try await browser.session.cookies
    let domains = cookies.map { ($0.domain ?? "").replacing(host, with: "SITE") }
    try await browser.open("http://shop.\(name)/index.html")
    let there = try await browser.value(of: "await analytics.ready(); return analytics.user().id()")
    try await browser.open("http://www.\(name)/index.html")
    let left = try await browser.value(
      of: """
        const known = analytics.user().id(); analytics.reset()
        // Whoever comes next has an id of their own already.
        return [known, document.cookie.replace(/ajs_anonymous_id=.{36}$/, 'next')]
        """)
    return [.array(domains.map(JSON.string)), there, left]
  }

  @Test("auto is the widest that the browser takes, which subdomains share", arguments: Visit.forms)
  func auto(form: Snippet.Form) async throws {
    try await withBrowser { browser in
      let known = try await Self.known({ _ in .auto }, form: form, in: browser)
      #expect(known == [[".SITE", ".SITE"], "u", ["u", "next"]])
    }
  }

  @Test("host is the page's host alone", arguments: Visit.forms)
  func host(form: Snippet.Form) async throws {
    try await withBrowser { browser in
      let known = try await Self.known({ _ in .host }, form: form, in: browser)
      #expect(known == [["www.SITE", "www.SITE"], .null, ["u", "next"]])
    }
  }

  @Test("A domain is that one", arguments: Visit.forms)
  func domain(form: Snippet.Form) async throws {
    try await withBrowser { browser in
      let known = try await Self.known({ .domain($0) }, form: form, in: browser)
      #expect(known == [[".SITE", ".SITE"], "u", ["u", "next"]])
    }
  }

  @Test("Each visit keeps the cookies for a year from then", arguments: Visit.forms)
  func renewal(form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    visit.before = """
      <script>
      for (const key of ['ajs_user_id', 'ajs_anonymous_id'])
        document.cookie = key + '=old;max-age=1000;path=/;domain=' + location.hostname
      </script>
      """
    let returning = visit
    try await withBrowser { browser in
      let now = try await returning.result(
        of: "await analytics.identify({ a: 1 }); return Date.now() / 1000", in: browser)
      let years = try await browser.session.cookies.map { cookie in
        let seconds = (cookie.expiry ?? 0) - (now.number ?? 0)
        return (cookie.name, cookie.value, (seconds / (365 * 24 * 3600)).rounded())
      }
      #expect(years.map(\.0) == ["ajs_anonymous_id", "ajs_user_id"])
      #expect(years.map(\.1) == ["old", "old"])
      #expect(years.map(\.2) == [1, 1])
    }
  }

  @Test("A domain that the page is not on is refused: localStorage knows", arguments: Visit.forms)
  func otherDomain(form: Snippet.Form) async throws {
    try await withBrowser { browser in
      let known = try await Self.known({ _ in .domain("other.example") }, form: form, in: browser)
      #expect(known == [[], .null, ["u", ""]])
    }
  }
}
