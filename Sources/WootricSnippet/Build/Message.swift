/// One thing that a run has to tell: where, how grave, and a sentence.
///
/// What people, programs and workflow annotations are told is made from this.
package struct Message: Equatable, Sendable {
  /// How grave it is.
  package enum Severity: String, Sendable {
    /// The run fails.
    case error
    /// Probably a mistake; the run goes on.
    case warning
    /// Good to know.
    case notice
  }

  /// How grave it is.
  package var severity: Severity
  /// A path from the working folder; nil where no file is concerned.
  package var file: String?
  /// From 1.
  package var line: Int?
  /// From 1.
  package var column: Int?
  /// Fault and remedy, without a full stop.
  package var text: String
  /// The fault by one word, `unknownKey`, for programs; nil where it has none.
  package var problem: String?
  /// The line that it is about.
  package var excerpt: SourceExcerpt?

  /// Makes a message about no place.
  package init(_ severity: Severity = .error, file: String? = nil, text: String) {
    (self.severity, self.file, self.text) = (severity, file, text)
  }
}

extension Message {
  /// `wootric.json:2:3`, as editors and terminals make links of it.
  package var place: String? {
    file.map { file in
      ([Path.shown(file)] + [line, column].compactMap(\.self).map(String.init)).joined(
        separator: ":")
    }
  }

  /// A problem of a settings file.
  package init(_ diagnostic: Diagnostic) {
    let origin = diagnostic.origin
    self.init(
      diagnostic.severity == .error ? .error : .warning, file: origin.file,
      text: DiagnosticText(diagnostic).message)
    (line, column, excerpt) = (origin.line, origin.column, diagnostic.excerpt)
    problem = diagnostic.problem.name
  }

  /// A failure of the file system.
  package init(_ error: FileError) {
    self.init(file: error.path, text: error.fault)
    problem = error.operation.rawValue
  }

  init(_ warning: PageWarning, file: String) {
    self.init(.warning, file: file, text: warning.kind.sentence)
    (line, column, problem) = (warning.line, warning.column, warning.kind.rawValue)
  }

  init(_ reason: SkipReason, file: String) {
    self.init(.notice, file: file, text: "left out: \(reason.sentence)")
    problem = reason.rawValue
  }
}
