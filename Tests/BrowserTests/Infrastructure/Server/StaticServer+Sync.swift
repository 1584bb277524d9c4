import Foundation

extension StaticServer {
  /// All requests that were answered before this call, in order.
  ///
  /// The log reaches us through a pipe, a little late. Python writes a request's line before it
  /// answers, so a request of our own marks the place: what stands above its line is complete.
  func completeLog() async throws -> [String] {
    let mark = "\(StaticServer.mark)\(UUID().uuidString)"
    _ = try await LoopbackHTTP.send("GET", mark, port: port)
    let limit = Duration.seconds(10)
    let complete = try await eventually(within: limit) {
      let log = self.log
      return log.contains("GET \(mark)") ? log : nil
    }
    if let complete { return complete }
    throw TimedOut(awaited: "the server's log", limit: limit, seen: "it has: \(log)")
  }

  /// Whether a line of the log is a page's doing. Browsers ask for the icon as they like.
  static func isOfPage(_ line: String) -> Bool {
    !line.hasPrefix("GET \(mark)") && line != "GET /favicon.ico"
  }

  private static let mark = "/.mark-"
}
