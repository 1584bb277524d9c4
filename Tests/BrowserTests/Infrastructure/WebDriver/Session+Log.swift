/// A line of the browser's console, the browser's own complaints included.
struct LogEntry: Equatable, Sendable {
  /// `SEVERE`, `WARNING`, `INFO` or `DEBUG`.
  var level: String
  var message: String
}

extension Session {
  /// The console's lines since the last call. No standard command: Chromium alone has it.
  func takeLog() async throws -> [LogEntry] {
    let value = try await post("Get Log", "/se/log", ["type": "browser"])
    return (value.array ?? []).map(LogEntry.init)
  }
}

extension LogEntry {
  fileprivate init(_ json: JSON) {
    level = json["level"]?.string ?? ""
    message = json["message"]?.string ?? ""
  }
}

extension LogEntry: CustomStringConvertible {
  var description: String { "\(level) \(message)" }
}
