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
