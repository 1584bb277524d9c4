import Foundation

extension StaticServer {
  /// All lines of the requests that were answered before this call, and no later ones.
  ///
  /// The log reaches us through a pipe, a little late. Python writes a request's line before it
  /// answers, so a request of our own marks the place: what stands above its line is complete.
  func completeLines() async throws -> ArraySlice<String> {
    let mark = "\(StaticServer.mark)\(UUID().uuidString)"
    _ = try await LoopbackHTTP.send("GET", mark, port: port)
    let limit = Duration.patience
    let complete = try await eventually(within: limit) {
      let lines = self.lines
      return lines.lastIndex { $0.contains(mark) }.map { lines[..<$0] }
    }
    if let complete { return complete }
    throw TimedOut(awaited: "the server's log", limit: limit, seen: "it has: \(lines)")
  }

  /// The request that a line tells of, as `GET /path?query`; `nil` for lines about errors, for
  /// our own marks, and for the icon, which browsers ask for as they like.
  static func request(in line: String) -> String? {
    let quoted = line.split(separator: "\"", maxSplits: 2)
    guard quoted.count == 3, let end = quoted[1].range(of: " HTTP/") else { return nil }
    let request = String(quoted[1][..<end.lowerBound])
    let isOurs = request.hasPrefix("GET \(mark)")
    return isOurs || request == "GET /favicon.ico" ? nil : request
  }

  private static let mark = "/.mark-"
}
