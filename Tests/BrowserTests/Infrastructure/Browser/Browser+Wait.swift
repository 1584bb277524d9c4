extension Browser {
  /// Waits until an expression is truthy and gives its value.
  ///
  /// An expression that throws counts as not yet true: the page may be on its way.
  /// Throws `TimedOut` with the expression, its last value and the page's console.
  @discardableResult
  func wait(until expression: String, within limit: Duration = .seconds(10)) async throws -> JSON {
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
