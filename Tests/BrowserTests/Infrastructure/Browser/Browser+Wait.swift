extension Browser {
  /// Waits until the page at a path is open, after a click or a step back.
  ///
  /// Asks the browser and no script: WebKit never answers one whose page goes into the
  /// back-forward cache meanwhile.
  func wait(forPage path: String, within limit: Duration = .patience) async throws {
    let open: Bool? = try await eventually(within: limit) {
      try await session.url.contains("/\(path)") ? true : nil
    }
    if open != nil { return }
    throw TimedOut(awaited: "'\(path)'", limit: limit, seen: "open: \(try await session.url)")
  }

  /// Waits until an expression is truthy and gives its value.
  ///
  /// An expression that throws counts as not yet true: the page may be on its way.
  /// Throws `TimedOut` with the expression, its last value and the page's console.
  @discardableResult
  func wait(until expression: String, within limit: Duration = .patience) async throws -> JSON {
    var last = "undefined"
    let value: JSON? = try await eventually(within: limit) {
      do {
        let value = try await evaluate(expression)
        last = value.description
        return value.isTruthy ? value : nil
      } catch let error as WebDriverError {
        last = error.description
        return nil
      }
    }
    if let value { return value }
    let console = try await takeConsole().map { "\($0)" } ?? "not told by this driver"
    let seen = "its last value: \(last); console: \(console)"
    throw TimedOut(awaited: "'\(expression)'", limit: limit, seen: seen)
  }
}

extension Browser {
  /// Goes on to another page as a link would. By script: what WebDriver clicks, Firefox keeps out of
  /// its back-forward cache.
  func leave(for path: String) async throws {
    try await run("setTimeout(() => { location = arguments[0] })", .string("/\(path)"))
    try await wait(forPage: path)
  }

  /// Goes back to a page, kept by the back-forward cache or loaded anew: its `back` tells.
  func comeBack(to path: String) async throws {
    try await session.back()
    try await wait(forPage: path)
    try await wait(
      until: "window.back || performance.getEntriesByType('navigation')[0].type === 'back_forward'")
  }
}
