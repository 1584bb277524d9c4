@testable import WootricSnippet

extension Lexer {
  /// All tokens of a source, comments included.
  static func tokens(of source: [UInt8]) throws(LexicalError) -> [Token] {
    var lexer = Lexer(source)
    var tokens: [Token] = []
    while let token = try lexer.next() { tokens.append(token) }
    return tokens
  }
}
