import WootricSnippet

/// The document of `--format json`, which `report.schema.json` and the article JSONReport describe:
///
///     {
///       "command": "build",
///       "status": 65,
///       "messages": [{ "severity": "error", "file": "wootric.json", "line": 2, … }],
///       "result": {}
///     }
struct JSONReport {
  var command: Command?
  var status: ExitStatus
  var messages: Messages
  var result: any JSONModel
  /// Whether the document is one of many, each on a line of its own.
  var isOnOneLine: Bool
}

extension JSONReport {
  /// Gives the text in pieces: a large site has messages and pages by the million, which are never all in memory.
  func write(_ take: @escaping (String) throws(FileError) -> Void) throws(FileError) {
    let pieces = JSONPieces(isOnOneLine: isOnOneLine, take: take)
    let (start, gap, end) = isOnOneLine ? ("{", ", ", "}\n") : ("{\n  ", ",\n  ", "\n}\n")
    let head = [
      "\"command\": \(pieces.text(command?.name.json ?? .null))", "\"status\": \(status.rawValue)",
    ]
    try take(start + (head + ["\"messages\": "]).joined(separator: gap))
    try pieces.write(messages, "  ")
    try take("\(gap)\"result\": ")
    try result.write(to: pieces, "  ")
    try take(end)
  }
}

/// Takes the text of a document piece by piece.
struct JSONPieces {
  var isOnOneLine: Bool
  var take: (String) throws(FileError) -> Void
}

extension JSONPieces {
  func text(_ value: JSONValue, _ indentation: String = "") -> String {
    isOnOneLine ? JSONText.line(value) : JSONText.pretty(value, indentation: indentation)
  }

  /// Writes a list, a few elements at a time.
  func write(
    _ elements: some Sequence<some JSONModel>, _ indentation: String
  ) throws(FileError) {
    var (piece, count) = ("[", 0)
    for element in elements {
      piece += (count == 0 ? "" : ", ") + text(element.json, indentation + "  ")
      count += 1
      if count % 256 == 0 {
        try take(piece)
        piece = ""
      }
    }
    try take(piece + "]")
  }

  /// Writes an object, member by member.
  func write(
    _ fields: KeyValuePairs<String, any JSONModel>, _ indentation: String
  ) throws(FileError) {
    let (start, gap, end) =
      isOnOneLine
      ? ("{", ", ", "}") : ("{\n\(indentation)  ", ",\n\(indentation)  ", "\n\(indentation)}")
    for (index, field) in fields.enumerated() {
      try take((index == 0 ? start : gap) + "\"\(field.key)\": ")
      try field.value.write(to: self, indentation + "  ")
    }
    try take(end)
  }
}

/// A part of a report as JSON has it.
protocol JSONModel {
  var json: JSONValue { get }

  /// Writes it as `json` says; for what may be long, without ever having all of it.
  func write(to pieces: JSONPieces, _ indentation: String) throws(FileError)
}

extension JSONModel {
  func write(to pieces: JSONPieces, _ indentation: String) throws(FileError) {
    try pieces.take(pieces.text(json, indentation))
  }
}

/// An object whose members may be long.
protocol JSONObject: JSONModel {
  var fields: KeyValuePairs<String, any JSONModel> { get }
}

extension JSONObject {
  var json: JSONValue { .fields(fields) }

  func write(to pieces: JSONPieces, _ indentation: String) throws(FileError) {
    try pieces.write(fields, indentation)
  }
}

extension JSONValue: JSONModel {
  var json: JSONValue { self }

  /// An object; values that are nil are null.
  static func fields(_ fields: KeyValuePairs<String, any JSONModel>) -> JSONValue {
    .object(fields.map { Member(key: $0, value: $1.json) })
  }

  /// An object that leaves out what is nil.
  static func known(_ fields: KeyValuePairs<String, (any JSONModel)?>) -> JSONValue {
    .object(fields.compactMap { key, value in value.map { Member(key: key, value: $0.json) } })
  }
}

extension String: JSONModel {
  var json: JSONValue { .string(self) }
}

extension Int: JSONModel {
  var json: JSONValue { .number(Double(self)) }
}

extension Bool: JSONModel {
  var json: JSONValue { .bool(self) }
}

extension Optional: JSONModel where Wrapped: JSONModel {
  var json: JSONValue { map(\.json) ?? .null }

  func write(to pieces: JSONPieces, _ indentation: String) throws(FileError) {
    if let self { return try self.write(to: pieces, indentation) }
    try pieces.take(pieces.text(.null))
  }
}

extension Array: JSONModel where Element: JSONModel {
  var json: JSONValue { .array(map(\.json)) }
}

extension Message: JSONModel {
  var json: JSONValue {
    .known([
      "severity": severity.rawValue, "file": file, "line": line, "column": column,
      "problem": problem, "message": text,
    ])
  }
}

extension BuildReport: JSONObject {
  var fields: KeyValuePairs<String, any JSONModel> {
    [
      "output": output, "files": files, "others": others, "environment": environment,
      "bundle": snippets?.common.bundle.url, "groups": snippets?.groups ?? [], "pages": site,
      "removedCopies": removedCopies, "changes": changes,
    ]
  }
}

extension GeneratedFile: JSONModel {
  var json: JSONValue { .fields(["name": name, "bytes": text.utf8.count]) }
}

extension BuildReport.Other: JSONModel {
  var json: JSONValue { .fields(["path": path, "bytes": bytes.count]) }
}

extension PerPage<Snippet>.Group: JSONModel {
  var json: JSONValue { .fields(["pages": pages.pattern, "bundle": value.bundle.url]) }
}

extension SiteReport: JSONObject {
  var fields: KeyValuePairs<String, any JSONModel> {
    [
      "withLoader": pagesWithLoader, "leftOut": pagesLeftOut, "written": written,
      "cleared": cleared,
    ]
  }
}

extension SiteReport.List: JSONModel where Element: JSONModel {
  var json: JSONValue { .array(map(\.json)) }

  func write(to pieces: JSONPieces, _ indentation: String) throws(FileError) {
    try pieces.write(self, indentation)
  }
}

extension CheckReport: JSONModel {
  var json: JSONValue {
    .fields([
      "upToDate": isUpToDate, "bundle": snippets?.common.bundle.url,
      "groups": snippets?.groups ?? [],
    ])
  }
}

extension Diagnosis: JSONModel {
  var json: JSONValue {
    .fields(["fine": isFine, "responses": responses, "pages": pages])
  }
}

extension Explanation: JSONModel {
  var json: JSONValue {
    .fields([
      "environment": environment, "settings": rows, "loader": sizes.loader,
      "bundle": sizes.bundle,
      "groups": groups.map { pages, sizes in
        JSONValue.fields(["pages": pages, "loader": sizes.loader, "bundle": sizes.bundle])
      },
    ])
  }
}

extension Explanation.Row: JSONModel {
  var json: JSONValue {
    let place = origin.source.place
    return .known([
      "key": origin.key, "value": origin.value, "source": origin.source.name,
      "environment": origin.source.overlay, "file": place?.file, "line": place?.line,
      "column": place?.column, "variables": origin.variables, "bytes": cost,
    ])
  }
}

extension Starter: JSONModel {
  var json: JSONValue {
    .fields([
      "files": paths, "generator": site?.generator?.rawValue, "pages": site?.pages,
      "exclusion": site?.generator?.exclusion, "next": nextCommands,
    ])
  }
}

extension SiteGenerator.Exclusion: JSONModel {
  var json: JSONValue { .fields(["file": file, "line": line]) }
}
