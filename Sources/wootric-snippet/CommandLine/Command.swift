/// One command as it is declared; parser, help, completions and manual are made from this.
struct Command: Sendable {
  var name: String
  /// One sentence with a full stop.
  var summary: String
  var arguments: [Argument] = []
  /// Its own, in the order of the help; `--help` and `--version` go with every command.
  var options: [Option] = []
  /// Two command lines that do something.
  var examples: [String]
  /// What it does. What it throws becomes a message and an exit status.
  var run: @Sendable (Arguments) throws -> Report
}

extension Command {
  /// The executable's name.
  static let program = "wootric-snippet"

  static func named(_ name: String) -> Command? { all.first { $0.name == name } }

  /// `wootric-snippet print WHAT [DIR] [OPTIONS]`
  var usage: String {
    let words =
      [Self.program, name] + arguments.map(\.usage) + (options.isEmpty ? [] : ["[OPTIONS]"])
    return words.joined(separator: " ")
  }

  var allOptions: [Option] { options + [.help, .version] }
}
