/// A JSON value whose objects keep the order that the author gave them.
public indirect enum JSONValue: Equatable, Sendable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A number, as precise as JavaScript's.
  case number(Double)
  /// A text.
  case string(String)
  /// Values in their order.
  case array([JSONValue])
  /// Members in their order; a key may be there twice.
  case object([Member])

  /// One key of an object and its value.
  public struct Member: Equatable, Sendable {
    /// The member's name.
    public var key: String
    /// What it holds.
    public var value: JSONValue

    /// Makes a member.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }
}
