import WootricSnippet

/// The document of `--format json`:
///
///     {
///       "command": "build",
///       "status": 65,
///       "messages": [{ "severity": "error", "file": "wootric.json", "line": 2, … }],
///       "result": {}
///     }
struct JSONDocument {
  var value: JSONValue

  init(_ report: Report, _ messages: [Message], of command: Command?) {
    value = [
      "command": command.map { .string($0.name) } ?? .null,
      "status": .number(Double(report.status.rawValue)),
      "messages": .array(messages.map(\.json)),
      "result": .object(report.result),
    ]
  }
}

extension JSONDocument {
  var text: String { JSONText.pretty(value) + "\n" }
}

private extension Message {
  /// What is unknown is left out.
  var json: JSONValue {
    let members: [(String, JSONValue?)] = [
      ("severity", .string(severity.rawValue)),
      ("file", file.map { .string($0) }),
      ("line", line.map { .number(Double($0)) }),
      ("column", column.map { .number(Double($0)) }),
      ("problem", problem.map { .string($0) }),
      ("message", .string(text)),
    ]
    return .object(members.compactMap { key, value in value.map { .init(key: key, value: $0) } })
  }
}
