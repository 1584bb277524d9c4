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
    /// A literal or a variable that has no value, which is reported elsewhere.
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

  /// The document without the member under keys, one inside the other.
  func removing(_ path: some Collection<String>) -> JSON5Node {
    guard let key = path.first, let members else { return self }
    let rest = path.dropFirst()
    var node = self
    node.value = .object(
      members.compactMap { member in
        guard member.key == key else { return member }
        if rest.isEmpty { return nil }
        return Member(key: key, keyRange: member.keyRange, value: member.value.removing(rest))
      })
    return node
  }

  /// The key of an object and its value; nil in a node of another kind.
  func member(_ key: String) -> Member? { members?.first { $0.key == key } }

  /// The keys of an object and their values; nil in a node of another kind.
  var members: [Member]? {
    if case .object(let members) = value { members } else { nil }
  }

  /// Every node that is not an object, with the keys that lead to it.
  func leaves(under path: [String] = []) -> [(path: [String], node: JSON5Node)] {
    guard let members else { return [(path, self)] }
    return members.flatMap { $0.value.leaves(under: path + [$0.key]) }
  }
}

extension JSON5Node {
  /// The document with another one laid over it: objects are merged key by key, all else gives way
  /// to the overlay. Keys keep their order, new ones come last.
  func overlaid(with overlay: JSON5Node) -> JSON5Node {
    guard var members, let others = overlay.members else { return overlay }
    var places = Self.places(of: members)
    for other in others {
      let key = ExactName(other.key)
      if let place = places[key] {
        members[place] = members[place].overlaid(with: other)
      } else {
        places[key] = members.count
        members.append(other)
      }
    }
    return JSON5Node(value: .object(members), range: range)
  }
}

private extension JSON5Node {
  static func places(of members: [Member]) -> [ExactName: Int] {
    let pairs = members.enumerated().map { (ExactName($0.element.key), $0.offset) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

private extension JSON5Node.Member {
  func overlaid(with other: Self) -> Self {
    Self(key: key, keyRange: other.keyRange, value: value.overlaid(with: other.value))
  }
}
