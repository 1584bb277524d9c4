/// One element of ECMA-262's lexical grammar (section 12), as a range of the source's bytes.
struct Token: Equatable, Sendable {
  var kind: Kind
  var range: Range<Int>
  /// Whether a line ends between the token before and this one; ASI (12.10) asks.
  var newlineBefore: Bool
}

extension Token {
  enum Kind: Equatable, Sendable {
    case identifier, keyword, punctuator, number, string, regularExpression
    /// A template literal without substitutions, quasis and backticks included.
    case template
    /// The pieces around substitutions: `` `a${ ``, `}b${` and `` }c` `` (12.9.6).
    case templateHead, templateMiddle, templateTail
    case lineComment, blockComment

    var isComment: Bool { self == .lineComment || self == .blockComment }
  }

  /// The token as it is written.
  func text(in source: [UInt8]) -> String { String(decoding: source[range], as: UTF8.self) }
}
