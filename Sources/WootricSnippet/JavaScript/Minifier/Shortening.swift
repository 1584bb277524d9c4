/// The shortest spelling of single tokens.
enum Shortening {
  /// The text of a string that could stand without quotes, as a key or behind a dot.
  static func identifier(inString text: String) -> String? {
    let name = text.dropFirst().dropLast()
    guard text.first == "\"" || text.first == "'", let first = name.utf8.first else { return nil }
    // B.3.1: as a key `__proto__` is special, and a computed one must stay one.
    guard !first.isDigit, name != "__proto__" else { return nil }
    return name.utf8.allSatisfy(\.isNamePart) ? String(name) : nil
  }

  /// `0.50` is `.5`, `1000` is `1e3`; a number with an exponent stays.
  static func number(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") }), text != "0" else {
      return text
    }
    if text.contains(".") {
      let short = fraction(text)
      return short.contains(".") ? short : number(short)
    }
    let digits = text.utf8.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    return digits < 3 ? text : "\(text.dropLast(digits))e\(digits)"
  }

  /// The string with the quote that needs fewer escapes. A `<` is escaped that could end or begin a
  /// script or comment in HTML; in regular expressions it stays.
  static func string(_ text: String) -> String {
    let body = Array(text.utf8.dropFirst().dropLast())
    let quote = Literal.quote(for: body)
    return String(decoding: [quote] + requoted(body, quote) + [quote], as: UTF8.self)
  }
}

private extension Shortening {
  static func fraction(_ text: String) -> String {
    var digits = text[...]
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    while digits.first == "0", digits.count > 1 { digits.removeFirst() }
    return digits.isEmpty ? "0" : String(digits)
  }

  static func requoted(_ body: [UInt8], _ quote: UInt8) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < body.count {
      let isEscape = body[index] == UInt8(ascii: "\\") && index + 1 < body.count
      let byte = body[isEscape ? index + 1 : index]
      let end = index + (isEscape ? 2 : 1)
      let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      if isQuote {
        result += byte == quote ? [UInt8(ascii: "\\"), byte] : [byte]
      } else if Literal.isMarkup(byte, end < body.count ? body[end] : 0) {
        result += Array("\\x3c".utf8)
      } else {
        result += body[index..<end]
      }
      index = end
    }
    return result
  }
}
