import WootricSnippet

extension Command {
  static let explain = Command(
    name: "explain",
    summary: "Tell where each setting comes from, and what it costs visitors in bytes.",
    arguments: [.folder],
    options: [.settings, .environment, .format] + .speech,
    examples: [
      "wootric-snippet explain site-example",
      "wootric-snippet explain --environment development --format json",
    ],
    run: { arguments in
      let file = try Build(arguments).readSettings()
      return Progress(arguments).show("measuring") {
        Report(Explanation(file), warnings: file.warnings)
      }
    }
  )
}

extension Report {
  /// A line a value: key, value, bytes, place.
  init(_ explanation: Explanation, warnings: [Diagnostic]) {
    messages =
      warnings.map { Message($0) }
      + (explanation.unmeasured > 0
        ? [Message(unmeasuredValues: explanation.unmeasured)] : [])
    output = ExplanationTable(explanation).text
    result = explanation.json
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

/// Settings as people read them:
///
///     analytics.helpers  true   381 B  default
///     survey.language    "DE"    16 B  wootric.json:9:23
struct ExplanationTable {
  var explanation: Explanation

  init(_ explanation: Explanation) { self.explanation = explanation }
}

extension ExplanationTable {
  var text: String {
    let cells = explanation.rows.map {
      [$0.origin.key.printable, value($0), cost($0), place($0.origin).printable]
    }
    let widths = (0..<3).map { column in cells.map { $0[column].count }.max() ?? 0 }
    let lines = cells.map { cell in
      let start = cell[0].padded(to: widths[0]) + "  " + cell[1].padded(to: widths[1])
      let gap = String(repeating: " ", count: widths[2] - cell[2].count)
      return "\(start)  \(gap)\(cell[2])  \(cell[3])\n"
    }
    let groups = explanation.groups.map { "\($0.pages.printable): " + sum($0.sizes) }
    return "environment: \(explanation.environment.printable)\n\n" + lines.joined() + "\n"
      + sum(explanation.sizes) + groups.joined()
  }
}

private extension ExplanationTable {
  func sum(_ sizes: Explanation.Sizes) -> String {
    "loader \(sizes.loader) B, bundle \(sizes.bundle) B, together \(sizes.sum) B (gzip -9)\n"
  }

  /// Longer values are cut; `--format json` has them whole.
  static let longest = 32

  func value(_ row: Explanation.Row) -> String {
    guard let value = row.origin.value else { return "(secret)" }
    let text = JSONText.line(value).printable
    return text.count > Self.longest ? text.prefix(Self.longest - 1) + "…" : text
  }

  /// Nothing for values that change no byte.
  func cost(_ row: Explanation.Row) -> String {
    row.cost.map { $0 == 0 ? "" : "\($0) B" } ?? ""
  }

  func place(_ origin: SettingsOrigin) -> String {
    let overlay = origin.source.overlay.map { ", overlay \($0)" } ?? ""
    let variables = origin.variables.map { ", ${\($0)}" }.joined()
    guard let place = origin.source.place else { return "default" }
    return "\(place.file):\(place.line):\(place.column)\(overlay)\(variables)"
  }
}
