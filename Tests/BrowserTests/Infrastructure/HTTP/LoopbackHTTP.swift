import Foundation

/// An HTTP client for servers of our own on this machine.
///
/// Not `URLSession`: on Linux it refuses ChromeDriver's responses, whose header lines have no
/// space after the colon ("Failed writing header"), although RFC 9112, section 5 makes it optional.
/// No redirects, no chunked bodies, no proxies: drivers and static servers use none.
enum LoopbackHTTP {
  /// Sends a request on a connection of its own and gives the response.
  static func send(
    _ method: String, _ path: String, port: Int, body: Data? = nil
  ) async throws -> HTTPResponse {
    let message = head(method, path, port: port, body: body) + (body ?? Data())
    // Swift's own threads are as few as the cores, so none of them may wait for a socket.
    return try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try exchange(message, port: port) })
      }
    }
  }
}

extension LoopbackHTTP {
  private static func exchange(_ message: Data, port: Int) throws -> HTTPResponse {
    let socket = try LoopbackSocket(port: port)
    try socket.write(message)
    return try HTTPResponse { try socket.read() }
  }

  private static func head(_ method: String, _ path: String, port: Int, body: Data?) -> Data {
    var lines = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"]
    if let body {
      lines.append("Content-Type: application/json; charset=utf-8")
      lines.append("Content-Length: \(body.count)")
    }
    return Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }
}
