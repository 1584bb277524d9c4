import WootricTemplates

/// The loader's code for the platforms that know whether the visitor consents: one template, filled in by
/// each platform's row.
struct ConsentCode {
  private let consent: Settings.Consent

  init(_ consent: Settings.Consent) { self.consent = consent }

  /// Of all modes, in the order of the settings.
  var lines: [JavaScript] { consent.modes.flatMap(lines) }
}

private extension ConsentCode {
  var isOneOfSeveral: Bool { consent.modes.count > 1 }

  func lines(for mode: Settings.Consent.Mode) -> [JavaScript] {
    guard let row = consent.platform(mode) else { return [] }
    let blocks = [
      "note": row.note.lines.map { "// \($0)" }, "state": row.state,
      "decision": decision(row, mode), "begin": listeners(row) + start(row),
    ]
    return expand(.platform, blocks)
  }

  func decision(_ row: ConsentPlatform, _ mode: Settings.Consent.Mode) -> [JavaScript] {
    let answer: JavaScript =
      isOneOfSeveral ? "answer(\(literal: mode.rawValue), " : "analytics.consent("
    guard let isMade = row.isMade else { return row.reading + ["\(answer)\(row.isGranted));"] }
    let otherwise = row.otherwise.map { ["else \($0)" as JavaScript] } ?? []
    return row.reading + ["const isGranted = \(row.isGranted);"]
      + condition(isMade, "\(answer)isGranted);") + otherwise
  }

  func condition(_ isMade: JavaScript, _ statement: JavaScript) -> [JavaScript] {
    let lines = isMade.lines
    if lines.count == 1 { return ["if (\(isMade)) \(statement)"] }
    return ["if ("] + lines.map { "  \($0)" } + [")", "  \(statement)"]
  }

  /// On their way down from the window, events of the document are heard, too.
  func listeners(_ row: ConsentPlatform) -> [JavaScript] {
    let end: JavaScript = row.target == .document ? ", true" : ""
    return row.events.map { "addEventListener(\(literal: $0), decide\(end));" }
  }

  func start(_ row: ConsentPlatform) -> [JavaScript] {
    switch row.subscription {
    case nil: row.isThereBefore ? ["decide();"] : []
    case .statements(let statements): expand(.listening, ["subscription": statements])
    case .template(let template): expand(.listening, ["subscription": expand(template, [:])])
    }
  }

  func expand(_ template: Template, _ blocks: [String: [JavaScript]]) -> [JavaScript] {
    let features: Set<Feature> = isOneOfSeveral ? [.several] : []
    let text = TemplateExpansion(
      features: features, blocks: blocks.mapValues { $0.flatMap(\.lines) }
    )
    .expand(template)
    return JavaScript(trusted: text).lines
  }
}

private extension JavaScript {
  /// Each to be moved to the right where it stands.
  var lines: [JavaScript] {
    source.split(separator: "\n").map { JavaScript(trusted: String($0)) }
  }
}
