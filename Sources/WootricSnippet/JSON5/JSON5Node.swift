/// A value of a JSON5 document and the bytes it was written in.
struct JSON5Node: Sendable {
  var value: Value
  var range: Range<Int>
  /// The environment variables that a string was filled from.
  var variables: [String] = []

  enum Value: Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON5Node])
    case object([Member])
    /// What has been told of already, if it matters: a literal that is none, a variable that is not set.
    case unreadable
  }

  struct Member: Sendable {
    var key: String
    var keyRange: Range<Int>
    var value: JSON5Node
  }
}

extension JSON5Node {
  /// Nil where the literal could not be read.
  var kind: JSON5Kind? {
    switch value {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    case .unreadable: nil
    }
  }
}

extension JSON5Node {
  /// The value without its places; nil where it could not be read.
  var json: JSONValue? {
    switch value {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let value): .number(value)
    case .string(let value): .string(value)
    case .array(let elements): .array(elements.compactMap(\.json))
    case .object(let members):
      .object(
        members.compactMap { member in
          member.value.json.map { JSONValue.Member(key: member.key, value: $0) }
        })
    case .unreadable: nil
    }
  }
}

extension JSON5Node {
  /// The node under keys, one inside the other; nil where one of them is missing.
  func node(at path: some Sequence<String>) -> JSON5Node? {
    var node = self
    for key in path {
      guard let member = node.member(key) else { return nil }
      node = member.value
    }
    return node
  }

  /// The key of an object and its value; nil in a node of another kind.
  func member(_ key: String) -> Member? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }
  }

  /// Every node that is no object, with the keys that lead to it.
  func leaves(under path: [String] = []) -> [(path: [String], node: JSON5Node)] {
    guard case .object(let members) = value else { return [(path, self)] }
    return members.flatMap { $0.value.leaves(under: path + [$0.key]) }
  }
}
