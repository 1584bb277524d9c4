import WootricSnippet

/// The manual page, section 1, in the man macros that every troff has (groff_man(7)).
enum Manual {
  static var text: String {
    let lines = head + Command.all.flatMap(command) + [".SH OPTIONS"] + Option.all.flatMap(option)
    return (lines + foot).joined(separator: "\n") + "\n"
  }
}

private extension Manual {
  static var head: [String] {
    let program = Troff.escaped(Command.program)
    return [
      ".TH WOOTRIC\\-SNIPPET 1 \"\" \"\(program) \(generatorVersion)\" \"User Commands\"",
      ".SH NAME", "\(program) \\- Wootric surveys for static sites",
      ".SH SYNOPSIS", ".B \(program)", "\\fICOMMAND\\fR [\\fIOPTIONS\\fR]",
      ".SH DESCRIPTION", Troff.escaped(Command.overview),
      Troff.escaped("Results go to standard output, and messages to standard error."),
      ".SH COMMANDS",
    ]
  }

  static var foot: [String] {
    let files = Self.files.flatMap { Troff.item($0.0, $0.1) }
    let variables = Self.variables.flatMap { Troff.item($0.0, $0.1) }
    let parts = [
      [".SH FILES"], files, [".SH ENVIRONMENT"], variables,
      [".SH EXIT STATUS"], ExitStatus.allCases.flatMap(status),
      [".SH EXAMPLES", ".nf"], Command.overviewExamples.map(Troff.escaped), [".fi"],
    ]
    return parts.flatMap(\.self)
  }

  /// The settings file, and all that is written.
  static var files: [(String, String)] {
    [("wootric.json", "The settings file, in JSON5.")]
      + Artifact.written.map {
        ($0.names.joined(separator: ", "), ($0.place.rawValue + ": " + $0.summary).sentence)
      }
  }

  static let variables = [
    ("WOOTRIC_ENVIRONMENT", "The environment, unless --environment is given."),
    (
      "CONTEXT, VERCEL_ENV, CF_PAGES_BRANCH",
      "What Netlify, Vercel and Cloudflare Pages build for; read for the environment auto."
    ),
    ("NO_COLOR", "If it is set, the output has no colors."),
    ("FORCE_COLOR", "If it is set, the output has colors even where it is no terminal."),
    ("TERM", "If it is dumb, no progress line is shown."),
  ]

  static func command(_ command: Command) -> [String] {
    let words = command.arguments.map { " " + Troff.italic($0.usage) }.joined()
    let options = command.options.map { Troff.bold($0.spelling) }.joined(separator: ", ")
    let details = command.arguments.map {
      Troff.italic($0.value.name) + ": " + Troff.escaped($0.help)
    }
    let lines = details + (options.isEmpty ? [] : ["Options: \(options)."])
    return [".TP", Troff.bold(command.name) + words, Troff.escaped(command.summary)]
      + lines.flatMap { [".br", $0] }
  }

  static func option(_ option: Option) -> [String] {
    let names = option.spellings.map(Troff.bold).joined(separator: ", ")
    let value = option.value.map { " " + Troff.italic($0.name) } ?? ""
    return [".TP", names + value, Troff.escaped(option.help)]
  }

  static func status(_ status: ExitStatus) -> [String] {
    Troff.item("\(status.rawValue)", status.meaning.sentence)
  }
}

private extension String {
  /// `Done.` of `done`
  var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}

/// Text as troff takes it for text.
enum Troff {
  /// A backslash starts an escape, a plain hyphen may become a typographic one and is then no
  /// option, and a dot or an apostrophe at a line's start is a request.
  static func escaped(_ text: String) -> String {
    let safe = text.replacingScalars { ["\\": "\\e", "-": "\\-", "'": "\\(aq"][$0] }
    return safe.hasPrefix(".") ? "\\&" + safe : safe
  }

  static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }

  static func italic(_ text: String) -> String { "\\fI\(escaped(text))\\fR" }

  /// A term and what it means.
  static func item(_ term: String, _ meaning: String) -> [String] {
    [".TP", bold(term), escaped(meaning)]
  }
}
