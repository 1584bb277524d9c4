extension JSONValue: ExpressibleByDictionaryLiteral {
  /// An object, in the order of the literal.
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member(key: $0.0, value: $0.1) })
  }
}
