import Foundation

/// A value that travels between a test and a page: a script's argument or its result.
///
/// JavaScript's `undefined` arrives as `.null`, a promise as what it resolves to.
enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])
}

extension JSON {
  var string: String? { if case .string(let value) = self { value } else { nil } }
  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  var array: [JSON]? { if case .array(let value) = self { value } else { nil } }
  var object: [String: JSON]? { if case .object(let value) = self { value } else { nil } }

  /// A member of an object; `nil` where there is none or this is no object.
  subscript(key: String) -> JSON? { object?[key] }

  /// An item of an array; `nil` past its end or where this is no array.
  subscript(index: Int) -> JSON? {
    guard let array, array.indices.contains(index) else { return nil }
    return array[index]
  }

  /// As JavaScript tells truth: `false`, `0`, `NaN`, `""` and `null` are not.
  var isTruthy: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .number(let value): value != 0 && !value.isNaN
    case .string(let value): !value.isEmpty
    case .array, .object: true
    }
  }
}

extension JSON: CustomStringConvertible {
  /// The value as JSON text, keys sorted so that a failure reads the same each time.
  var description: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try? encoder.encode(self)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "not a JSON value"
  }
}
