import WootricSnippet

/// A line on a screen that says what goes on, and is gone afterwards. Nothing in a pipe.
struct Progress {
  var isShown: Bool

  init(_ arguments: Arguments) {
    isShown = Terminal.isScreen && Output(arguments).speaks
  }
}

extension Progress {
  /// Shows the words while the work lasts, whatever becomes of it.
  func show<Result>(_ words: String, during work: () throws -> Result) rethrows -> Result {
    if isShown { Terminal.say("\r" + words.prefix(Terminal.width - 1) + Self.clearLine) }
    defer { if isShown { Terminal.say("\r" + Self.clearLine) } }
    return try work()
  }
}

private extension Progress {
  /// ECMA-48, 8.3.41 EL: from here to the end of the line.
  static let clearLine = "\u{1B}[K"
}
