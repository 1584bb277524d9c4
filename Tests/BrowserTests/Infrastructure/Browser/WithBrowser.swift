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
/// A body that is nothing but one `#expect(try await …)` does not compile: name the value first.
/// The page, its tabs and its sites are gone afterwards. A call inside another never returns.
func withBrowser(
  _ engine: Engine = .chromium, _ test: (Browser) async throws -> Void
) async throws {
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

extension BrowserTurns {
  private static let chromium = BrowserTurns(.chromium)
  private static let webkit = BrowserTurns(.webkit)

  fileprivate static func of(_ engine: Engine) -> BrowserTurns {
    switch engine {
    case .chromium: chromium
    case .webkit: webkit
    }
  }
}
