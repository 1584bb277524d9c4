/// The problems of one settings file as they are found.
struct SettingsReport {
  let text: SourceText
  /// Whether a part of the file is being read, such as an overlay, in which no key is required.
  var isOfPart = false
  private var errorCount = 0
  private var found: [(offset: Int, problem: Diagnostic.Problem)] = []

  init(_ text: SourceText) { self.text = text }
}

extension SettingsReport {
  mutating func add(_ problem: Diagnostic.Problem, at offset: Int) {
    if problem.severity == .warning {
      found.append((offset, problem))
    } else if errorCount < Self.errorLimit {
      found.append((offset, problem))
      errorCount += 1
    } else if errorCount == Self.errorLimit {
      found.append((offset, .tooManyErrors(limit: Self.errorLimit)))
      errorCount += 1
    }
  }

  /// More than anybody mends in one go: a wrong file, whose every line would be a fault.
  static let errorLimit = 1000

  /// Whether further errors would not be told of.
  var isFull: Bool { errorCount > Self.errorLimit }

  /// In file order; problems of one place stay in the order they were found. What is found again
  /// when a part of the file is read for itself is said once.
  var diagnostics: [Diagnostic] {
    let sorted = found.enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element)
    var rest = sorted[...]
    var diagnostics: [Diagnostic] = []
    while let first = rest.first {
      let here = rest.prefix { $0.offset == first.offset }
      rest = rest.dropFirst(here.count)
      for problem in here.map(\.problem).withoutRepetitions {
        diagnostics.append(diagnostic(problem, at: first.offset))
      }
    }
    return diagnostics
  }

  /// Whether a fault has been found that keeps the file from being used.
  var hasErrors: Bool { errorCount > 0 }
}

private extension [Diagnostic.Problem] {
  var withoutRepetitions: [Diagnostic.Problem] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
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
    switch self {
    case .unknownLanguage, .tooManyProperties, .dateWithoutConversion, .suffixWithoutConversion,
      .amountWithoutConversion, .otherRegion, .noEffect, .unservedBundle, .needlessSecret:
      .warning
    default: .error
    }
  }

  /// Bytes that are no text would only fill the terminal, and a secret would stay in a log.
  var hasExcerpt: Bool {
    switch self {
    case .fileIsTooLarge, .fileIsBinary, .fileIsUTF16, .fileIsNotUTF8, .plainSecret: false
    default: true
    }
  }
}
