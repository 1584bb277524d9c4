import WootricSnippet

extension Command {
  static let explain = Command(
    name: "explain",
    summary: "Show where each setting comes from and what it costs visitors in bytes.",
    arguments: [.folder],
    options: [.settings, .environment, .page, .everything, .format] + .speech,
    examples: [
      "wootric-snippet explain site-example --all",
      "wootric-snippet explain --environment development --format json",
    ],
    run: { arguments in
      var report = Report()
      let file = try report.read(by: Build(arguments), for: arguments.page)
      return Progress(arguments).show("measuring") {
        report.explain(
          Explanation(arguments.page.map(file.file(forPage:)) ?? file),
          isWhole: arguments.has(.everything))
        return report
      }
    }
  )
}

extension Report {
  /// A line a value: key, value, bytes, place.
  fileprivate mutating func explain(_ explanation: Explanation, isWhole: Bool) {
    if explanation.unmeasured > 0 {
      messages.append(Message(unmeasuredValues: explanation.unmeasured))
    }
    output = ExplanationTable(explanation: explanation, isWhole: isWhole).text
    result = explanation
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

/// Settings as people read them, those that somebody has set first:
///
///     set
///       survey.language    "DE"    16 B  wootric.json:9:23
///
///     defaults that cost bytes
///       analytics.helpers  true   381 B
struct ExplanationTable {
  var explanation: Explanation
  /// Whether defaults that cost nothing are shown, too.
  var isWhole: Bool
}

extension ExplanationTable {
  var text: String {
    let given = explanation.rows.filter { $0.origin.source != .default }
    let defaults = explanation.rows.filter { $0.origin.source == .default }
    let shown = isWhole ? defaults : defaults.filter { $0.cost ?? 0 > 0 }
    let hidden = defaults.count - shown.count
    let title = isWhole ? "defaults" : "defaults that cost bytes"
    let groups = explanation.groups.map { "\($0.pages.printable): " + sum($0.sizes) }
    return "environment: \(explanation.environment.printable)\n\n"
      + section("set", given, beside: given + shown) + section(title, shown, beside: given + shown)
      + (hidden == 0 ? "" : "\(hidden) more defaults cost nothing; use --all to see them\n")
      + sum(explanation.sizes) + groups.joined()
  }
}

private extension ExplanationTable {
  /// A title and its rows, in columns as wide as those of all rows.
  func section(
    _ title: String, _ rows: [Explanation.Row], beside all: [Explanation.Row]
  ) -> String {
    if rows.isEmpty { return "" }
    let cells = all.map { [$0.origin.key.printable, value($0), cost($0)] }
    let widths = (0..<3).map { column in cells.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      let cost = cost(row)
      let words = [
        row.origin.key.printable.padded(to: widths[0]), value(row).padded(to: widths[1]),
        String(repeating: " ", count: widths[2] - cost.count) + cost, place(row.origin).printable,
      ]
      return "  " + words.joined(separator: "  ").trimmingSpaces + "\n"
    }
    return title + "\n" + lines.joined() + "\n"
  }

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

  /// Nothing for values that change no byte; a switch that is off saves some. A default that other values
  /// would pack a byte or two worse than costs nothing.
  func cost(_ row: Explanation.Row) -> String {
    guard let cost = row.cost, cost != 0 else { return "" }
    if cost > 0 { return "\(cost) B" }
    return row.origin.source == .default ? "" : "saves \(-cost) B"
  }

  func place(_ origin: SettingsOrigin) -> String {
    let overlay = origin.source.overlay.map { ", overlay \($0)" } ?? ""
    let variables = origin.variables.map { ", ${\($0)}" }.joined()
    guard let place = origin.source.place else { return "" }
    return "\(place.file):\(place.line):\(place.column)\(overlay)\(variables)"
  }
}

private extension String {
  /// Without the spaces at its end.
  var trimmingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
