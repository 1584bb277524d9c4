#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension [UInt8] {
  /// Two lower-case digits a byte.
  var hexadecimal: String { map { $0.hexadecimal(digits: 2) }.joined() }

  /// RFC 4648, section 4, with padding: what `integrity` and CSP hashes are written in.
  var base64: String { Data(self).base64EncodedString() }
}

extension BinaryInteger {
  /// In lower case, with zeros in front up to that many digits.
  func hexadecimal(digits: Int) -> String {
    let text = String(self, radix: 16)
    return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
  }
}

/// A name that is told apart by its bytes, as JavaScript tells names apart: Swift takes "é" and an "e"
/// with an accent behind it for the same text.
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
