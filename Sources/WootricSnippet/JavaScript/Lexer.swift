/// Splits JavaScript into the tokens of ECMA-262's lexical grammar (section 12).
///
///     var lexer = Lexer(Array("a / /b/g".utf8))
///     while let token = try lexer.next() {}  // identifier, punctuator, regularExpression
///
/// Not supported, because templates have no use for it: escapes in names (12.7), private names
/// (`#x`), hashbangs, HTML-like comments (B.1.1); they are errors. Names beyond ASCII are taken as
/// they come. Every error is thrown with the byte where the faulty thing begins.
struct Lexer {
  private let source: [UInt8]
  private var position = 0
  private var slash = SlashContext()

  init(_ source: [UInt8]) { self.source = source }
}

extension Lexer {
  /// The next token, comments included; nil at the end.
  mutating func next() throws(LexicalError) -> Token? {
    let newlineBefore = skipWhiteSpace()
    let start = position
    guard start < source.count else { return try end() }
    let isHTMLClose = newlineBefore && starts(with: "-->")
    let isHTMLOpen = starts(with: "<!--")
    guard !isHTMLOpen, !isHTMLClose else { throw error(.htmlLikeComment, start) }
    var kind = try scan()
    let text = String(decoding: source[start..<position], as: UTF8.self)
    if kind == .identifier, Vocabulary.keywords.contains(text) { kind = .keyword }
    guard kind.isComment || slash.note(kind, text) else { throw error(.unbalancedBracket, start) }
    return Token(kind: kind, text: text, offset: start, newlineBefore: newlineBefore)
  }
}

private extension Lexer {
  func error(_ problem: LexicalError.Problem, _ offset: Int) -> LexicalError {
    LexicalError(problem: problem, offset: offset)
  }

  func end() throws(LexicalError) -> Token? {
    if slash.isInSubstitution { throw error(.unterminatedTemplate, source.count) }
    if slash.hasOpenBrackets { throw error(.unbalancedBracket, source.count) }
    return nil
  }

  // Asked for each byte; where size is the aim, it would be a call.
  @inline(__always)
  func peek(_ distance: Int = 0) -> UInt8 {
    position + distance < source.count ? source[position + distance] : 0
  }

  func starts(with text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount <= source.count else { return false }
    return text.withUTF8Buffer { text in
      text.indices.allSatisfy { source[position + $0] == text[$0] }
    }
  }

  /// A keyword is a name to begin with.
  mutating func scan() throws(LexicalError) -> Token.Kind {
    switch peek() {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try scanString()
    case UInt8(ascii: "`"): return try scanTemplate(.template, .templateHead)
    case UInt8(ascii: "}") where slash.isInSubstitution:
      return try scanTemplate(.templateTail, .templateMiddle)
    case UInt8(ascii: "/"): return try scanSlash()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return try scanNumber()
    case UInt8(ascii: ".") where peek(1).isDigit: return try scanNumber()
    case let byte where byte.isNamePart || byte >= 0x80:
      skipNameParts()
      return .identifier
    default: return try scanPunctuator()
    }
  }
}

// MARK: White space and comments (12.2 to 12.4)

private extension Lexer {
  /// Returns whether a line ended.
  mutating func skipWhiteSpace() -> Bool {
    var sawNewline = position == 0
    while position < source.count {
      let newline = newlineLength()
      let length = newline > 0 ? newline : spaceLength()
      guard length > 0 else { break }
      sawNewline = sawNewline || newline > 0
      position += length
    }
    return sawNewline
  }

  /// U+2028 and U+2029 end lines as well.
  func newlineLength() -> Int {
    switch peek() {
    case 0x0A, 0x0D: 1
    case 0xE2 where starts(with: "\u{2028}") || starts(with: "\u{2029}"): 3
    default: 0
    }
  }

  /// Tab, vertical tab, form feed, space, U+00A0 and U+FEFF.
  func spaceLength() -> Int {
    switch peek() {
    case 0x09, 0x0B, 0x0C, 0x20: 1
    case 0xC2 where starts(with: "\u{A0}"): 2
    case 0xEF where starts(with: "\u{FEFF}"): 3
    default: 0
    }
  }

  mutating func scanSlash() throws(LexicalError) -> Token.Kind {
    switch peek(1) {
    case UInt8(ascii: "/"): return scanLineComment()
    case UInt8(ascii: "*"): return try scanBlockComment()
    default: return slash.isAfterOperand ? try scanPunctuator() : try scanRegularExpression()
    }
  }

  mutating func scanLineComment() -> Token.Kind {
    while position < source.count, newlineLength() == 0 { position += 1 }
    return .lineComment
  }

  mutating func scanBlockComment() throws(LexicalError) -> Token.Kind {
    let start = position
    position += 2
    while !starts(with: "*/") {
      guard position < source.count else { throw error(.unterminatedComment, start) }
      position += 1
    }
    position += 2
    return .blockComment
  }
}

// MARK: Names, punctuators and numbers (12.7 to 12.9.3)

private extension Lexer {
  /// Beyond ASCII, too, all that is not white space belongs to a name.
  mutating func skipNameParts() {
    while peek().isNamePart || peek() >= 0x80 && newlineLength() + spaceLength() == 0 {
      position += 1
    }
  }

  mutating func scanPunctuator() throws(LexicalError) -> Token.Kind {
    // 12.8: `a?.5:1` is a conditional.
    let isConditional = starts(with: "?.") && peek(2).isDigit
    let punctuator = Vocabulary.punctuators[Int(peek())].first(where: starts)
    guard let punctuator else { throw error(.unexpectedCharacter, position) }
    position += isConditional ? 1 : punctuator.utf8CodeUnitCount
    return .punctuator
  }

