/// What an option or an argument takes: `FILE`, `SHELL`.
struct Value: Hashable, Sendable {
  /// Stands for the value in help and messages.
  var name: String
  var kind: Kind

  /// What completion offers, and what is refused.
  enum Kind: Hashable, Sendable {
    case file, folder
    /// Any text.
    case word
    /// A whole number from 1.
    case count
    case choice([String])
    /// The name of a command; apart, as the list of commands holds the one that takes it.
    case command
  }
}

extension Value {
  static let file = Value(name: "FILE", kind: .file)
  static let folder = Value(name: "DIR", kind: .folder)
  static let count = Value(name: "N", kind: .count)
  static let environment = Value(name: "NAME", kind: .word)

  /// All that may be written; empty where any text may.
  var choices: [String] {
    switch kind {
    case .file, .folder, .word, .count: []
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
