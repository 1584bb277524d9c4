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
      let isNumber = token.kind == .number && JSON5Number.isNumber(bytes[token.range])
      return isNumber ? Array(bytes[token.range]) : nil
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
    case .string: JSON5Escapes.asInJSON(bytes[token.range])
    default: nil
    }
  }
}
