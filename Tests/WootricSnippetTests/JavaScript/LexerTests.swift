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

  @Test("Templates split around their substitutions", arguments: LexerCase.templates)
  func templates(_ example: LexerCase) throws { try check(example) }

  @Test(
    "Words, numbers, strings and punctuators end where the standard says",
    arguments: LexerCase.words)
  func words(_ example: LexerCase) throws { try check(example) }

  @Test(
    "What does not end, or cannot begin, is an error at its first byte",
    arguments: [
      ("a 'b", .unterminatedString, 2), ("\"a\nb\"", .unterminatedString, 0),
      ("'a\\", .unterminatedString, 0), ("a `b", .unterminatedTemplate, 2),
      ("`a${b", .unterminatedTemplate, 5), ("`a${b}c", .unterminatedTemplate, 5),
      ("a /* b", .unterminatedComment, 2), ("= /a[/]", .unterminatedRegularExpression, 2),
      ("= /a\n/", .unterminatedRegularExpression, 2), ("a @ b", .unexpectedCharacter, 2),
      ("#a", .unexpectedCharacter, 0), ("a)", .unbalancedBracket, 1),
      ("(a]", .unbalancedBracket, 2), ("(a", .unbalancedBracket, 2),
      ("1 3in", .malformedNumber, 2), ("0x", .malformedNumber, 0), ("1e", .malformedNumber, 0),
      ("a <!-- b", .htmlLikeComment, 2), ("a\n--> b", .htmlLikeComment, 2),
    ] as [(String, LexicalError.Problem, Int)])
  func errors(_ source: String, _ problem: LexicalError.Problem, _ offset: Int) {
    #expect(throws: LexicalError(problem: problem, offset: offset)) {
      try Lexer.tokens(of: Array(source.utf8))
    }
  }

  @Test("A token knows whether a line ended before it")
  func newlines() throws {
    let tokens = try Lexer.tokens(of: Array("a\nb c\u{2028}d\r\n e".utf8))
    #expect(tokens.map(\.newlineBefore) == [true, true, false, true, true])
  }

  private func check(_ example: LexerCase) throws {
    let source = Array(example.source.utf8)
    let tokens = try Lexer.tokens(of: source)
    #expect(tokens.map { "\($0.kind.letter) \($0.text)" } == example.tokens)
  }
}

private extension Token.Kind {
  var letter: String {
    switch self {
    case .identifier: "i"
    case .keyword: "k"
    case .punctuator: "p"
    case .number: "n"
    case .string: "s"
    case .regularExpression: "r"
    case .template: "t"
    case .templateHead: "th"
    case .templateMiddle: "tm"
    case .templateTail: "tt"
    case .lineComment: "lc"
    case .blockComment: "bc"
    }
  }
}

private extension LexerCase {
  static let slashes = [
    LexerCase("a / b", "i a", "p /", "i b"),
    LexerCase("a++ / b", "i a", "p ++", "p /", "i b"),
    LexerCase("= /a[/\\]]\\//gi", "p =", "r /a[/\\]]\\//gi"),
    LexerCase("(a) / b", "p (", "i a", "p )", "p /", "i b"),
    LexerCase("if (a) /b/", "k if", "p (", "i a", "p )", "r /b/"),
    LexerCase("x.if (a) / b", "i x", "p .", "k if", "p (", "i a", "p )", "p /", "i b"),
    LexerCase("{} /a/", "p {", "p }", "r /a/"),
    LexerCase("try {} catch {} /a/", "k try", "p {", "p }", "k catch", "p {", "p }", "r /a/"),
    LexerCase("({}) / a", "p (", "p {", "p }", "p )", "p /", "i a"),
    LexerCase("= {} / a", "p =", "p {", "p }", "p /", "i a"),
    LexerCase("= {a: {} / b}", "p =", "p {", "i a", "p :", "p {", "p }", "p /", "i b", "p }"),
    LexerCase("a ? b : {} / c", "i a", "p ?", "i b", "p :", "p {", "p }", "p /", "i c"),
    LexerCase("a: {} /b/", "i a", "p :", "p {", "p }", "r /b/"),
    LexerCase("function a() {} /b/", "k function", "i a", "p (", "p )", "p {", "p }", "r /b/"),
    LexerCase(
      "= function () {} / b", "p =", "k function", "p (", "p )", "p {", "p }", "p /", "i b"),
    LexerCase("=> {} /a/", "p =>", "p {", "p }", "r /a/"),
    LexerCase("return /a/", "k return", "r /a/"),
    LexerCase("a.return / b", "i a", "p .", "k return", "p /", "i b"),
    LexerCase("this / a", "k this", "p /", "i a"),
    LexerCase("a[0] /= b", "i a", "p [", "n 0", "p ]", "p /=", "i b"),
    LexerCase("`${a}` / b", "th `${", "i a", "tt }`", "p /", "i b"),
  ]

  static let templates = [
    LexerCase("`a`", "t `a`"),
    LexerCase("`\\`${a}b${c}d`", "th `\\`${", "i a", "tm }b${", "i c", "tt }d`"),
    LexerCase("`${`${a}`}`", "th `${", "th `${", "i a", "tt }`", "tt }`"),
    LexerCase("`${{a}}`", "th `${", "p {", "i a", "p }", "tt }`"),
    LexerCase("`$ \\${ {`", "t `$ \\${ {`"),
    LexerCase("`${/}/}`", "th `${", "r /}/", "tt }`"),
  ]

  static let words = [
    LexerCase("let $a_1 = é", "k let", "i $a_1", "p =", "i é"),
    LexerCase(
      "1 .5 5. 1e-3 0x1F 1_0 9n", "n 1", "n .5", "n 5.", "n 1e-3", "n 0x1F", "n 1_0", "n 9n"),
    LexerCase("'a\\'b' \"'\" '\\\r\n'", "s 'a\\'b'", "s \"'\"", "s '\\\r\n'"),
    LexerCase("a?.b?.5:1", "i a", "p ?.", "i b", "p ?", "n .5", "p :", "n 1"),
    LexerCase("a>>>=b**c=>...d", "i a", "p >>>=", "i b", "p **", "i c", "p =>", "p ...", "i d"),
    LexerCase("// a\n/* b */", "lc // a", "bc /* b */"),
    LexerCase("a\u{00A0}\u{FEFF}b", "i a", "i b"),
  ]
}
