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
