/// The problems of one settings file as they are found.
struct SettingsReport {
  let text: SourceText
  private var found: [(offset: Int, problem: Diagnostic.Problem)] = []

  init(_ text: SourceText) { self.text = text }
}

extension SettingsReport {
  mutating func add(_ problem: Diagnostic.Problem, at offset: Int) {
    found.append((offset, problem))
  }

  /// In file order; problems of one place stay in the order they were found.
  var diagnostics: [Diagnostic] {
    found.enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map { diagnostic($0.element.problem, at: $0.element.offset) }
  }
}

private extension SettingsReport {
  func diagnostic(_ problem: Diagnostic.Problem, at offset: Int) -> Diagnostic {
    let hasExcerpt = problem.hasExcerpt && !text.lineRange(around: offset).isEmpty
    return Diagnostic(
      origin: text.origin(at: offset),
      severity: problem.severity,
      problem: problem,
      excerpt: hasExcerpt ? SourceExcerpt(text, at: offset) : nil)
  }
}

private extension Diagnostic.Problem {
  var severity: Diagnostic.Severity {
    if case .unknownLanguage = self { .warning } else { .error }
  }

  /// Bytes that are no text would only fill the terminal.
  var hasExcerpt: Bool {
    switch self {
    case .fileIsTooLarge, .fileIsBinary, .fileIsUTF16, .fileIsNotUTF8: false
    default: true
    }
  }
}
