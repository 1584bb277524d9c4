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

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// An object, in the order of the literal.
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member(key: $0.0, value: $0.1) })
  }
}

/// Writes a `JSONValue` as RFC 8259 has it, members in their own order.
///
/// The platform's encoder either sorts keys or leaves them in a dictionary's order.
package enum JSONText {
  /// Two spaces a level, no line feed at the end; lists of plain values stay on one line.
  package static func pretty(_ value: JSONValue, indentation: String = "") -> String {
    let inner = indentation + "  "
    switch value {
    case .object(let members) where !members.isEmpty:
      let lines = members.map { member in
        "\(inner)\(quoted(member.key)): \(pretty(member.value, indentation: inner))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indentation)}"
    case .object: return "{}"
    case .array(let elements):
      return "[" + elements.map { pretty($0, indentation: inner) }.joined(separator: ", ") + "]"
    case .string(let text): return quoted(text)
    case .number(let number): return self.number(number)
    case .bool(let flag): return flag ? "true" : "false"
    case .null: return "null"
    }
  }

  /// The text of a file that hosts serve, whatever they say of its encoding: ASCII, with a line feed at
  /// its end. What is not ASCII can stand in strings alone.
  package static func file(_ value: JSONValue) -> String {
    pretty(value).replacingScalars { $0.isASCII ? nil : utf16($0) } + "\n"
  }

  /// On one line: `{"category": "Blog"}`.
  package static func line(_ value: JSONValue) -> String {
    switch value {
    case .object(let members):
      "{" + members.map { "\(quoted($0.key)): \(line($0.value))" }.joined(separator: ", ") + "}"
    case .array(let elements): "[" + elements.map(line).joined(separator: ", ") + "]"
    default: pretty(value)
    }
  }
}

private extension JSONText {
  static func number(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? number.description
  }

  /// Section 7: quotes, backslashes and control characters are escaped; so is what else a terminal
  /// would obey.
  static func quoted(_ text: String) -> String {
    // Hardly any text has something to escape.
    if text.utf8.allSatisfy(isPlain) { return "\"\(text)\"" }
    return "\"" + text.replacingScalars(escaped) + "\""
  }

  static func isPlain(_ byte: UInt8) -> Bool {
    0x20..<0x7F ~= byte && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  static func escaped(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case _ where scalar.isPrintable: nil
    default: utf16(scalar)
    }
  }

  static func utf16(_ scalar: Unicode.Scalar) -> String {
    scalar.utf16.map { "\\u" + $0.hexadecimal(digits: 4) }.joined()
  }
}