  mutating func scanNumber() throws(LexicalError) -> Token.Kind {
    let start = position
    if peek() == UInt8(ascii: "0"), Array("xXoObB".utf8).contains(peek(1)) {
      position += 2
    } else {
      scanDecimal()
    }
    skipNameParts()
    try checkNumber(from: start)
    return .number
  }

  mutating func scanDecimal() {
    scanDigits()
    if peek() == UInt8(ascii: ".") {
      position += 1
      scanDigits()
    }
    guard peek() | 0x20 == UInt8(ascii: "e") else { return }
    position += [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(peek(1)) ? 2 : 1
    scanDigits()
  }

  mutating func scanDigits() {
    while peek().isDigit || peek() == UInt8(ascii: "_") { position += 1 }
  }

  /// 12.9.3: no name may follow a number without a space, and each part has a digit.
  func checkNumber(from start: Int) throws(LexicalError) {
    let text = String(decoding: source[start..<position], as: UTF8.self).lowercased()
    let digits = (text.hasSuffix("n") ? text.dropLast() : text[...]).filter { $0 != "_" }
    let isNumber =
      switch digits.prefix(2) {
      case "0x": UInt64(digits.dropFirst(2), radix: 16) != nil
      case "0o": UInt64(digits.dropFirst(2), radix: 8) != nil
      case "0b": UInt64(digits.dropFirst(2), radix: 2) != nil
      default: Double(digits) != nil
      }
    guard isNumber else { throw error(.malformedNumber, start) }
  }
}

// MARK: Strings, templates and regular expressions (12.9.4 to 12.9.6)

private extension Lexer {
  mutating func scanString() throws(LexicalError) -> Token.Kind {
    let start = position
    let quote = peek()
    position += 1
    while peek() != quote {
      let isLineEnd = peek() == 0x0A || peek() == 0x0D
      guard position < source.count, !isLineEnd else { throw error(.unterminatedString, start) }
      position += peek() == UInt8(ascii: "\\") ? escapeLength() : 1
    }
    position += 1
    return .string
  }

  /// A backslash hides the next byte; CR LF counts as one.
  func escapeLength() -> Int { peek(1) == 0x0D && peek(2) == 0x0A ? 3 : 2 }

  mutating func scanTemplate(
    _ whole: Token.Kind, _ head: Token.Kind
  ) throws(LexicalError) -> Token.Kind {
    let start = position
    position += 1
    while position < source.count {
      switch (peek(), peek(1)) {
      case (UInt8(ascii: "`"), _):
        position += 1
        return whole
      case (UInt8(ascii: "$"), UInt8(ascii: "{")):
        position += 2
        return head
      case (UInt8(ascii: "\\"), _): position += 2
      default: position += 1
      }
    }
    throw error(.unterminatedTemplate, start)
  }

  mutating func scanRegularExpression() throws(LexicalError) -> Token.Kind {
    let start = position
    var isInClass = false
    position += 1
    while isInClass || peek() != UInt8(ascii: "/") {
      guard position < source.count, newlineLength() == 0 else {
        throw error(.unterminatedRegularExpression, start)
      }
      if peek() == UInt8(ascii: "[") { isInClass = true }
      if peek() == UInt8(ascii: "]") { isInClass = false }
      position += peek() == UInt8(ascii: "\\") && peek(1) != 0x0A ? 2 : 1
    }
    position += 1
    skipNameParts()
    return .regularExpression
  }
}

/// Where the lexical grammar cannot go on, and why.
struct LexicalError: Error, Equatable {
  var problem: Problem
  /// The byte at which the unfinished or unexpected thing begins.
  var offset: Int

  enum Problem: Equatable, Sendable {
    case unterminatedString, unterminatedTemplate, unterminatedComment
    case unterminatedRegularExpression, unexpectedCharacter, unbalancedBracket, malformedNumber,
      htmlLikeComment
  }
}

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

/// The fixed words of ECMA-262's lexical grammar.
enum Vocabulary {
  /// 12.7.2, plus `let`, which templates never use as a name.
  static let keywords: Set<String> = [
    "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default",
    "delete", "do", "else", "enum", "export", "extends", "false", "finally", "for", "function",
    "if", "import", "in", "instanceof", "let", "new", "null", "return", "super", "switch", "this",
    "throw", "true", "try", "typeof", "var", "void", "while", "with", "yield",
  ]

  /// Keywords that are a value, so that a slash behind them divides.
  static let operands: Set<String> = ["false", "null", "super", "this", "true"]

  /// Keywords with a parenthesis behind which a statement begins.
  static let controlHeads: Set<String> = ["for", "if", "while", "with"]

  /// Keywords behind which a brace opens a block.
  static let blockHeads: Set<String> = ["catch", "class", "do", "else", "finally", "try"]

  /// 12.8 by their first byte, the longest first. `}` is here too; the lexer looks for templates before
  /// it asks.
  static let punctuators: [[StaticString]] = {
    var table = [[StaticString]](repeating: [], count: 256)
    for punctuator in allPunctuators { table[Int(punctuator.utf8Start.pointee)].append(punctuator) }
    return table
  }()

  private static let allPunctuators: [StaticString] = [
    ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "=>", "==",
    "!=", "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=",
    "|=", "^=", "<<", ">>", "**", "{", "}", "(", ")", "[", "]", ".", ";", ",", "<", ">", "+",
    "-", "*", "/", "%", "&", "|", "^", "!", "~", "?", ":", "=",
  ]
}
