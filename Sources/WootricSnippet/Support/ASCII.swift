/// The ASCII characters that more than one room looks for, and what they are.
extension UInt8 {
  static let dash = UInt8(ascii: "-")
  static let slash = UInt8(ascii: "/")

  var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
  var isLetter: Bool { lowercased >= 0x61 && lowercased <= 0x7A }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// Whether names of JavaScript, Swift's and Kotlin's but for the dollar, may have it.
  var isNamePart: Bool {
    isLetter || isDigit || self == UInt8(ascii: "$") || self == UInt8(ascii: "_")
  }
}

extension [UInt8] {
  /// Two lower-case digits a byte.
  var hexadecimal: String { map { $0.hexadecimal(digits: 2) }.joined() }

  /// RFC 4648, section 4, with padding: `integrity` and the hashes of CSP are written in it.
  var base64: String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: count, by: 3) {
      let group = self[start..<Swift.min(start + 3, count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      text += (0..<4).map { digit in
        digit > group.count ? UInt8(ascii: "=") : letters[bits >> (18 - 6 * digit) & 63]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension BinaryInteger {
  /// In lower case, with zeros in front up to that many digits.
  func hexadecimal(digits: Int) -> String {
    let text = String(self, radix: 16)
    return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
  }
}

/// A name that is compared by its bytes, as JavaScript compares names. Swift compares what a reader
/// sees, so an "é" equals an "e" with an accent behind it.
struct ExactName: Hashable {
  private let bytes: String.UTF8View

  init(_ name: String) { bytes = name.utf8 }

  static func == (left: ExactName, right: ExactName) -> Bool {
    left.bytes.elementsEqual(right.bytes)
  }

  func hash(into hasher: inout Hasher) {
    let isHashed: Void? = bytes.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isHashed == nil { for byte in bytes { hasher.combine(byte) } }
  }
}

extension Unicode.Scalar {
  /// A letter or digit of ASCII.
  var isASCIIAlphanumeric: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
  }
}
