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
  var messages: [Message]
  var result: JSONValue
  /// Whether the document is one of many, each on a line of its own.
  var isOnOneLine: Bool
}

extension JSONReport {
  /// Gives the text in pieces: a large site has messages by the ten thousand, which are held once.
  func write(_ take: (String) throws(FileError) -> Void) throws(FileError) {
    let (start, gap, end) = isOnOneLine ? ("{", ", ", "}\n") : ("{\n  ", ",\n  ", "\n}\n")
    let head = [
      "\"command\": \(text(command?.name.json ?? .null))", "\"status\": \(status.rawValue)",
    ]
    try take(start + (head + ["\"messages\": ["]).joined(separator: gap))
    for first in stride(from: 0, to: messages.count, by: Self.pieceLength) {
      let texts = messages[first...].prefix(Self.pieceLength).map { text($0.json, "    ") }
      try take((first == 0 ? "" : ", ") + texts.joined(separator: ", "))
    }
    try take("]\(gap)\"result\": \(text(result, "  "))\(end)")
  }
}

private extension JSONReport {
  static var pieceLength: Int { 256 }

  func text(_ value: JSONValue, _ indentation: String = "") -> String {
    isOnOneLine ? JSONText.line(value) : JSONText.pretty(value, indentation: indentation)
  }
}

/// A part of a report as JSON has it.
protocol JSONModel {
  var json: JSONValue { get }
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

extension BuildReport: JSONModel {
  var json: JSONValue {
    .fields([
      "output": output, "files": files, "others": others, "environment": environment,
      "bundle": snippets?.common.bundle.url, "groups": snippets?.groups ?? [], "pages": site,
      "removedCopies": removedCopies, "changes": changes,
    ])
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

extension SiteReport: JSONModel {
  var json: JSONValue {
    .fields([
      "withLoader": pagesWithLoader, "leftOut": pagesLeftOut, "written": written,
      "cleared": cleared,
    ])
  }
}

extension SiteReport.Pages: JSONModel {
  var json: JSONValue { .array(map(\.json)) }
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
