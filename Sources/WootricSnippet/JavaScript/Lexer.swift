/// Splits JavaScript into the tokens of ECMA-262's lexical grammar (section 12).
///
///     try Lexer.tokens(of: Array("a / /b/g".utf8))  // name, punctuator, regularExpression, end
///
/// It takes what templates need and refuses the rest by name: characters beyond ASCII, template
/// literals, escapes in names, private names, numbers that are not decimal, and comments as in HTML
/// (B.1.1).
struct Lexer {
  private let source: [UInt8]
  private var position = 0
  private var line = 1
  private var tokens: [Token] = []

  /// The tokens of a program, without comments and white space; the last one marks the end.
  static func tokens(of source: [UInt8]) throws(MinificationError) -> [Token] {
    if let strange = source.firstIndex(where: { $0 >= 0x80 }) {
      let line = source[..<strange].count { $0 == 0x0A } + 1
      throw MinificationError(problem: .unsupported("a character beyond ASCII"), line: line)
    }
    var lexer = Lexer(source: source)
    try lexer.scanTokens()
    return lexer.tokens
  }

  private init(source: [UInt8]) {
    self.source = source
    // With spaces and comments a token takes about eight bytes; to grow would copy all of them again.
    tokens.reserveCapacity(source.count / 8)
  }
}

/// One element of the lexical grammar.
struct Token: Equatable, Sendable {
  var kind: Kind
  /// The token as it is written; empty at the end.
  var text: String
  /// The line on which it stands, from 1.
  var line: Int
  /// Whether a line ends between the token before and this one: semicolons may be left out there.
  var newlineBefore: Bool
  /// Where this is an opening bracket, the index of the token that closes it.
  var closing: Int?

  enum Kind: Equatable, Sendable {
    case name, keyword, punctuator, number, string, regularExpression, end
  }

  /// Whether it may be an operator.
  var isSymbol: Bool { kind == .punctuator || kind == .keyword }
}

private extension Lexer {
  mutating func scanTokens() throws(MinificationError) {
    var open: [Int] = []
    repeat {
      let newlineBefore = try skipWhiteSpace()
      let start = position
      var kind = try scan(newlineBefore)
      let text = String(decoding: source[start..<position], as: UTF8.self)
      // Behind a dot every word is a name.
      if kind == .name, Vocabulary.keywords.contains(text), tokens.last?.text != "." {
        kind = .keyword
      }
      switch text {
      case "(", "[", "{": open.append(tokens.count)
      case ")", "]", "}": if let start = open.popLast() { tokens[start].closing = tokens.count }
      default: break
      }
      tokens.append(Token(kind: kind, text: text, line: line, newlineBefore: newlineBefore))
    } while tokens.last?.kind != .end
  }

  /// A keyword is a name to begin with.
  mutating func scan(_ newlineBefore: Bool) throws(MinificationError) -> Token.Kind {
    guard position < source.count else { return .end }
    switch peek() {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try scanString()
    case UInt8(ascii: "`"): throw error(.unsupported("a template literal"))
    case .slash where !endsOperand: return try scanRegularExpression()
    case let byte where byte.isDigit || byte == UInt8(ascii: ".") && peek(1).isDigit:
      return try scanNumber()
    case let byte where byte.isNamePart:
      skipNameParts()
      return .name
    default: return try scanPunctuator(newlineBefore)
    }
  }

  /// Whether a value ends with the last token, so that a slash divides. The grammar leaves this to the
  /// parser (12, "lexical goal symbols"), but the token is enough: a regular expression behind the
  /// `)` of an `if` or behind a block counts as a division, and there the parser stops.
  var endsOperand: Bool {
    guard let last = tokens.last else { return false }
    switch last.kind {
    case .punctuator: return [")", "]", "}", "++", "--"].contains(last.text)
    case .keyword: return Vocabulary.operands.contains(last.text)
    default: return true
    }
  }

  func error(_ problem: MinificationError.Problem) -> MinificationError {
    MinificationError(problem: problem, line: line)
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
}

// MARK: White space and comments (12.2 to 12.4)

private extension Lexer {
  var isAtLineEnd: Bool { peek() == 0x0A || peek() == 0x0D }

