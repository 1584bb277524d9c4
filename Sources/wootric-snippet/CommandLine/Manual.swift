import WootricSnippet

/// The manual page, section 1, in the man macros that every troff has (groff_man(7)).
enum Manual {
  static var text: String {
    let program = Troff.escaped(Command.program)
    return
      ([
        ".TH WOOTRIC\\-SNIPPET 1 \"\" \"\(program) \(generatorVersion)\" \"User Commands\"",
        ".SH NAME", "\(program) \\- Wootric surveys for static sites",
        ".SH SYNOPSIS", ".B \(program)", "\\fICOMMAND\\fR [\\fIOPTIONS\\fR]",
        ".SH DESCRIPTION", Troff.escaped(Command.overview),
        Troff.escaped("Results go to standard output, everything for people to standard error."),
        ".SH COMMANDS",
      ] + Command.all.flatMap(command)
      + [".SH OPTIONS"] + Option.all.flatMap(option)
      + [".SH FILES"] + Troff.item("wootric.json", "The settings file, in JSON5.")
      + [".SH ENVIRONMENT"]
      + Troff.item("NO_COLOR", "Set to anything, it keeps colors out of the output.")
      + [".SH EXIT STATUS"] + ExitStatus.allCases.flatMap(status)
      + [".SH EXAMPLES", ".nf"] + Command.overviewExamples.map(Troff.escaped) + [".fi"])
      .joined(separator: "\n") + "\n"
  }
}

private extension Manual {
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
    Troff.item(
      "\(status.rawValue)", status.meaning.prefix(1).uppercased() + status.meaning.dropFirst() + "."
    )
  }
}
