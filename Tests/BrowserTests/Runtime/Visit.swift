import WootricSnippet

/// A page of a site with these settings, and a stand-in for Wootric's SDK that records its calls:
/// `calls` has `[command, a copy of wootricSettings]`, oldest first.
struct Visit {
  var settings = Settings(accountToken: "NPS-1a2b3c4d", sdk: .init(url: "/sdk.js"))
  var form = Snippet.Form.minified
  /// In the head, before the loader.
  var before = ""
  /// In the head, right behind the loader: the bundle cannot be there yet.
  var after = ""
  var body = "<p>Hello"
  /// Files of the site that are other than usual; nil is a file that is missing.
  var files: [String: String?] = [:]
}

extension Visit {
  static let forms = [Snippet.Form.minified, .readable]

  static let sdk = """
    window.calls = []
    const copy = value => JSON.parse(JSON.stringify(value))
    window.wootric = command => calls.push([command, copy(window.wootricSettings)])
    window.WootricSurvey = { run() {}, stop: () => calls.push(['stop']), version: () => 'stand-in' }
    """

  var snippet: Snippet { CompiledSnippets.shared.snippet(settings, form: form) }

  var page: String {
    """
    <!doctype html><meta charset=utf-8><title>A page</title>\(before)\(snippet.element.html)\
    \(after)<body>\(body)
    """
  }

  /// The site's files, by path.
  var served: [String: String] {
    let snippet = snippet
    let usual: [String: String?] = [
      "index.html": page, "sdk.js": Self.sdk,
      String(snippet.bundle.url.dropFirst()): snippet.bundle.served,
    ]
    return usual.merging(files) { _, other in other }.compactMapValues(\.self)
  }

  /// Serves the site and opens its page; gives the site.
  @discardableResult
  func open(in browser: Browser) async throws -> Site {
    let site = try await browser.serve(served)
    try await browser.open(site.url())
    return site
  }

  /// Opens the page and gives what an async function with this body returns there.
  func result(of body: String, in browser: Browser) async throws -> JSON {
    try await open(in: browser)
    return try await browser.value(of: body)
  }
}

extension Browser {
  /// What an async function with this body returns, on a page that has had an idle turn: the bundle
  /// waits for one, and idle turns are taken in order.
  func value(of body: String) async throws -> JSON {
    try await run(
      """
      const idle = done => (window.requestIdleCallback || setTimeout)(done, { timeout: 1000 })
      return (async () => {
      await new Promise(idle)
      \(body)
      })()
      """)
  }
}

extension Snippet.Form {
  /// Whether the long tables of behaviours are gone through in this form by the present engine.
  ///
  /// All engines run what visitors get. The readable form is the same code before the minifier, which
  /// engines have no part in: one of them is enough for it, and that spares a third of all visits.
  var isForThisEngine: Bool { self == .minified || Engine.current == Engine.ready.first }
}
