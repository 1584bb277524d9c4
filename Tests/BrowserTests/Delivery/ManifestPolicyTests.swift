import Testing
import WootricSnippet

@Suite("A page whose policy is the manifest's alone", .browser)
struct ManifestPolicyTests {
  /// Everything that a survey may come with, from the hosts that the vendor's own comes from.
  private static let sdk = """
    window.wootric = command => {
      if (command != 'run') return
      const add = (name, attributes) =>
        document.body.append(Object.assign(document.createElement(name), attributes))
      add('link', { rel: 'stylesheet', href: 'https://cdn.wootric.com/survey.css' })
      add('style', { textContent: 'b { color: rgb(1, 2, 3) }' })
      add('b', { textContent: 'How likely?' })
      add('img', { src: 'https://app.wootric.com/score.gif' })
      add('iframe', { src: 'https://app.wootric.com/frame.html' })
      const request = new XMLHttpRequest()
      request.open('GET', 'https://eligibility.wootric.com/eligible.json')
      request.send()
    }
    window.WootricSurvey = { run() {}, stop() {}, version: () => 'stand-in' }
    """

  /// A site, and the vendor's hosts below one name of loopback: nobody has their certificates.
  private func open(in browser: Browser, lacking name: String? = nil) async throws -> Site {
    let site = try await browser.serve([:])
    let vendor = site.origin.dropFirst("http://site-".count)
    let hosts = { (text: String) in
      text.replacing("https://*.wootric.com", with: "http://*.vendor-\(vendor)")
        .replacing(/https:\/\/(\w+)\.wootric\.com/) { "http://\($0.output.1).vendor-\(vendor)" }
    }
    let settings = Settings(
      accountToken: "NPS-1a2b3c4d", cdn: .init(immutable: false),
      sdk: .init(url: "http://cdn.vendor-\(vendor)/wootric-sdk.js"))
    let snippet = Snippet(settings, form: .minified)
    let lists = PolicySources(snippet).directives.filter { $0.name != name }
      .map { ([$0.name] + $0.sources).joined(separator: " ") }
    let files = [
      "index.html": """
      <!doctype html><meta charset=utf-8><title>A page</title>
      <meta http-equiv=content-security-policy content="default-src 'none'; \
      \(hosts(lists.joined(separator: "; ")))"><script src=/listen.js></script>\
      \(snippet.element.html)<body>
      """,
      "listen.js": """
      // A page's icon is the browser's wish, and no survey's.
      window.broken = []
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        if (!blockedURI.includes('favicon')) broken.push(effectiveDirective)
      })
      """,
      "assets/wootric.js": snippet.bundle.served, "wootric-sdk.js": hosts(Self.sdk),
      "survey.css":
        "@font-face { font-family: survey; src: url(survey.woff2) } b { font-family: survey }",
      "frame.html": "<!doctype html><title>A frame</title>", "eligible.json": "{}",
    ]
    for (path, text) in files { try site.write(text, to: path) }
    try await browser.open(site.url())
    try await browser.run("analytics.identify('u')")
    return site
  }

  @Test("A survey gets its stylesheets, fonts, frames, images and data")
  func enough() async throws {
    try await withBrowser { browser in
      let site = try await open(in: browser)
      for file in [
        "wootric-sdk.js", "survey.css", "survey.woff2", "score.gif", "frame.html", "eligible.json",
      ] {
        try await site.wait(forRequest: "GET /\(file)")
      }
      let seen = try await browser.evaluate(
        "[broken, getComputedStyle(document.querySelector('b')).color]")
      #expect(seen == [[], "rgb(1, 2, 3)"])
    }
  }

  @Test("Without one of its lists, something of a survey is kept out")
  func needed() async throws {
    try await withBrowser { browser in
      for name in ["connect-src", "img-src", "style-src", "font-src", "frame-src"] {
        let site = try await open(in: browser, lacking: name)
        try await browser.wait(
          until: "broken.length && broken.every(name => name.startsWith('\(name)'))")
        _ = site
      }
    }
  }
}
