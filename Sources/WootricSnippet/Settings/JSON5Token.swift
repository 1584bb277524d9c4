/// A lexical unit of JSON5 (https://spec.json5.org/#lexical-grammar).
struct JSON5Token: Equatable, Sendable {
  var kind: Kind
  var range: Range<Int>

  enum Kind: Equatable, Sendable {
    case punctuator(UInt8)
    /// Quotes included.
    case string
    /// A run of what numbers are made of.
    case number
    /// An identifier, `true`, `false`, `null`, `Infinity` or `NaN`.
    case word
    case end
    /// A string in quotes that are none; it has been told of.
    case curlyString
    /// The lexer stops at the first of these.
    case fault(Diagnostic.Problem)
    /// A character that no token begins with.
    case stray
  }
}