  /// Returns whether a line ended.
  mutating func skipWhiteSpace() throws(MinificationError) -> Bool {
    let start = line
    while true {
      switch (peek(), peek(1)) {
      case (0x0A, _): (line, position) = (line + 1, position + 1)
      case (0x09, _), (0x0D, _), (0x20, _): position += 1
      case (.slash, .slash): while position < source.count, !isAtLineEnd { position += 1 }
      case (.slash, UInt8(ascii: "*")): try skipBlockComment()
      default: return line > start || tokens.isEmpty
      }
    }
  }

  mutating func skipBlockComment() throws(MinificationError) {
    let unterminated = error(.unterminated("comment"))
    position += 2
    while !starts(with: "*/") {
      guard position < source.count else { throw unterminated }
      if peek() == 0x0A { line += 1 }
      position += 1
    }
    position += 2
  }
}

// MARK: Names, punctuators, numbers, strings and regular expressions (12.7 to 12.9.5)

private extension Lexer {
  mutating func skipNameParts() { while peek().isNamePart { position += 1 } }

  mutating func skipDigits() { while peek().isDigit { position += 1 } }

  mutating func scanPunctuator(_ newlineBefore: Bool) throws(MinificationError) -> Token.Kind {
    guard !starts(with: "<!--"), !newlineBefore || !starts(with: "-->") else {
      throw error(.unsupported("a comment as in HTML"))
    }
    guard let punctuator = Vocabulary.punctuators[Int(peek())].first(where: starts) else {
      throw error(.unexpected(String(UnicodeScalar(peek()))))
    }
    // 12.8: `a?.5:1` is a conditional.
    let isConditional = starts(with: "?.") && peek(2).isDigit
    position += isConditional ? 1 : punctuator.utf8CodeUnitCount
    return .punctuator
  }

  mutating func scanNumber() throws(MinificationError) -> Token.Kind {
    let start = position
    skipDigits()
    // Zeros in front would make it octal.
    let isOctal = source[start] == UInt8(ascii: "0") && position > start + 1
    if peek() == UInt8(ascii: ".") {
      position += 1
      skipDigits()
    }
    if peek() | 0x20 == UInt8(ascii: "e") {
      position += [UInt8(ascii: "+"), .dash].contains(peek(1)) ? 2 : 1
      skipDigits()
    }
    let last = source[position - 1]
    let endsWell = (last.isDigit || last == UInt8(ascii: ".")) && !peek().isNamePart
    guard endsWell, !isOctal else {
      skipNameParts()
      let text = String(decoding: source[start..<position], as: UTF8.self)
      throw error(.unsupported("the number '\(text)'"))
    }
    return .number
  }

  mutating func scanString() throws(MinificationError) -> Token.Kind {
    let quote = peek()
    position += 1
    while peek() != quote { try skipCharacter(of: "string") }
    position += 1
    return .string
  }

  mutating func scanRegularExpression() throws(MinificationError) -> Token.Kind {
    var isInClass = false
    position += 1
    while isInClass || peek() != .slash {
      if peek() == UInt8(ascii: "[") { isInClass = true }
      if peek() == UInt8(ascii: "]") { isInClass = false }
      try skipCharacter(of: "regular expression")
    }
    position += 1
    skipNameParts()
    return .regularExpression
  }

  /// A backslash takes the next character with it; neither may end the line.
  mutating func skipCharacter(of token: String) throws(MinificationError) {
    if peek() == UInt8(ascii: "\\") { position += 1 }
    guard position < source.count, !isAtLineEnd else { throw error(.unterminated(token)) }
    position += 1
  }
}

/// The fixed words of ECMA-262's lexical grammar.
enum Vocabulary {
  /// 12.7.2, plus `let`, which templates never use as a name.
  static let keywords: Set<String> = unsupported.union([
    "await", "catch", "const", "continue", "delete", "else", "false", "for", "if", "in",
    "instanceof", "let", "new", "null", "return", "this", "throw", "true", "try", "typeof", "void",
  ])

  /// Words and punctuators of the language that no template uses: the parser stops at them.
  static let unsupported: Set<String> = [
    "break", "case", "class", "debugger", "default", "do", "enum", "export",
    "extends", "finally", "function", "import", "super", "switch", "var", "while", "with",
    "yield",
    "**", "**=", "??", "??=", "?.", "&&=", "||=",
  ]

  /// Keywords that are a value, so that a slash behind them divides.
  static let operands: Set<String> = ["false", "null", "this", "true"]

  /// 12.8 by their first byte, the longest first.
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
