@testable import WootricSnippet

/// As much of JSON Schema (2020-12) as ours is made of; a keyword that is not known is a failure.
struct SchemaValidator {
  let root: JSONValue
}

extension SchemaValidator {
  func accepts(_ value: JSONValue) throws -> Bool { try accepts(value, root) }
}

/// A keyword that the validator would have passed over.
struct UnknownKeyword: Error { var name: String }

private extension SchemaValidator {
  func accepts(_ value: JSONValue, _ schema: JSONValue) throws -> Bool {
    if case .bool(let isAny) = schema { return isAny }
    return try schema.members.allSatisfy { keyword in
      try accepts(value, keyword.key, keyword.value, schema)
    }
  }

  func accepts(
    _ value: JSONValue, _ keyword: String, _ argument: JSONValue, _ schema: JSONValue
  ) throws -> Bool {
    switch keyword {
    case "$schema", "$defs", "title", "description", "default", "examples": true
    // VS Code's own.
    case "allowComments", "allowTrailingCommas", "enumDescriptions", "patternErrorMessage": true
    case "$ref": try accepts(value, definition(argument))
    case "type": value.isOf(type: argument)
    case "const": value == argument
    case "enum": argument.elements.contains(value)
    case "anyOf": try argument.elements.contains { try accepts(value, $0) }
    case "not": try !accepts(value, argument)
    case "pattern": try value.matches(argument)
    case "minimum": value.number.map { $0 >= argument.number! } ?? true
    case "maximum": value.number.map { $0 <= argument.number! } ?? true
    case "minItems": !value.isOf(type: .string("array")) || value.elements.count >= argument.count
    case "minProperties":
      !value.isOf(type: .string("object")) || value.members.count >= argument.count
    case "maxProperties":
      !value.isOf(type: .string("object")) || value.members.count <= argument.count
    case "items": try value.elements.allSatisfy { try accepts($0, argument) }
    case "required": argument.elements.allSatisfy { value.hasKey($0) }
    case "propertyNames":
      try value.members.allSatisfy { try accepts(.string($0.key), argument) }
    case "properties":
      try value.members.allSatisfy { member in
        try argument.member(member.key).map { try accepts(member.value, $0) } ?? true
      }
    case "additionalProperties":
      try value.members
        .filter { schema.member("properties")?.member($0.key) == nil }
        .allSatisfy { try accepts($0.value, argument) }
    default: throw UnknownKeyword(name: keyword)
    }
  }

  func definition(_ reference: JSONValue) -> JSONValue {
    guard case .string(let path) = reference else { return .bool(false) }
    return root.member("$defs")?.member(String(path.dropFirst("#/$defs/".count))) ?? .bool(false)
  }
}

private extension JSONValue {
  var members: [Member] { if case .object(let members) = self { members } else { [] } }

  var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }

  var number: Double? { if case .number(let number) = self { number } else { nil } }

  var count: Int { number.flatMap(Int.init(exactly:)) ?? 0 }

  func member(_ key: String) -> JSONValue? { members.first { $0.key == key }?.value }

  /// Objects alone have keys to miss.
  func hasKey(_ name: JSONValue) -> Bool {
    guard case .object = self, case .string(let key) = name else { return true }
    return member(key) != nil
  }

  func isOf(type: JSONValue) -> Bool {
    switch self {
    case .null: type == .string("null")
    case .bool: type == .string("boolean")
    case .number(let number):
      type == .string("number") || type == .string("integer") && Int(exactly: number) != nil
    case .string: type == .string("string")
    case .array: type == .string("array")
    case .object: type == .string("object")
    }
  }

  func matches(_ pattern: JSONValue) throws -> Bool {
    guard case .string(let text) = self, case .string(let source) = pattern else { return true }
    return try text.contains(Regex(source).matchingSemantics(.unicodeScalar))
  }
}
