import Foundation

/// Speaks to a running Firefox: the commands of WebDriver as JSON messages on one connection.
///
/// A message is its length in bytes, a colon and JSON: `[0, id, name, parameters]` to Firefox,
/// `[1, id, error, result]` from it. The first one greets.
///
/// Source: Firefox Source Docs, "Marionette", section "Protocol".
final class Marionette: RemoteControl, @unchecked Sendable {
  // Checked by hand: the connection is used on the queue alone.
  private let queue = DispatchQueue(label: "Marionette")
  private let socket: LoopbackSocket
  private var received = Data()
  private var lastID = 0

  /// Connects, and takes the greeting.
  init(port: Int) throws {
    socket = try LoopbackSocket(port: port)
    _ = try message()
  }
}

extension Marionette {
  func send(_ command: Command) async throws -> JSON {
    // Swift's own threads are as few as the cores, so none of them may wait for a socket.
    try await withCheckedThrowingContinuation { continuation in
      queue.async { [self] in
        continuation.resume(with: Result { try exchange(command) })
      }
    }
  }
}

extension Marionette {
  private func exchange(_ command: Command) throws -> JSON {
    lastID += 1
    let request: JSON = [
      0, .number(Double(lastID)), .string(command.marionetteName), command.marionetteParameters,
    ]
    let text = try JSONEncoder().encode(request)
    try socket.write(Data("\(text.count):".utf8) + text)
    let response = try message()
    if let error = response[2], let refusal = WebDriverError(command: command.name, value: error) {
      throw refusal
    }
    let result = response[3] ?? .null
    return result["value"] ?? result
  }

  /// The next message. The connection gives bytes as they come, not message by message.
  private func message() throws -> JSON {
    while true {
      if let message = try wholeMessage() { return message }
      let more = try socket.read()
      if more.isEmpty { throw ConnectionClosed(rest: String(decoding: received, as: UTF8.self)) }
      received += more
    }
  }

  private func wholeMessage() throws -> JSON? {
    guard let colon = received.firstIndex(of: UInt8(ascii: ":")),
      let length = Int(String(decoding: received[..<colon], as: UTF8.self)),
      received.endIndex - (colon + 1) >= length
    else { return nil }
    let body = received[(colon + 1)...].prefix(length)
    let message = try JSONDecoder().decode(JSON.self, from: body)
    received = Data(received[body.endIndex...])
    return message
  }
}

/// Firefox ended, or closed the connection, in the middle of a message.
struct ConnectionClosed: Error, Equatable {
  /// What had come of the message.
  var rest: String
}
