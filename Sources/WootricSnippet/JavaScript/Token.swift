/// One element of ECMA-262's lexical grammar (section 12).
struct Token: Equatable, Sendable {
  var kind: Kind
  /// As it is written.
  var text: String
  /// Where it begins, in bytes of the source.
  var offset: Int
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
}
