/// Hands an engine's one browser to one test after the other, in the order of their asking.
///
/// One, because a session takes seconds to start; after the other, because a page in the
/// background has neither focus nor its timers' full speed.
actor BrowserTurns {
  private let engine: Engine
  private var driver: Driver?
  private var browser: Browser?
  private var isTaken = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ engine: Engine) { self.engine = engine }
}

extension BrowserTurns {
  /// Waits for its turn, then gives a browser that shows nothing and remembers nothing.
  func take() async throws -> Browser {
    await turn()
    do {
      return try await clearedBrowser()
    } catch {
      pass()
      throw error
    }
  }

  /// Ends the turn. A browser that cannot be cleared any more is replaced at the next one.
  func giveBack() async {
    if (try? await browser?.clear()) == nil { drop() }
    pass()
  }
}

extension BrowserTurns {
  private func turn() async {
    if isTaken {
      await withCheckedContinuation { waiting.append($0) }
    } else {
      isTaken = true
    }
  }

  private func pass() {
    if waiting.isEmpty { isTaken = false } else { waiting.removeFirst().resume() }
  }

  private func drop() {
    driver?.process.stop()
    driver = nil
    browser = nil
  }

  private func clearedBrowser() async throws -> Browser {
    if let browser { return browser }
    let driver = try await Driver.start(engine)
    let session = try await Session(driver.client, capabilities: engine.capabilities)
    let browser = Browser(engine: engine, session: session)
    // Chromium starts with a page of its own, `data:,`.
    try await browser.clear()
    (self.driver, self.browser) = (driver, browser)
    return browser
  }
}
