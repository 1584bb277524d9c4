import WootricSnippet

/// How a run speaks, and to whom.
struct Output {
  var format = Format.human
  var isQuiet = false
  var style = Style(.auto)

  enum Format: String, CaseIterable {
    /// Sentences on standard error.
    case human
    /// One JSON document on standard output.
    case json
    /// Workflow annotations on standard output, the summary on standard error.
    case github

    static let names = allCases.map(\.rawValue)
  }
}

extension Output {
  init(_ arguments: Arguments) {
    format = arguments[.format].flatMap(Format.init) ?? .human
    isQuiet = arguments.has(.quiet)
    style = Style(arguments[.color].flatMap(Style.When.init) ?? .auto)
  }

  /// For a command line that cannot be understood: who asked for JSON gets it all the same.
  init(misunderstood given: [String]) {
    let words = zip(given, given.dropFirst()).map { "\($0)=\($1)" } + given
    format = Format.allCases.first { words.contains("--format=\($0.rawValue)") } ?? .human
  }

  /// How many pages are named for the same thing: programs want all of them.
  var pageLimit: Int? { format == .json ? nil : Build.messageLimit }

  /// Whether people hear of what went well.
  var speaks: Bool { format == .human && !isQuiet }

  /// Tells all of it, to those whom it concerns.
  func show(_ report: Report, of command: Command?) throws(FileError) {
    let messages = report.messages.filter { !isQuiet || $0.severity == .error }
    switch format {
    case .human: say(messages.map { $0.humanText(style) })
    case .json:
      try JSONDocument(report, messages, of: command).write { (text) throws(FileError) in
        try Terminal.print(Array(text.utf8))
      }
    case .github: try Terminal.print(Array(messages.map { $0.annotation + "\n" }.joined().utf8))
    }
    if format != .json, !isQuiet { say(report.summary) }
    if format != .json { try Terminal.print(Array(report.output.utf8)) }
  }
}

private extension Output {
  func say(_ lines: [String]) { Terminal.say(lines.map { $0 + "\n" }.joined()) }
}
