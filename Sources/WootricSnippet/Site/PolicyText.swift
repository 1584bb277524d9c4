/// Character references in a policy's attribute (13.2.5.72 to 13.2.5.80), as far as templates write
/// them there: numbers, and the names of what HTML escapes.
enum PolicyText {
  /// The text; nil where something is not ASCII, or a reference not known.
  static func decoded(_ value: Slice<UnsafeRawBufferPointer>) -> String? {
    var (result, rest) = ([UInt8](), value)
    while let byte = rest.first {
      guard byte < 0x80 else { return nil }
      guard byte == UInt8(ascii: "&") else {
        result.append(byte)
        rest = rest.dropFirst()
        continue
      }
      guard let end = rest.firstIndex(of: UInt8(ascii: ";")),
        let character = character(of: rest[rest.startIndex + 1..<end])
      else { return nil }
      result.append(character)
      rest = rest[(end + 1)...]
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The value of an attribute in double quotes.
  static func encoded(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "\"": "&quot;"
      default: String(character)
      }
    }.joined()
  }
}

private extension PolicyText {
  static let names: [(name: String, character: UInt8)] = [
    ("amp", UInt8(ascii: "&")), ("apos", .apostrophe), ("quot", .quote), ("lt", .lessThan),
    ("gt", .greaterThan), ("plus", UInt8(ascii: "+")), ("sol", .slash),
    ("equals", .equals), ("colon", UInt8(ascii: ":")), ("semi", UInt8(ascii: ";")),
  ]

  static func character(of reference: Slice<UnsafeRawBufferPointer>) -> UInt8? {
    let text = String(decoding: reference, as: UTF8.self)
    guard text.hasPrefix("#") else { return names.first { $0.name == text }?.character }
    let number = text.dropFirst()
    let isHexadecimal = number.first?.lowercased() == "x"
    let value = UInt8(isHexadecimal ? number.dropFirst() : number, radix: isHexadecimal ? 16 : 10)
    return value.flatMap { 0x20...0x7E ~= $0 ? $0 : nil }
  }
}
