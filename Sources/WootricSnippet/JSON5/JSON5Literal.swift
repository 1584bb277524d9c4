#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

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

/// Writes a string of JSON5 so that the platform's decoder reads what the standard means
/// (https://spec.json5.org/#escapes); it refuses some escapes, and keeps the end of a joined line.
enum JSON5Escapes {
  /// The literal with its quotes. Escapes that the standard does not allow stay, to be refused.
  static func asInJSON(_ literal: ArraySlice<UInt8>) -> [UInt8] {
    guard literal.contains(where: { $0 == UInt8(ascii: "\\") || $0 < 0x20 }) else {
      return Array(literal)
    }
    var result: [UInt8] = []
    var rest = literal
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\") {
        result += escape(&rest)
      } else if byte < 0x20 {
        result += hexadecimal(byte)
      } else {
        result.append(byte)
      }
    }
    return result
  }
}

private extension JSON5Escapes {
  /// What stands for a backslash and what follows it.
  static func escape(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    guard let byte = rest.popFirst() else { return [UInt8(ascii: "\\")] }
    switch byte {
    case 0x0D:
      if rest.first == 0x0A { rest.removeFirst() }
      return []
    case 0x0A: return []
    // U+2028 and U+2029 end a line, too.
    case 0xE2 where rest.starts(with: [0x80, 0xA8]) || rest.starts(with: [0x80, 0xA9]):
      rest.removeFirst(2)
      return []
    case UInt8(ascii: "v"): return hexadecimal(0x0B)
    case UInt8(ascii: "0") where !(rest.first.map(isDigit) ?? false): return hexadecimal(0)
    case _ where isDigit(byte) || "\"'\\bfnrtxu".utf8.contains(byte):
      return [UInt8(ascii: "\\"), byte]
    case 0..<0x20: return hexadecimal(byte)
    default: return [byte]
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  static func hexadecimal(_ byte: UInt8) -> [UInt8] {
    Array("\\u\(byte.hexadecimal(digits: 4))".utf8)
  }
}

/// Looks whether a literal is a number (https://spec.json5.org/#numbers).
///
/// The platform's decoder is asked for values only, of literals that are numbers: a lone `+` would
/// end its process.
struct JSON5Number {
  private var rest: ArraySlice<UInt8>
}

extension JSON5Number {
  static func isNumber(_ literal: ArraySlice<UInt8>) -> Bool {
    var number = JSON5Number(rest: literal)
    return number.isNumber
  }
}

private extension JSON5Number {
  var isNumber: Bool {
    mutating get {
      _ = skip("+") || skip("-")
      if rest.elementsEqual("Infinity".utf8) || rest.elementsEqual("NaN".utf8) { return true }
      if rest.starts(with: "0x".utf8) || rest.starts(with: "0X".utf8) { return isHexadecimal }
      return skipMantissa() && skipExponent() && rest.isEmpty
    }
  }

  var isHexadecimal: Bool {
    let digits = rest.dropFirst(2)
    return !digits.isEmpty && digits.allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
  }

  /// `0`, `12`, `12.`, `12.5` or `.5`.
  mutating func skipMantissa() -> Bool {
    let isZero = rest.first == UInt8(ascii: "0")
    let whole = skipDigits()
    if isZero && whole > 1 { return false }
    return skip(".") ? skipDigits() + whole > 0 : whole > 0
  }

  mutating func skipExponent() -> Bool {
    guard skip("e") || skip("E") else { return true }
    _ = skip("+") || skip("-")
    return skipDigits() > 0
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  /// How many there were.
  mutating func skipDigits() -> Int {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest.dropFirst(digits.count)
    return digits.count
  }
}

/// Asks the platform's JSON5 decoder what literals mean.
///
/// One call for all of them: ten thousand calls would cost seconds. The decoder does not say which
/// literal it refuses, so a refused list is halved until each refused literal stands alone.
enum LiteralDecoder {
  /// The values in the order of the literals; nil for one that is refused.
  static func decode<Value: Decodable>(_ literals: [[UInt8]], as type: Value.Type) -> [Value?] {
    decode(literals[...], as: type)
  }
}

private extension LiteralDecoder {
  static func decode<Value: Decodable>(
    _ literals: ArraySlice<[UInt8]>, as type: Value.Type
  ) -> [Value?] {
    if literals.isEmpty { return [] }
    if let values = decodeAll(literals, as: type) { return values }
    if literals.count == 1 { return [nil] }
    let middle = literals.startIndex + literals.count / 2
    return decode(literals[..<middle], as: type) + decode(literals[middle...], as: type)
  }

  static func decodeAll<Value: Decodable>(
    _ literals: ArraySlice<[UInt8]>, as type: Value.Type
  ) -> [Value]? {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    let list = [[UInt8(ascii: "[")], Array(literals.joined(separator: [0x2C])), [0x5D]].joined()
    let values = try? decoder.decode([Value].self, from: Data(list))
    return values?.count == literals.count ? values : nil
  }
}
