import WootricSnippet

/// How a run speaks, and to whom.
struct Output {
  var format = Format.human
  var isQuiet = false
  /// Whether a report is one of many.
  var isWatching = false
  var style = Style(.auto)
  /// On standard output.
  var outputStyle = Style.plain

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
    isWatching = arguments.has(.watch)
    let when = arguments[.color].flatMap(Style.When.init) ?? .auto
    style = Style(when)
    outputStyle = Style(when, isScreen: Terminal.isOutputScreen)
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
    let messages = report.allMessages.lazy.filter { !isQuiet || $0.severity == .error }
    switch format {
    case .human:
      try Terminal.print(Array(outputStyle.diff(report.diff).utf8))
      say(messages.map { $0.humanText(style) })
    case .github:
      let annotations = messages.filter { $0.severity != .passed }.map { $0.annotation + "\n" }
      try Terminal.print(Array(annotations.joined().utf8))
    case .json: return try show(report, Messages(messages), of: command)
    }
    if !isQuiet { say(report.summary.map(\.printable)) }
    let output = format == .github ? (report.diff + report.output).withoutCommands : report.output
    try Terminal.print(Array(output.utf8))
  }
}

private extension Output {
  /// A watch that begins or ends has nothing to report to programs.
  func show(
    _ report: Report, _ messages: Messages, of command: Command?
  ) throws(FileError) {
    if isWatching, report.status == .done, report.result == nil { return }
    let document = JSONReport(
      command: command, status: report.status, messages: messages,
      result: report.result ?? JSONValue.object([]),
      isOnOneLine: isWatching)
    try document.write { (text) throws(FileError) in try Terminal.print(Array(text.utf8)) }
  }

  func say(_ lines: [String]) { Terminal.say(lines.map { $0 + "\n" }.joined()) }
}

extension Message {
  /// `wootric.json:2:3: error: unknown key …`, then the line and a caret where there is one.
  func humanText(_ style: Style) -> String {
    let head = (place.map { $0 + ": " } ?? "") + label(style)
    let lines = excerpt?.lines(caret: style.green("^")) ?? []
    return ([head + text.printable] + lines).joined(separator: "\n")
  }
}

private extension Message {
  func label(_ style: Style) -> String {
    switch severity {
    case .error: style.red("error:") + " "
    case .warning: style.magenta("warning:") + " "
    case .notice: ""
    case .passed: style.green("ok:") + " "
    }
  }
}

extension Message {
  /// `::error file=wootric.json,line=2,col=3::unknown key …`
  ///
  /// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
  var annotation: String {
    let numbers = [("line", line), ("col", column)].compactMap { name, value in
      value.map { "\(name)=\($0)" }
    }
    let properties = (file.map { ["file=" + Self.escaped($0, also: ":,")] } ?? []) + numbers
    let gap = properties.isEmpty ? "" : " "
    return "::\(severity.rawValue)\(gap)\(properties.joined(separator: ","))::"
      + Self.escaped(text)
  }
}

private extension Message {
  /// The runner's own table (actions/toolkit, `packages/core/src/command.ts`). What else is not
  /// printable would steer the terminal that shows a runner's log.
  static func escaped(_ text: String, also separators: String = "") -> String {
    let special = ("%\r\n" + separators).unicodeScalars
    return text.replacingScalars { scalar in
      special.contains(scalar)
        ? "%" + (scalar.value < 16 ? "0" : "")
          + String(scalar.value, radix: 16, uppercase: true) : nil
    }.printable
  }
}

/// Colors of words on a screen (ECMA-48, 8.3.117 SGR), or none.
struct Style {
  var isColored: Bool

  /// When words are colored.
  enum When: String, CaseIterable {
    /// On a screen, unless `NO_COLOR` is set (https://no-color.org), or where `FORCE_COLOR` is
    /// (https://force-color.org).
    case auto
    case always, never

    static let names = allCases.map(\.rawValue)
  }
}

extension Style {
  static let plain = Style(isColored: false)

  init(_ when: When, isScreen: Bool = Terminal.isScreen) {
    switch when {
    case .auto:
      let isForced = Terminal.variable("FORCE_COLOR").map { $0 != "0" } ?? false
      isColored = (isForced || isScreen) && Terminal.variable("NO_COLOR") == nil
    case .always: isColored = true
    case .never: isColored = false
    }
  }

  func red(_ text: String) -> String { sgr("1;31", text) }
  func magenta(_ text: String) -> String { sgr("1;35", text) }
  func green(_ text: String) -> String { sgr("1;32", text) }

  /// Lines as `diff -u` has them: what goes in red, what comes in green.
  func diff(_ text: String) -> String {
    if !isColored { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      switch line.first {
      case _ where line.hasPrefix("--- ") || line.hasPrefix("+++ "): sgr("1", String(line))
      case "-": sgr("31", String(line))
      case "+": sgr("32", String(line))
      case "@": sgr("36", String(line))
      default: String(line)
      }
    }.joined(separator: "\n")
  }

  private func sgr(_ code: String, _ text: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
