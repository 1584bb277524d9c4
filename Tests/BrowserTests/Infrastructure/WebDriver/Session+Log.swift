/// A line of the browser's console, the browser's own complaints included.
struct LogEntry: Equatable, Sendable {
  /// `SEVERE`, `WARNING`, `INFO` or `DEBUG`.
  var level: String
  var message: String
}

extension Session {
  /// The console's lines since the last call; `nil` where the driver does not know the command,
  /// which is ChromeDriver's and not the standard's.
  func takeLog() async throws -> [LogEntry]? {
    do {
      let value = try await post("Get Log", "/se/log", ["type": "browser"])
      return (value.array ?? []).map(LogEntry.init)
    } catch let error as WebDriverError where error.code == "unknown command" {
      return nil
    }
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
