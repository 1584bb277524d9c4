import Foundation

/// Speaks to one driver process: JSON over HTTP on loopback.
struct WebDriver: RemoteControl {
  /// Where the driver listens.
  var port: Int
}

extension WebDriver {
  /// Sends a command and gives the `value` of its response.
  ///
  /// Throws `WebDriverError` when the driver refuses, `SocketError` when it does not answer.
  @discardableResult
  func send(_ command: Command) async throws -> JSON {
    let body = try command.body.map { try JSONEncoder().encode($0) }
    let response = try await LoopbackHTTP.send(
      command.method.rawValue, command.path, port: port, body: body)
    let value = try JSONDecoder().decode(Response.self, from: response.body).value
    if response.status != 200, let error = WebDriverError(command: command.name, value: value) {
      throw error
    }
    return value
  }

  /// Whether the driver is up and takes a session.
  var isReady: Bool {
    get async {
      let status = try? await send(.get("Status", "/status"))
      return status?["ready"] == true
    }
  }
}

extension WebDriver {
  private struct Response: Decodable {
    var value: JSON
  }
}
