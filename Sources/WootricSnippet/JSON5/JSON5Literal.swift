/// The values of a document's strings, words and numbers.
enum JSON5Literal {
  /// The text of a string that stands in its quotes (https://spec.json5.org/#strings).
  ///
  /// Nil for an escape that stands for no character, or for NUL, which no page and no path can hold.
  static func string(_ literal: ArraySlice<UInt8>) -> String? {
    word(literal.dropFirst().dropLast())
  }

  /// The text of an identifier, or of what is between quotes.
  static func word(_ literal: ArraySlice<UInt8>) -> String? {
    guard literal.contains(UInt8(ascii: "\\")) else {
      return String(decoding: literal, as: UTF8.self)
    }
    var text = ""
    var rest = literal
    while let backslash = rest.firstIndex(of: UInt8(ascii: "\\")) {
      text += String(decoding: rest[..<backslash], as: UTF8.self)
      rest = rest[(backslash + 1)...]
      guard let meaning = unescaped(&rest) else { return nil }
      text += meaning
    }
    return text + String(decoding: rest, as: UTF8.self)
  }

  /// The double that is nearest to a number (https://spec.json5.org/#numbers), as in JavaScript; nil
  /// for what is not a number, and for one that is too large.
  static func number(_ literal: ArraySlice<UInt8>) -> Double? {
    let digits =
      literal.first == UInt8(ascii: "+") || literal.first == UInt8(ascii: "-")
      ? literal.dropFirst() : literal
    let isNamed = digits.elementsEqual("Infinity".utf8) || digits.elementsEqual("NaN".utf8)
    guard isNamed || isHexadecimal(digits) || isDecimal(digits) else { return nil }
    // The standard library rounds exactly, whatever the locale.
    let number = Double(String(decoding: literal, as: UTF8.self))
    return isNamed || number?.isFinite == true ? number : nil
  }
}

private extension JSON5Literal {
  /// https://spec.json5.org/#escapes; takes the escape, whose backslash is gone, off the bytes.
  static func unescaped(_ rest: inout ArraySlice<UInt8>) -> String? {
    let escaped = rest
    guard let byte = rest.popFirst() else { return nil }
    switch byte {
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "v"): return "\u{B}"
    case UInt8(ascii: "x"): return codeUnit(&rest, digits: 2).flatMap { character($0, &rest) }
    case UInt8(ascii: "u"): return codeUnit(&rest, digits: 4).flatMap { character($0, &rest) }
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return nil
    // The end of a line is not part of the text: LF, CR, CR LF, U+2028 and U+2029.
    case 0x0A: return ""
    case 0x0D:
      if rest.first == 0x0A { rest.removeFirst() }
      return ""
    case 0xE2 where rest.starts(with: [0x80, 0xA8]) || rest.starts(with: [0x80, 0xA9]):
      rest.removeFirst(2)
      return ""
    default:
      // Any other character stands for itself, and is the next piece of the text.
      rest = escaped
      return ""
    }
  }

  static func codeUnit(_ rest: inout ArraySlice<UInt8>, digits: Int) -> UInt16? {
    let text = rest.prefix(digits)
    rest = rest.dropFirst(digits)
    guard text.count == digits, text.allSatisfy(isHexadecimalDigit) else { return nil }
    return UInt16(String(decoding: text, as: UTF8.self), radix: 16)
  }

  /// The character of a code unit, which may be the first half of one.
  static func character(_ unit: UInt16, _ rest: inout ArraySlice<UInt8>) -> String? {
    if unit == 0 { return nil }
    if let scalar = Unicode.Scalar(unit) { return String(scalar) }
    guard UTF16.isLeadSurrogate(unit), rest.starts(with: "\\u".utf8) else { return nil }
    rest = rest.dropFirst(2)
    guard let second = codeUnit(&rest, digits: 4), UTF16.isTrailSurrogate(second) else {
      return nil
    }
    return String(decoding: [unit, second], as: UTF16.self)
  }
}

private extension JSON5Literal {
  static func isHexadecimal(_ literal: ArraySlice<UInt8>) -> Bool {
    let digits = literal.dropFirst(2)
    return (literal.starts(with: "0x".utf8) || literal.starts(with: "0X".utf8))
      && !digits.isEmpty && digits.allSatisfy(isHexadecimalDigit)
  }

  /// `0`, `12`, `12.`, `12.5` or `.5`, and an exponent behind it.
  static func isDecimal(_ literal: ArraySlice<UInt8>) -> Bool {
    var rest = literal
    let whole = skipDigits(&rest)
    var count = whole
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      count += skipDigits(&rest)
    }
    if count == 0 || whole > 1 && literal.first == UInt8(ascii: "0") { return false }
    guard let mark = rest.popFirst() else { return true }
    if let sign = rest.first, "+-".utf8.contains(sign) { rest.removeFirst() }
    return mark | 0x20 == UInt8(ascii: "e") && skipDigits(&rest) > 0 && rest.isEmpty
  }

  /// Gives the number of digits that were skipped.
  static func skipDigits(_ rest: inout ArraySlice<UInt8>) -> Int {
    let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    rest = rest.dropFirst(count)
    return count
  }

  static func isHexadecimalDigit(_ byte: UInt8) -> Bool {
    Unicode.Scalar(byte).properties.isASCIIHexDigit
  }
}
