/// Cuts JSON5 into tokens and knows where they stand.
///
/// It does not look into escapes in strings and the digits of numbers; see `JSON5Literal`.
struct JSON5Lexer {
  private let bytes: [UInt8]
  private var index = 0
  /// Faults that are plain enough to go on behind them.
  private var slips: [JSON5Fault] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }
}

extension JSON5Lexer {
  /// All tokens, of which the last one is `end`, `fault` or `stray`, and the faults on the way.
  static func tokens(of bytes: [UInt8]) -> (tokens: [JSON5Token], slips: [JSON5Fault]) {
    var lexer = JSON5Lexer(bytes)
    var tokens: [JSON5Token] = []
    while true {
      let token = lexer.next()
      tokens.append(token)
      switch token.kind {
      case .end, .fault, .stray: return (tokens, lexer.slips)
      default: continue
      }
    }
  }
}

private extension JSON5Lexer {
  mutating func next() -> JSON5Token {
    if let fault = skipSpaceAndComments() { return fault }
    let start = index
    let kind = scanToken()
    return JSON5Token(kind: kind, range: start..<index)
  }

  mutating func scanToken() -> JSON5Token.Kind {
    guard index < bytes.count else { return .end }
    switch bytes[index] {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: ":"), UInt8(ascii: ","):
      index += 1
      return .punctuator(bytes[index - 1])
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return scanString()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return scanNumber()
    default: return scanWord()
    }
  }

  mutating func scanString() -> JSON5Token.Kind {
    let quote = bytes[index]
    index += 1
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
      let byte = bytes[index]
      index += 1
      if byte == quote { return .string }
      if byte == UInt8(ascii: "\\") { skipEscaped() }
    }
    return .fault(.unclosedString(quote: quote == UInt8(ascii: "'") ? "'" : "\""))
  }

  /// A backslash takes the next character along, a line end included (a line continuation).
  mutating func skipEscaped() {
    guard index < bytes.count else { return }
    let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    index += isPair ? 2 : 1
  }

  mutating func scanNumber() -> JSON5Token.Kind {
    index += 1
    while index < bytes.count, bytes[index].continuesNumber(after: bytes[index - 1]) { index += 1 }
    return .number
  }

  mutating func scanWord() -> JSON5Token.Kind {
    let start = index
    while let scalar = scalar(at: index), scalar.value.isWord || beginsEscape(at: index) {
      index += scalar.length
    }
    if index > start { return .word }
    if let kind = scanCurlyString() { return kind }
    index += scalar(at: index)?.length ?? 0
    return .stray
  }

  /// A string in the quotes that word processors and web pages make; nil for another character.
  mutating func scanCurlyString() -> JSON5Token.Kind? {
    guard let open = scalar(at: index), open.value.isCurlyQuote else { return nil }
    let problem = JSON5Problem.curlyQuote(String(open.value))
    var end = index + open.length
    while let scalar = scalar(at: end), !scalar.value.endsLine {
      end += scalar.length
      guard scalar.value.isCurlyQuote else { continue }
      slips.append(JSON5Fault(problem: problem, offset: index))
      index = end
      return .curlyString
    }
    return .fault(problem)
  }

  /// Only `\u` may stand in a word: a lone backslash would take the quote that is put behind it.
  func beginsEscape(at index: Int) -> Bool {
    bytes[index...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
  }

  /// A comment that begins with `#` is a slip; it is skipped as it is meant.
  mutating func skipSpaceAndComments() -> JSON5Token? {
    while let scalar = scalar(at: index) {
      if scalar.value.isJSON5Space {
        index += scalar.length
      } else if scalar.value == "#" {
        slips.append(JSON5Fault(problem: .hashComment, offset: index))
        _ = skipComment(isBlock: false)
      } else if scalar.value == "/", let second = self.scalar(at: index + 1)?.value,
        second == "/" || second == "*"
      {
        if let fault = skipComment(isBlock: second == "*") { return fault }
      } else {
        return nil
      }
    }
    return nil
  }

  mutating func skipComment(isBlock: Bool) -> JSON5Token? {
    let start = index
    index += isBlock ? 2 : 1
    while let scalar = scalar(at: index) {
      if isBlock, scalar.value == "*", self.scalar(at: index + 1)?.value == "/" {
        index += 2
        return nil
      }
      if !isBlock, scalar.value.endsLine { return nil }
      index += scalar.length
    }
    return isBlock ? JSON5Token(kind: .fault(.unclosedComment), range: start..<start + 2) : nil
  }

  /// The bytes are UTF-8, which has been checked.
  func scalar(at index: Int) -> (value: Unicode.Scalar, length: Int)? {
    guard index < bytes.count else { return nil }
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for byte in bytes[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}

private extension UInt8 {
  func continuesNumber(after previous: UInt8) -> Bool {
    switch self {
    case UInt8(ascii: "+"), UInt8(ascii: "-"): previous | 0x20 == UInt8(ascii: "e")
    case UInt8(ascii: "."): true
    default: self < 0x80 && Unicode.Scalar(self).isWord
    }
  }
}

private extension Unicode.Scalar {
  /// IdentifierPart of ECMAScript 5.1, section 7.6.
  var isWord: Bool {
    if isASCII { return isASCIIAlphanumeric || self == "_" || self == "$" }
    return properties.isIDContinue || self == "\u{200C}" || self == "\u{200D}"
  }

  var isCurlyQuote: Bool {
    "\u{2018}\u{2019}\u{201C}\u{201D}\u{201E}".unicodeScalars.contains(self)
  }

  /// https://spec.json5.org/#white-space
  var isJSON5Space: Bool {
    switch self {
    case "\t", "\n", "\u{B}", "\u{C}", "\r", " ": true
    case "\u{FEFF}", "\u{2028}", "\u{2029}": true
    default: !isASCII && properties.generalCategory == .spaceSeparator
    }
  }

  /// https://spec.json5.org/#prod-JSON5LineTerminator
  var endsLine: Bool { self == "\n" || self == "\r" || self == "\u{2028}" || self == "\u{2029}" }
}

/// A lexical unit of JSON5 (https://spec.json5.org/#lexical-grammar).
struct JSON5Token: Equatable, Sendable {
  var kind: Kind
  var range: Range<Int>

  enum Kind: Equatable, Sendable {
    case punctuator(UInt8)
    /// Quotes included.
    case string
    /// A run of characters that numbers are made of.
    case number
    /// An identifier, `true`, `false`, `null`, `Infinity` or `NaN`.
    case word
    case end
    /// A string in quotes that JSON5 does not have; it is among the slips.
    case curlyString
    /// The lexer stops at the first of these.
    case fault(JSON5Problem)
    /// A character that no token begins with.
    case stray
  }
}
