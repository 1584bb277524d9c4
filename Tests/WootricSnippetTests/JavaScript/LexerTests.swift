import Testing

@testable import WootricSnippet

/// A source and its tokens, each with a letter for its kind.
struct LexerCase: CustomTestStringConvertible, Sendable {
  var source: String
  var tokens: [String]
  var testDescription: String { source }

  init(_ source: String, _ tokens: String...) { (self.source, self.tokens) = (source, tokens) }
}

@Suite("Lexer")
struct LexerTests {
  @Test(
    "A slash divides behind a value and begins a regular expression elsewhere",
    arguments: LexerCase.slashes)
  func slashes(_ example: LexerCase) throws { try check(example) }

  @Test(
    "Words, numbers, strings and punctuators end where the standard says",
    arguments: LexerCase.words)
  func words(_ example: LexerCase) throws { try check(example) }

  @Test("A token knows its line, and whether it is the first on it")
  func lines() throws {
    let tokens = try Lexer.tokens(of: Array("a\nb c // d\r\n e /* f\n */ g".utf8))
    #expect(tokens.map(\.line) == [1, 2, 2, 3, 4, 4])
    #expect(tokens.map(\.newlineBefore) == [true, true, false, true, true, false])
  }

  private func check(_ example: LexerCase) throws {
    let source = Array(example.source.utf8)
    let tokens = try Lexer.tokens(of: source)
    #expect(tokens.dropLast().map { "\($0.kind.letter) \($0.text)" } == example.tokens)
  }
}

private extension Token.Kind {
  var letter: String {
    switch self {
    case .name: "i"
    case .keyword: "k"
    case .punctuator: "p"
    case .number: "n"
    case .string: "s"
    case .regularExpression: "r"
    case .end: "e"
    }
  }
}

private extension LexerCase {
  static let slashes = [
    LexerCase("a / b", "i a", "p /", "i b"),
    LexerCase("a++ / b", "i a", "p ++", "p /", "i b"),
    LexerCase("= /a[/\\]]\\//gi", "p =", "r /a[/\\]]\\//gi"),
    LexerCase("(a) / b", "p (", "i a", "p )", "p /", "i b"),
    LexerCase("= {} / a", "p =", "p {", "p }", "p /", "i a"),
    LexerCase("=> /a/", "p =>", "r /a/"),
    LexerCase("return /a/", "k return", "r /a/"),
    LexerCase("a.return / b", "i a", "p .", "i return", "p /", "i b"),
    LexerCase("this / a", "k this", "p /", "i a"),
    LexerCase("a[0] /= b", "i a", "p [", "n 0", "p ]", "p /=", "i b"),
  ]

  static let words = [
    LexerCase("let $a_1 = b", "k let", "i $a_1", "p =", "i b"),
    LexerCase("1 .5 5. 1e-3", "n 1", "n .5", "n 5.", "n 1e-3"),
    LexerCase("'a\\'b' \"'\"", "s 'a\\'b'", "s \"'\""),
    LexerCase("a?.b?.5:1", "i a", "p ?.", "i b", "p ?", "n .5", "p :", "n 1"),
    LexerCase("a>>>=b=>...d", "i a", "p >>>=", "i b", "p =>", "p ...", "i d"),
    LexerCase("// a\n/* b */c", "i c"),
  ]
}
