/// The text of `--help`, at most 80 columns wide, in the sections of swift-argument-parser.
enum Help {
  /// Of the whole program.
  static var text: String {
    page([
      paragraph("OVERVIEW: " + Command.overview),
      "USAGE: \(Command.program) COMMAND [OPTIONS]",
      section("COMMANDS", Command.all.map { TextTable.row($0.name, $0.summary) }),
      section("OPTIONS", [Option.help, .version].map(row)),
      section("EXAMPLES", Command.overviewExamples.map { "  " + $0 }),
      "  See '\(Command.program) help COMMAND' for the options of a command.",
      paragraph(
        "No survey shows? Type 'analytics.debug(true)' into the page's console. The article"
          + " 'Troubleshooting' explains what it prints, with fifteen causes and their fixes."),
    ])
  }

  /// For somebody who has typed the program's name alone.
  static var short: String {
    page([
      paragraph(Command.overview),
      section("COMMANDS", Command.all.map { TextTable.row($0.name, $0.summary) }),
      "  Start with '\(Command.program) init'; for more, run '\(Command.program) help'.",
    ])
  }

  /// Of one command.
  static func text(of command: Command) -> String {
    page([
      paragraph("OVERVIEW: " + command.summary),
      "USAGE: \(command.usage)",
      section("ARGUMENTS", command.arguments.map { TextTable.row($0.value.name, $0.help) }),
      section("OPTIONS", command.allOptions.map(row)),
      section("EXAMPLES", command.examples.map { "  " + $0 }),
    ])
  }
}

private extension Help {
  static func page(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  static func paragraph(_ text: String) -> String {
    TextTable.broken(text, at: TextTable.width).joined(separator: "\n")
  }

  static func section(_ title: String, _ rows: [String]) -> String {
    rows.isEmpty ? "" : ([title + ":"] + rows).joined(separator: "\n")
  }

  static func row(_ option: Option) -> String {
    let names = option.spellings.joined(separator: ", ")
    let name = names + (option.value.map { " <\($0.name.lowercased())>" } ?? "")
    return TextTable.row(name, option.help)
  }
}

/// Two columns as `--help` has them: names, and sentences that break at the right edge.
enum TextTable {
  /// Columns of a terminal that nobody made wider.
  static let width = 80
  /// Where the sentences start, after swift-argument-parser.
  static let indentation = 26

  /// One row; a name that is too long has its sentence on the next line.
  static func row(_ name: String, _ sentence: String) -> String {
    let lines = broken(sentence, at: width - indentation)
    let label = "  " + name
    let gap = String(repeating: " ", count: indentation)
    let start = label.count < indentation ? label.padded(to: indentation) : label + "\n" + gap
    return start + lines.joined(separator: "\n" + gap)
  }

  /// A sentence in lines of at most so many characters; a longer word has a line of its own.
  static func broken(_ sentence: String, at width: Int) -> [String] {
    sentence.split(separator: " ").reduce(into: [String]()) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
  }
}
