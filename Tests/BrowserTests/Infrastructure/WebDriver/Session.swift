/// A browser window under remote control.
///
/// Source: W3C WebDriver, section 8 "Sessions".
struct Session: Sendable {
  var driver: any RemoteControl
  var id: String
}

extension Session {
  /// Starts a browser with the capabilities that it must have.
  init(_ driver: any RemoteControl, capabilities: JSON) async throws {
    let body: JSON = ["capabilities": ["alwaysMatch": capabilities]]
    let value = try await driver.send(.post("New Session", "/session", body))
    self.init(driver: driver, id: value["sessionId"]?.string ?? "")
    // A script may wait as long as a test may: the standard's half a minute is short on a busy machine.
    try await post(
      "Set Timeouts", "/timeouts", ["script": .number(Duration.patience / .milliseconds(1))])
  }

  /// Ends the browser.
  func delete() async throws {
    try await driver.send(.delete("Delete Session", path("")))
  }

  /// The path of a command within this session.
  func path(_ command: String) -> String { "/session/\(id)" + command }

  func get(_ name: String, _ command: String) async throws -> JSON {
    try await driver.send(.get(name, path(command)))
  }

  @discardableResult
  func post(_ name: String, _ command: String, _ body: JSON = [:]) async throws -> JSON {
    try await driver.send(.post(name, path(command), body))
  }
}
