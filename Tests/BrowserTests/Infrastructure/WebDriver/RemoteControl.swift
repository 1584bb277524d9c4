/// Takes commands to a browser: to a driver over HTTP, or to Firefox itself.
protocol RemoteControl: Sendable {
  /// Sends a command and gives its result. Throws `WebDriverError` when it is refused.
  @discardableResult
  func send(_ command: Command) async throws -> JSON
}
