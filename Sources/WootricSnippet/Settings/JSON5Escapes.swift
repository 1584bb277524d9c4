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
