/// The meaning of a document's string, number and word tokens.
struct JSON5Literals {
  /// As many as there are tokens; nil where the token has no meaning of its own.
  private(set) var strings: [String?]
  private(set) var numbers: [Double?]
}

extension JSON5Literals {
  init(_ tokens: [JSON5Token], in bytes: [UInt8]) {
    strings = Self.values(String.self, tokens) { Self.stringLiteral($0, in: bytes) }
    numbers = Self.values(Double.self, tokens) { token in
      token.kind == .number && JSON5Number.isWellFormed(bytes[token.range])
        ? Array(bytes[token.range]) : nil
    }
  }
}

private extension JSON5Literals {
  static func values<Value: Decodable>(
    _ type: Value.Type, _ tokens: [JSON5Token], _ literal: (JSON5Token) -> [UInt8]?
  ) -> [Value?] {
    var places: [Int] = []
    var literals: [[UInt8]] = []
    for (place, token) in tokens.enumerated() {
      guard let bytes = literal(token) else { continue }
      places.append(place)
      literals.append(bytes)
    }
    var values = [Value?](repeating: nil, count: tokens.count)
    for (place, value) in zip(places, LiteralDecoder.decode(literals, as: type)) {
      values[place] = value
    }
    return values
  }

  /// A word is a string without quotes: the decoder would leave its `\u` escapes as they are.
  static func stringLiteral(_ token: JSON5Token, in bytes: [UInt8]) -> [UInt8]? {
    switch token.kind {
    case .word: [0x22] + bytes[token.range] + [0x22]
    case .string: withoutLineContinuations(bytes[token.range])
    default: nil
    }
  }

  /// A backslash at the end of a line joins it with the next; the decoder would keep the line end.
  static func withoutLineContinuations(_ literal: ArraySlice<UInt8>) -> [UInt8] {
    guard literal.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return Array(literal) }
    var result: [UInt8] = []
    var rest = literal
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        result.append(byte)
        continue
      }
      if next == 0x0D, rest.first == 0x0A { rest.removeFirst() }
      if next != 0x0A, next != 0x0D { result += [byte, next] }
    }
    return result
  }
}
