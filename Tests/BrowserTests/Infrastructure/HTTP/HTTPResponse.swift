import Foundation

/// A response as it came: a status and a body.
struct HTTPResponse: Equatable, Sendable {
  var status: Int
  var body: Data
}

/// Bytes that are no HTTP response, or the beginning of one that broke off.
struct NoHTTPResponse: Error, Equatable {
  var received: String
}

extension HTTPResponse {
  /// Reads a whole response: the head, then as many bytes as it announces, or all there are.
  init(from read: () throws -> Data) throws {
    var bytes = Data()
    var head: (status: Int, length: Int?, end: Int)?
    while true {
      let more = try read()
      bytes += more
      head = head ?? HTTPResponse.head(of: bytes)
      if let head, let length = head.length, bytes.count >= head.end + length { break }
      if more.isEmpty { break }
    }
    guard let head, bytes.count >= head.end + (head.length ?? 0) else {
      throw NoHTTPResponse(received: String(decoding: bytes, as: UTF8.self))
    }
    self.init(status: head.status, body: Data(bytes[head.end...]))
  }
}

extension HTTPResponse {
  /// Status, announced length and where the body starts; `nil` before the head is complete.
  private static func head(of bytes: Data) -> (status: Int, length: Int?, end: Int)? {
    guard let blank = bytes.firstRange(of: Data("\r\n\r\n".utf8)) else { return nil }
    let text = String(decoding: bytes[..<blank.lowerBound], as: UTF8.self)
    guard let status = text.prefixMatch(of: /HTTP\/1\.[01] (\d{3})/).flatMap({ Int($0.1) }) else {
      return nil
    }
    let length = text.firstMatch(of: /\r\n[Cc]ontent-[Ll]ength:\s*(\d+)/).flatMap { Int($0.1) }
    return (status, length, blank.upperBound)
  }
}
