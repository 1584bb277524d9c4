import WootricSnippet

/// A shop on a server of its own, whose page signs somebody in; all is well until a test changes something.
struct TroubledSite {
  let origin: String
  let snippet: Snippet
  /// What stands before the loader.
  var head = ""
  /// The loader's element.
  var loader: String
  /// The page's own script, behind the loader.
  var script = "analytics.identify('ada', { email: 'ada@example.com' })"
  /// Headers of the page.
  var headers: [String: String] = [:]
  /// What the server answers but for the page and its scripts.
  var answers: [String: AnsweringServer.Answer]

  /// The one account that the server knows.
  static let token = "NPS-1a2b3c4d"

  init(origin: String, _ snippet: Snippet) {
    (self.origin, self.snippet, loader) = (origin, snippet, snippet.element.html)
    answers = [
      "/sdk.js": .script(Self.sdk),
      snippet.bundle.url: .script(
        snippet.bundle.served,
        ["Cache-Control": "public, max-age=31536000, immutable, no-transform"]),
      "/eligible.json?account_token=\(Self.token)": .json(#"{ "eligible": true }"#),
    ]
  }
}

extension TroubledSite {
  /// The same server by another name.
  var otherOrigin: String { origin.replacing("shop", with: "cdn") }

  var allAnswers: [String: AnsweringServer.Answer] {
    let listen = "<script src=/listen.js></script>"
    return answers.merging([
      "/": .page(page(listen + head + loader), headers),
      // A visitor's page, to which nobody listens.
      "/shop": .page(page(head + loader), headers),
      "/listen.js": .script(Self.listen), "/page.js": .script(script),
    ]) { _, own in own }
  }

  func page(_ start: String) -> String {
    """
    <!doctype html><meta charset=utf-8><title>Shop</title>\(start)<script src=/page.js></script>\
    <body><p>Hello
    """
  }

  /// The bundle that the page asks for; its own where it has no loader.
  var askedBundle: String {
    loader.firstMatch(of: /https?:[^"]*\.js|\/assets\/[^"]*\.js/).map { String($0.output) }
      ?? snippet.bundle.url
  }

  /// What the SDK does as far as anybody sees: it asks its server whether the person is eligible.
  static let sdk = """
    window.wootric = command => {
      if (command != 'run') return
      const { account_token, callbacks } = wootricSettings
      fetch('/eligible.json?account_token=' + account_token)
        .then(answer => answer.json())
        .then(({ eligible }) => {
          callbacks.after_eligible(eligible)
          if (eligible) callbacks.after_show()
        })
        .catch(() => {})
    }
    """

  /// Keeps what is printed, an object as its JSON, and the time: ten seconds pass when a test says so.
  private static let listen = """
    window.lines = []
    window.errors = []
    const text = word => Object(word) === word ? JSON.stringify(word) : String(word)
    const { log } = console
    console.log = (...words) =>
      words[0] === 'wootric:' ? lines.push(words.slice(1).map(text).join(' ')) : log(...words)
    console.error = (...words) => errors.push(words.map(text).join(' '))
    const later = setTimeout
    window.setTimeout = (run, wait, ...rest) =>
      wait === 10000 ? (window.passTenSeconds = run) : later(run, wait, ...rest)
    """

  /// What a developer types in the end: it prints lines, or throws.
  static let typed = """
    (() => {
      lines.length = 0
      try { analytics.debug(true) } catch (error) { lines.push(String(error)) }
      return [...errors, ...lines].join('\\n')
    })()
    """

  /// Lines with addresses by their roles.
  func text(_ lines: String) -> String {
    [
      (origin, "ORIGIN"), (otherOrigin, "OTHER"), (snippet.bundle.url, "BUNDLE"),
      (snippet.bundle.fileName, "FILE"), (snippet.element.cspHash ?? "no hash", "HASH"),
    ]
    .reduce(lines) { $0.replacing($1.0, with: $1.1) }
    .replacing(/\/assets\/wootric-[0-9a-f]{10}\.js/, with: "YESTERDAY")
    .replacing(/wootric-[0-9a-f]{10}\.js/, with: "OLDFILE")
    // Where the second of two loaders stands.
    .replacing(/page:1:\d{4}:/, with: "page:1:COLUMN:")
  }
}
