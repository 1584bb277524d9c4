/// Runs a test with the browser to itself: the one door to a browser.
///
///     @Test("The loader adds the bundle once", .browser)
///     func loaderAddsBundleOnce() async throws {
///       try await withBrowser { browser in
///         let site = try await browser.serve(["index.html": page])
///         try await browser.open(site.url())
///         #expect(try await browser.evaluate("document.scripts.length") == 2)
///       }
///     }
///
/// The trait `.browser` says which browser: the test is run once for each engine.
/// A body that is nothing but one `#expect(try await …)` does not compile: name the value first.
/// Its tabs are gone afterwards, its page and its sites as soon as the next test opens a page. A call inside
/// another never returns.
func withBrowser(_ test: (Browser) async throws -> Void) async throws {
  guard let engine = Engine.current else { throw NoEngine() }
  let turns = BrowserTurns.of(engine)
  let browser = try await turns.take()
  do {
    try await test(browser)
    await turns.giveBack()
  } catch {
    await turns.giveBack()
    throw error
  }
}

/// `withBrowser` in a test that lacks the trait `.browser`, and so would be run in no engine.
struct NoEngine: Error, CustomStringConvertible {
  var description: String { "the test needs the trait .browser, or its suite does" }
}

extension BrowserTurns {
  private static let chromium = BrowserTurns(.chromium)
  private static let chromiumBrowser = BrowserTurns(.chromiumBrowser)
  private static let webkit = BrowserTurns(.webkit)
  private static let firefox = BrowserTurns(.firefox)

  fileprivate static func of(_ engine: Engine) -> BrowserTurns {
    switch engine {
    case .chromium: chromium
    case .chromiumBrowser: chromiumBrowser
    case .webkit: webkit
    case .firefox: firefox
    }
  }
}
