/// Builds the tree of a JSON5 document from its tokens.
///
/// A missing comma, a string without quotes and a literal without a value are reported, and the rest is
/// read; another error of syntax ends the work.
struct JSON5Parser {
  private let bytes: [UInt8]
  private let tokens: [JSON5Token]
  private var index = 0
  private var faults: [JSON5Fault]

  /// Deeper nesting than any setting needs; it keeps a hostile file from exhausting the stack.
  static let depthLimit = 64
}

extension JSON5Parser {
  /// The tree (nil after an error of syntax) and everything that keeps it from being read.
  /// - Parameter bytes: well-formed UTF-8.
  static func parse(_ bytes: [UInt8]) -> (root: JSON5Node?, faults: [JSON5Fault]) {
    let (tokens, slips) = JSON5Lexer.tokens(of: bytes)
    var parser = JSON5Parser(bytes: bytes, tokens: tokens, faults: slips)
    do throws(JSON5Fault) {
      let root = try parser.document()
      return (root, parser.faults)
    } catch {
      return (nil, parser.faults + [error])
    }
  }
}

private extension JSON5Parser {
  mutating func document() throws(JSON5Fault) -> JSON5Node {
    let root = try value(depth: 0, in: nil)
    guard token.kind == .end else { throw unexpected([.endOfFile], in: nil) }
    return root
  }

  var token: JSON5Token { tokens[index] }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  mutating func accept(_ character: Unicode.Scalar) -> Bool {
    guard token.kind == .punctuator(UInt8(ascii: character)) else { return false }
    index += 1
    return true
  }

  /// - Parameter start: the bracket that is open here; nil outside of all.
  func unexpected(_ expected: [JSON5Part], in start: Int?) -> JSON5Fault {
    if token.kind == .end, let start {
      return JSON5Fault(problem: .unclosedBracket(text(start..<start + 1)), offset: start)
    }
    let offset = token.range.lowerBound
    if case .fault(let problem) = token.kind { return JSON5Fault(problem: problem, offset: offset) }
    let found = text(token.range)
    return JSON5Fault(problem: .unexpected(found: found, expected: expected), offset: offset)
  }

  mutating func value(
    depth: Int, in bracket: Int?, or closing: [JSON5Part] = []
  ) throws(JSON5Fault) -> JSON5Node {
    let start = token.range.lowerBound
    guard depth <= Self.depthLimit else {
      throw JSON5Fault(problem: .tooDeep(limit: Self.depthLimit), offset: start)
    }
    if accept("{") { return try object(from: start, depth: depth) }
    if accept("[") { return try array(from: start, depth: depth) }
    guard let value = scalar() else { throw unexpected([.value] + closing, in: bracket) }
    index += 1
    return JSON5Node(value: value, range: start..<tokens[index - 1].range.upperBound)
  }

  mutating func array(from start: Int, depth: Int) throws(JSON5Fault) -> JSON5Node {
    var elements: [JSON5Node] = []
    while !accept("]") {
      elements.append(try value(depth: depth + 1, in: start, or: [.closingBracket]))
      if accept(",") { continue }
      if accept("]") { break }
      let fault = unexpected([.comma, .closingBracket], in: start)
      guard token.beginsValue else { throw fault }
      faults.append(fault)
    }
    return JSON5Node(value: .array(elements), range: start..<tokens[index - 1].range.upperBound)
  }

  mutating func object(from start: Int, depth: Int) throws(JSON5Fault) -> JSON5Node {
    var members: [JSON5Node.Member] = []
    while !accept("}") {
      if let member = try member(depth: depth, in: start) { members.append(member) }
      if accept(",") { continue }
      if accept("}") { break }
      let fault = unexpected([.comma, .closingBrace], in: start)
      guard token.isKey else { throw fault }
      faults.append(fault)
    }
    return JSON5Node(value: .object(members), range: start..<tokens[index - 1].range.upperBound)
  }

  /// Nil where the key is a literal that cannot be read.
  mutating func member(depth: Int, in start: Int) throws(JSON5Fault) -> JSON5Node.Member? {
    guard token.isKey else { throw unexpected([.key, .closingBrace], in: start) }
    let (key, keyRange) = (token.kind == .curlyString ? nil : string(), token.range)
    index += 1
    guard accept(":") else { throw unexpected([.colon], in: start) }
    let value = try value(depth: depth + 1, in: start)
    return key.map { JSON5Node.Member(key: $0, keyRange: keyRange, value: value) }
  }

  mutating func scalar() -> JSON5Node.Value? {
    switch token.kind {
    case .string: string().map(JSON5Node.Value.string) ?? .unreadable
    case .number: number().map(JSON5Node.Value.number) ?? .unreadable
    case .word: word() ?? unquoted()
    case .curlyString: .unreadable
    default: nil
    }
  }

  func word() -> JSON5Node.Value? {
    switch text(token.range) {
    case "null": .null
    case "true": .bool(true)
    case "false": .bool(false)
    case "Infinity": .number(.infinity)
    case "NaN": .number(.nan)
    default: nil
    }
  }

  /// A string without quotes: all that stands together, as in `NPS-1a2b3c4d`. What follows it must
  /// be what follows a value.
  mutating func unquoted() -> JSON5Node.Value? {
    var last = index
    while tokens[last + 1].range.lowerBound == tokens[last].range.upperBound,
      tokens[last + 1].kind == .word || tokens[last + 1].kind == .number
    { last += 1 }
    switch tokens[last + 1].kind {
    case .punctuator(UInt8(ascii: ":")), .fault, .stray: return nil
    default: break
    }
    let word = text(token.range.lowerBound..<tokens[last].range.upperBound)
    refuse(.unquotedWord(word, remedy: Self.meant[word.lowercased()] ?? "\"\(word)\""))
    index = last
    return .unreadable
  }

  /// Words of other languages and what they are in JSON5.
  static let meant = [
    "true": "true", "false": "false", "null": "null", "none": "null", "nil": "null",
    "undefined": "null", "infinity": "Infinity", "nan": "NaN", "yes": "true", "no": "false",
  ]

  mutating func string() -> String? {
    let literal = bytes[token.range]
    let isWord = token.kind == .word
    let string = isWord ? JSON5Literal.word(literal) : JSON5Literal.string(literal)
    if string == nil { refuse(.unreadableString(text(token.range))) }
    return string
  }

  mutating func number() -> Double? {
    let number = JSON5Literal.number(bytes[token.range])
    if number == nil { refuse(.unreadableNumber(text(token.range))) }
    return number
  }

  mutating func refuse(_ problem: JSON5Problem) {
    faults.append(JSON5Fault(problem: problem, offset: token.range.lowerBound))
  }
}

private extension JSON5Token {
  var isKey: Bool { kind == .string || kind == .word || kind == .curlyString }

  var beginsValue: Bool {
    switch kind {
    case .string, .curlyString, .number, .word: true
    case .punctuator(let character):
      character == UInt8(ascii: "{") || character == UInt8(ascii: "[")
    default: false
    }
  }
}
