/// The shape of a number (https://spec.json5.org/#numbers).
///
/// Looked at before the platform's decoder is asked: Foundation's stops the whole process at some
/// literals that break off, such as `-` and `0x`.
enum JSON5Number {
  static func isWellFormed(_ literal: ArraySlice<UInt8>) -> Bool {
    let isSigned = literal.first.map { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") } ?? false
    let digits = isSigned ? literal.dropFirst() : literal
    let text = String(decoding: digits, as: UTF8.self)
    if text == "Infinity" || text == "NaN" { return true }
    return isHexadecimal(text) || isDecimal(text)
  }
}

private extension JSON5Number {
  static func isHexadecimal(_ text: String) -> Bool {
    text.hasPrefix("0x") || text.hasPrefix("0X")
      ? text.utf8.count > 2 && text.dropFirst(2).allSatisfy { $0.isASCII && $0.isHexDigit } : false
  }

  /// Digits with or without a point and an exponent, and no zero in front of more of them.
  static func isDecimal(_ text: String) -> Bool {
    var rest = text[...]
    let whole = digits(&rest)
    let point = rest.first == "."
    if point { rest.removeFirst() }
    let fraction = point ? digits(&rest) : ""
    guard !(whole + fraction).isEmpty, whole.count < 2 || whole.first != "0" else { return false }
    return rest.isEmpty || isExponent(rest)
  }

  static func isExponent(_ text: Substring) -> Bool {
    guard text.first?.lowercased() == "e" else { return false }
    var rest = text.dropFirst()
    if rest.first == "+" || rest.first == "-" { rest.removeFirst() }
    return !digits(&rest).isEmpty && rest.isEmpty
  }

  static func digits(_ rest: inout Substring) -> Substring {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest[digits.endIndex...]
    return digits
  }
}
