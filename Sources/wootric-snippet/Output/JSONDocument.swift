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
  /// The document without its messages.
  private let frame: JSONValue
  private let messages: [Message]

  init(_ report: Report, _ messages: [Message], of command: Command?) {
    frame = [
      "command": command.map { .string($0.name) } ?? .null,
      "status": .number(Double(report.status.rawValue)),
      "messages": .array([]),
      "result": .object(report.result),
    ]
    self.messages = messages
  }
}

extension JSONDocument {
  /// Gives the text in pieces: a large site has messages by the ten thousand, which are held once.
  func write(_ take: (String) throws(FileError) -> Void) throws(FileError) {
    let text = JSONText.pretty(frame) + "\n"
    let place = text.firstRange(of: "\"messages\": [")?.upperBound ?? text.startIndex
    try take(String(text[..<place]))
    var rest = messages[...]
    while !rest.isEmpty {
      let part = rest.prefix(Self.pieceLength)
      rest = rest.dropFirst(part.count)
      let texts = part.map { JSONText.pretty($0.json, indentation: "    ") }
      try take(texts.joined(separator: ", ") + (rest.isEmpty ? "" : ", "))
    }
    try take(String(text[place...]))
  }

  private static let pieceLength = 256
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
