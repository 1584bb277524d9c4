/// Splits JavaScript into the tokens of ECMA-262's lexical grammar (section 12).
///
///     try Lexer.tokens(of: Array("a / /b/g".utf8))  // identifier, punctuator, regularExpression
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
    let isHTMLClose = newlineBefore && starts(with: Array("-->".utf8))
    let isHTMLOpen = starts(with: Array("<!--".utf8))
    guard !isHTMLOpen, !isHTMLClose else { throw error(.htmlLikeComment, start) }
    let kind = try scan()
    let token = Token(kind: kind, range: start..<position, newlineBefore: newlineBefore)
    guard slash.note(kind, token.text(in: source)) else { throw error(.unbalancedBracket, start) }
    return token
  }

  /// All tokens of a source, comments included.
  static func tokens(of source: [UInt8]) throws(LexicalError) -> [Token] {
    var lexer = Lexer(source)
    var tokens: [Token] = []
    while let token = try lexer.next() { tokens.append(token) }
    return tokens
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

  func peek(_ distance: Int = 0) -> UInt8 {
    position + distance < source.count ? source[position + distance] : 0
  }

  func starts(with bytes: [UInt8]) -> Bool { source[position...].starts(with: bytes) }

  mutating func scan() throws(LexicalError) -> Token.Kind {
    switch peek() {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try scanString()
    case UInt8(ascii: "`"): return try scanTemplate(.template, .templateHead)
    case UInt8(ascii: "}") where slash.isInSubstitution:
      return try scanTemplate(.templateTail, .templateMiddle)
    case UInt8(ascii: "/"): return try scanSlash()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return try scanNumber()
    case UInt8(ascii: ".") where peek(1).isDigit: return try scanNumber()
    case let byte where byte.isNamePart: return scanName()
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
    if peek() == 0x0A || peek() == 0x0D { return 1 }
    return starts(with: [0xE2, 0x80, 0xA8]) || starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
  }

  /// Tab, vertical tab, form feed, space, U+00A0 and U+FEFF.
  func spaceLength() -> Int {
    if [0x09, 0x0B, 0x0C, 0x20].contains(peek()) { return 1 }
    if starts(with: [0xC2, 0xA0]) { return 2 }
    return starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
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
    while !starts(with: Array("*/".utf8)) {
      guard position < source.count else { throw error(.unterminatedComment, start) }
      position += 1
    }
    position += 2
    return .blockComment
  }
}

// MARK: Names, punctuators and numbers (12.7 to 12.9.3)

private extension Lexer {
  mutating func scanName() -> Token.Kind {
    let start = position
    skipNameParts()
    let name = String(decoding: source[start..<position], as: UTF8.self)
    return Vocabulary.keywords.contains(name) ? .keyword : .identifier
  }

  /// Beyond ASCII, too, all that is not white space belongs to a name.
  mutating func skipNameParts() {
    while peek().isNamePart, peek() < 0x80 || newlineLength() + spaceLength() == 0 {
      position += 1
    }
  }

  mutating func scanPunctuator() throws(LexicalError) -> Token.Kind {
    for punctuator in Vocabulary.punctuators where starts(with: punctuator) {
      // 12.8: `a?.5:1` is a conditional.
      if punctuator == Array("?.".utf8), peek(2).isDigit { continue }
      position += punctuator.count
      return .punctuator
    }
    throw error(.unexpectedCharacter, position)
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

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// IdentifierPart (12.7), with every byte beyond ASCII.
  var isNamePart: Bool {
    let letter = self | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) || isDigit || self >= 0x80
      || self == UInt8(ascii: "$") || self == UInt8(ascii: "_")
  }
}
