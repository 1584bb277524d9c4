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
