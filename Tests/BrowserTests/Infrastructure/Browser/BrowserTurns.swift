/// Hands an engine's one browser to one test after the other, in the order of their asking.
///
/// One, because a session takes seconds to start; after the other, because a page in the
/// background has neither focus nor its timers' full speed.
actor BrowserTurns {
  private let engine: Engine
  private var driver: Driver?
  private var browser: Browser?
  /// The turns that the present browser has had.
  private var turnsHad = 0
  private var isTaken = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ engine: Engine) { self.engine = engine }
}

extension BrowserTurns {
  /// Waits for its turn, then gives a browser with one tab, whose page nobody needs any more.
  func take() async throws -> Browser {
    await turn()
    do {
      return try await clearedBrowser()
    } catch {
      pass()
      throw error
    }
  }

  /// Ends the turn. A browser that cannot be cleared any more, or has grown slow, is replaced at the next
  /// one.
  func giveBack() async {
    turnsHad += 1
    if turnsHad == engine.turnsOfABrowser {
      drop()
    } else if (try? await browser?.clear()) == nil {
      drop()
    }
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
    turnsHad = 0
  }

  private func clearedBrowser() async throws -> Browser {
    if let browser { return browser }
    // A machine that is busy lets a driver or its browser start too late at times.
    var failures: [String] = []
    while failures.count < 3 {
      do { return try await newBrowser() } catch { failures.append("\(error)") }
    }
    throw NotStarted(engine: engine, failures: failures)
  }

  private func newBrowser() async throws -> Browser {
    let driver = try await Driver.start(engine)
    do {
      let session = try await Session(driver.client, capabilities: engine.capabilities)
      let browser = Browser(engine: engine, session: session)
      // Chromium's own tabs and lines.
      try await browser.clear()
      (self.driver, self.browser) = (driver, browser)
      return browser
    } catch {
      driver.process.stop()
      throw StartFailure(cause: "\(error)", lines: driver.process.lines)
    }
  }
}

/// A browser that did not start, however often it was tried.
struct NotStarted: Error, CustomStringConvertible {
  var engine: Engine
  var failures: [String]

  var description: String {
    "\(engine.rawValue) did not start, tried \(failures.count) times:\n"
      + failures.joined(separator: "\n")
  }
}

/// One try, with what its driver wrote.
private struct StartFailure: Error, CustomStringConvertible {
  var cause: String
  var lines: [String]

  var description: String { "\(cause); the driver wrote: \(lines)" }
}
