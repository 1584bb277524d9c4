import Foundation

/// The browser, held by one test at a time; `withBrowser` hands it out.
final class Browser: @unchecked Sendable {
  // Checked by hand: a test holds the browser alone, so that its sites have one user.
  let engine: Engine
  /// The session, for commands that have no shorter name here.
  let session: Session
  private var sites: [Site] = []
  /// Those of the test before, whose page is still open.
  private var formerSites: [Site] = []

  init(engine: Engine, session: Session) {
    self.engine = engine
    self.session = session
  }
}

extension Browser {
  /// Serves files on a fresh origin until the test gives the browser back.
  func serve(_ files: [String: String]) async throws -> Site {
    let site = try await Site(files: files)
    sites.append(site)
    return site
  }

  /// Opens an address and returns once the page's `load` event is over.
  func open(_ url: String) async throws {
    // The page of the test before may have written since.
    if !formerSites.isEmpty { _ = try await takeConsole() }
    try await session.navigate(to: url)
    formerSites = []
  }

  /// Serves a single page, opens it and gives its site.
  @discardableResult
  func open(html: String) async throws -> Site {
    let site = try await serve(["index.html": html])
    try await open(site.url())
    return site
  }

  /// Serves files and opens one of them in a frame of this size, as drivers have no window as narrow as a
  /// phone; the frame's window is `page`.
  @discardableResult
  func open(_ path: String, of files: [String: String], width: Int, height: Int) async throws
    -> Site
  {
    var files = files
    files["frame.html"] = """
      <!doctype html><meta charset=utf-8><title>A phone</title>
      <script>Object.defineProperty(window, 'page', { get: () => frames[0] })</script>
      <iframe src="\(path)" width="\(width)" height="\(height)" style="border: 0"></iframe>
      """
    let site = try await serve(files)
    try await open(site.url("frame.html"))
    return site
  }

  /// The value of an expression; a promise is awaited.
  func evaluate(_ expression: String) async throws -> JSON {
    try await session.execute("return (\(expression)\n)")
  }

  /// Runs statements that may `return`; `arguments[0]` is the first argument.
  @discardableResult
  func run(_ statements: String, _ arguments: JSON...) async throws -> JSON {
    try await session.execute(statements, arguments)
  }

  /// Clicks the first element that a CSS selector matches.
  func click(_ selector: String) async throws {
    try await session.click(try await session.find(selector))
  }

  /// Types into the first element that a CSS selector matches.
  func type(_ text: String, into selector: String) async throws {
    try await session.type(text, into: try await session.find(selector))
  }

  /// The console's lines since the last call; `nil` where the driver keeps them to itself.
  func takeConsole() async throws -> [LogEntry]? { try await session.takeLog() }
}

extension Browser {
  /// Makes this visitor a new one: the open page's cookies and storage go, and the page too.
  func reset() async throws {
    try await run("localStorage.clear(); sessionStorage.clear()")
    try await session.deleteCookies()
    try await open("about:blank")
  }

  /// Ends what a test left: its tabs and its lines. Its page goes when the next test opens one, and its sites
  /// with it: an empty page between two would be a quarter of a visit's time.
  func clear() async throws {
    try await session.closeOtherWindows()
    _ = try await takeConsole()
    formerSites += sites
    sites = []
  }
}
