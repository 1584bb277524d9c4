/// Text as troff takes it for text.
enum Troff {
  /// A backslash starts an escape, a plain hyphen may become a typographic one and is then no
  /// option, and a dot or an apostrophe at a line's start is a request.
  static func escaped(_ text: String) -> String {
    let safe = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("'", with: "\\(aq")
    return safe.hasPrefix(".") ? "\\&" + safe : safe
  }

  static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }

  static func italic(_ text: String) -> String { "\\fI\(escaped(text))\\fR" }

  /// A term and what it means.
  static func item(_ term: String, _ meaning: String) -> [String] {
    [".TP", bold(term), escaped(meaning)]
  }
}
