/// A shell that we complete words for.
enum Shell: String, CaseIterable {
  case bash, zsh, fish
}

extension Shell {
  /// What the shell sources.
  var completions: String {
    switch self {
    case .bash: Self.bashCompletions
    case .zsh: Self.zshCompletions
    case .fish: Self.fishCompletions
    }
  }

  /// One word of a shell, whatever is in it.
  static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }

  /// Options that take the next word: `--settings --output`.
  static var optionsWithValue: [String] {
    Option.all.filter { $0.value != nil }.map(\.spelling)
  }

  /// A summary as a list shows it.
  static func note(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }
}
