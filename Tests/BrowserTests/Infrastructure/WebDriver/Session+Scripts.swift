extension Session {
  /// Runs the body of a function; `arguments[0]` is the first argument. A promise is awaited.
  @discardableResult
  func execute(_ body: String, _ arguments: [JSON] = []) async throws -> JSON {
    try await post("Execute Script", "/execute/sync", script(body, arguments))
  }

  /// Runs the body of a function whose last argument is the callback that takes the result.
  @discardableResult
  func executeAsync(_ body: String, _ arguments: [JSON] = []) async throws -> JSON {
    try await post("Execute Async Script", "/execute/async", script(body, arguments))
  }

  private func script(_ body: String, _ arguments: [JSON]) -> JSON {
    ["script": .string(body), "args": .array(arguments)]
  }
}
