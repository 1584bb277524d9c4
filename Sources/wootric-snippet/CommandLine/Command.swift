import WootricSnippet

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
  /// Does the command's work. An error that it throws becomes a message and an exit status.
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

/// One word that follows a command's name.
struct Argument: Hashable, Sendable {
  var value: Value
  var isRequired = false
  /// One sentence with a full stop.
  var summary: String
  /// The value that holds where none is given.
  var initial: String?
}

extension Argument {
  /// `WHAT`, or `[DIR]` where it may be left out.
  var usage: String { isRequired ? value.name : "[\(value.name)]" }

  /// The sentence that help and manual show.
  var help: String { summary + Value.note(choices: value.listed, initial: initial) }
}

/// One option of the command line.
///
///     Option(name: "site", value: .folder, summary: "The folder with the site's pages.")
///
/// is `--site DIR` for the parser, the help, the completions and the manual.
struct Option: Hashable, Sendable {
  /// Without its two dashes.
  var name: String
  /// The letter after one dash; nil for most.
  var short: Character?
  /// Nil for a flag.
  var value: Value?
  /// One sentence with a full stop.
  var summary: String
  /// The value that holds where none is given; nil where there is none to tell.
  var initial: String?
}

extension Option {
  /// `--site`
  var spelling: String { "--" + name }

  /// All that it may be called: `-h`, `--help`.
  var spellings: [String] { (short.map { ["-\($0)"] } ?? []) + [spelling] }

  /// The sentence that help and manual show.
  var help: String { summary + Value.note(choices: value?.choices ?? [], initial: initial) }
}

/// The value that an option or an argument takes: `FILE`, `SHELL`.
struct Value: Hashable, Sendable {
  /// Stands for the value in help and messages.
  var name: String
  var kind: Kind

  /// Completion offers values of this kind, and others are refused.
  enum Kind: Hashable, Sendable {
    case file, folder
    /// The name of an environment: the settings file declares most of them.
    case environment
    /// The token of an account.
    case token
    /// A whole number from 1.
    case count(upTo: Int)
    case choice([String])
    /// The name of a command; apart, as the list of commands holds the one that takes it.
    case command
  }
}

extension Value {
  static let file = Value(name: "FILE", kind: .file)
  static let folder = Value(name: "DIR", kind: .folder)
  static let count = Value(name: "N", kind: .count(upTo: Build.jobLimit))
  static let environment = Value(name: "NAME", kind: .environment)
  static let token = Value(name: "TOKEN", kind: .token)

  /// All that may be written; empty where any text may.
  var choices: [String] {
    switch kind {
    case .file, .folder, .environment, .token, .count: []
    case .choice(let words): words
    case .command: Command.all.map(\.name)
    }
  }

  /// The choices that help names; commands are listed elsewhere.
  var listed: [String] { kind == .command ? [] : choices }

  /// ` (values: human, json, github; default: human)`, or nothing.
  static func note(choices: [String], initial: String?) -> String {
    let values = choices.isEmpty ? [] : ["values: " + choices.joined(separator: ", ")]
    let parts = values + (initial.map { ["default: \($0)"] } ?? [])
    return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
  }
}
