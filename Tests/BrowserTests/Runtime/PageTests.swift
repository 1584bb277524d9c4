import Testing
import WootricSnippet

@Suite("What a page call tells", .browser)
struct PageTests {
  /// Comes from a page with a query, to a page with a query; gives `page_info` without the origin.
  static func told(
    _ query: Settings.Analytics.Query, at path: String, form: Snippet.Form, in browser: Browser
  ) async throws -> JSON {
    var visit = Visit(form: form)
    visit.settings.analytics.query = query
    visit.files["from.html"] = "<!doctype html><title>From</title><a href='/\(path)'>On</a>"
    let site = try await browser.serve(visit.served)
    try await browser.open(site.url("from.html?page=1&email=a@b.c&q=x%20y#top"))
    try await browser.click("a")
    _ = try await browser.wait(until: "document.title === 'A page'")
    return try await browser.value(
      of: """
        await analytics.ready()
        const { url, path, search, referrer } = wootricSettings.page_info
        return [url, path, search, referrer].map(text => text.replace(location.origin, ''))
        """)
  }

  /// An address, the query parameters that may stay, and what is told of it.
  struct Address: CustomTestStringConvertible, Sendable {
    var query: Settings.Analytics.Query
    var path: String
    var told: JSON
    var testDescription: String { "\(path) with \(query)" }
  }

  static let addresses = [
    Address(
      query: .only([]), path: "index.html?page=2&email=a@b.c#c",
      told: ["/index.html", "/index.html", "", "/from.html"]),
    Address(
      query: .only(["page", "q"]),
      path: "index.html?email=a@b.c&page=2&q=%C3%A4+b&page=3#email=a@b.c",
      told: [
        "/index.html?page=2&q=%C3%A4+b&page=3", "/index.html", "?page=2&q=%C3%A4+b&page=3",
        "/from.html?page=1&q=x+y",
      ]),
    Address(
      query: .only(["none"]), path: "index.html?page=2&email=a@b.c",
      told: ["/index.html", "/index.html", "", "/from.html"]),
    Address(
      query: .only(["page"]), path: "index.html#?page=2",
      told: ["/index.html", "/index.html", "", "/from.html?page=1"]),
    Address(
      query: .only(["page"]), path: "index.html?page=2?page=3",
      told: [
        "/index.html?page=2%3Fpage%3D3", "/index.html", "?page=2%3Fpage%3D3", "/from.html?page=1",
      ]),
    Address(
      query: .all, path: "index.html?page=2&email=a@b.c#c",
      told: [
        "/index.html?page=2&email=a@b.c", "/index.html", "?page=2&email=a@b.c",
        "/from.html?page=1&email=a@b.c&q=x%20y",
      ]),
  ]

  @Test("Of an address only what the settings name is told", arguments: addresses, Visit.forms)
  func query(_ address: Address, form: Snippet.Form) async throws {
    try await withBrowser { browser in
      let told = try await Self.told(address.query, at: address.path, form: form, in: browser)
      #expect(told == address.told)
    }
  }

  @Test(
    "An email in the address reaches no request and no setting, by SDK or by pixel",
    arguments: Settings.Analytics.PageLog.allCases, Visit.forms)
  func email(pageLog: Settings.Analytics.PageLog, form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    visit.settings.analytics.pageLog = pageLog
    visit.settings.analytics.singlePage = true
    // No word of hexadecimal digits, which a random id may spell.
    visit.before = """
      <script>history.replaceState(null, '', '/index.html?email=grace@b.c#grace@b.c')</script>\
      <link rel=canonical href="/index.html?email=grace@b.c">
      """
    let open = visit
    try await withBrowser { browser in
      let site = try await open.open(in: browser)
      let leaks = try await browser.value(
        of: """
          await analytics.page(); await analytics.track('x'); await analytics.ready()
          const requests = performance.getEntriesByType('resource').map(entry => entry.name)
          return JSON.stringify([requests, calls, wootricSettings, Object.assign({}, localStorage), document.cookie]).includes('grace')
          """)
      #expect(leaks == false)
      #expect(try await site.requests.contains { $0.contains("grace") } == false)
    }
  }

  static let behaviours: [Behaviour] = [
    Behaviour(
      "An address that the call itself gives is cut like the page's",
      """
      await analytics.page('Own', { url: 'https://a.b/c?email=grace@b.c#d', search: '?email=grace@b.c', path: '/c?email=grace@b.c', referrer: 'https://a.b/?email=grace@b.c', plan: 'pro' })
      const { url, search, path, referrer, plan } = wootricSettings.page_info
      return [url, search, path, referrer, plan]
      """,
      gives: ["https://a.b/c", "", "/c", "https://a.b/", "pro"]),
    pixel(
      "The pixel tells each location once, and the SDK of none",
      """
      await analytics.page(); await analytics.page('Again')
      history.pushState(null, '', '/b?c=d'); await analytics.page(); await analytics.page()
      return [images.map(src => new URL(src).searchParams.get('url').replace(location.origin, '')), calls]
      """,
      gives: [["/index.html", "/b"], []]),
    pixel(
      "The pixel carries what Segment's integration of 2018 sent",
      """
      await analytics.identify('u', { email: 'a+b@c.d', createdAt: 1533310126 })
      history.pushState(null, '', '/b'); await analytics.page()
      const { origin, pathname, searchParams } = new URL(images[1])
      const { random, ...rest } = Object.fromEntries(searchParams)
      return [origin + pathname, Object.assign(rest, { url: rest.url.replace(location.origin, '') }), random >= 0 && random < 1]
      """,
      gives: [
        "https://d8myem934l1zi.cloudfront.net/pixel.gif",
        [
          "account_token": "NPS-1a2b3c4d", "email": "a+b@c.d", "created_at": "1533310126",
          "url": "/b",
        ],
        true,
      ]),
    pixel(
      "Of nobody the pixel tells the page alone",
      "const { searchParams } = new URL(images[0]); return [searchParams.get('email'), searchParams.get('created_at')]",
      gives: ["", ""]),
    Behaviour(
      "The browser asks for the pixel",
      "return await asked", gives: "https://d8myem934l1zi.cloudfront.net/pixel.gif",
      // Real requests, which end in an error where the host is out of reach.
      before: """
        const Real = Image
        var asked = new Promise(done => {
          window.Image = function () {
            const image = new Real()
            image.onload = image.onerror = () => done(image.src.split('?')[0])
            return image
          }
        })
        """
    ) { $0.analytics.pageLog = .pixel },
    Behaviour(
      "An address is cut across its lines",
      """
      await analytics.page({ url: 'https://a.b/?x\\n=secret', referrer: 'https://a.b/#\\n?secret' })
      const { url, referrer } = wootricSettings.page_info
      return [url, referrer]
      """,
      gives: ["https://a.b/", "https://a.b/"]),
    Behaviour(
      "A canonical address that is none leaves the page's own",
      "await analytics.ready(); return calls.map(call => call[1].page_info.path)",
      gives: ["/index.html"], body: "<link rel=canonical href='https://'><link rel=canonical>"),
  ]

  /// With a stand-in for `Image` that notes the addresses: the pixel's host is out of reach of tests.
  static func pixel(_ sentence: String, _ script: String, gives expected: JSON) -> Behaviour {
    Behaviour(
      sentence, "await analytics.ready();" + script, gives: expected,
      before:
        "var images = []; window.Image = class { set src(address) { images.push(address + '') } }"
    ) { $0.analytics.pageLog = .pixel }
  }

  @Test(arguments: behaviours, Visit.forms)
  func page(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }
}
