extension Literal {
  /// Objects keep the order of their members.
  init(_ value: JSONValue) {
    switch value {
    case .null: self.init(source: "null")
    case .bool(let flag): self.init(flag)
    case .number(let number): self.init(number)
    case .string(let text): self.init(text)
    case .array(let elements): self.init(array: elements.map(Literal.init))
    case .object(let members): self.init(object: members.map { ($0.key, Literal($0.value)) })
    }
  }
}

extension JavaScript.Interpolation {
  mutating func appendInterpolation(literal value: JSONValue) {
    appendInterpolation(literal: Literal(value))
  }

  /// A key, to stand before a colon in an object literal.
  mutating func appendInterpolation(key name: String) {
    appendInterpolation(JavaScript.objectKey(name))
  }

  /// The access to a property, to stand behind a value.
  mutating func appendInterpolation(property name: String) {
    appendInterpolation(JavaScript.propertyAccess(name))
  }
}
