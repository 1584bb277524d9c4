#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

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
