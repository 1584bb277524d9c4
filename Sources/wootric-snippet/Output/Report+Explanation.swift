import WootricSnippet

extension Report {
  /// A line a value: key, value, bytes, place.
  init(_ explanation: Explanation, warnings: [Diagnostic]) {
    messages = warnings.map { Message($0) }
    output = ExplanationTable(explanation).text
    result = [
      .init(key: "environment", value: .string(explanation.environment)),
      .init(key: "settings", value: .array(explanation.rows.map(\.json))),
      .init(key: "loader", value: .number(Double(explanation.sizes.loader))),
      .init(key: "bundle", value: .number(Double(explanation.sizes.bundle))),
      .init(
        key: "groups",
        value: .array(
          explanation.groups.map { pages, sizes in
            [
              "pages": .string(pages), "loader": .number(Double(sizes.loader)),
              "bundle": .number(Double(sizes.bundle)),
            ]
          })),
    ]
  }
}

private extension Explanation.Row {
  var json: JSONValue {
    let members: [(String, JSONValue?)] = [
      ("key", .string(origin.key)), ("value", origin.value),
      ("source", .string(origin.source.name)),
      ("environment", origin.source.overlay.map { .string($0) }),
      ("file", origin.source.place.map { .string($0.file) }),
      ("line", origin.source.place.map { .number(Double($0.line)) }),
      ("column", origin.source.place.map { .number(Double($0.column)) }),
      ("variables", .array(origin.variables.map { .string($0) })),
      ("bytes", cost.map { .number(Double($0)) }),
    ]
    return .object(members.compactMap { key, value in value.map { .init(key: key, value: $0) } })
  }
}

extension SettingsOrigin.Source {
  /// `default`, `file` or `overlay`.
  var name: String {
    switch self {
    case .default: "default"
    case .file: "file"
    case .overlay: "overlay"
    }
  }

  /// The overlay's environment.
  var overlay: String? {
    if case .overlay(let name, _) = self { name } else { nil }
  }
}
