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
  /// What holds where it is not given; nil where that is nothing to know.
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
