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
