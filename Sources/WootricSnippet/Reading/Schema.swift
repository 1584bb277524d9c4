/// The members of a JSON Schema.
typealias Schema = [JSONValue.Member]

extension Schema {
  /// A text that matches a pattern of ECMA-262, or one with a variable, whose value is not known yet.
  static func text(_ pattern: String) -> Schema {
    [.type("string"), .text("pattern", pattern + #"|\$\{"#)]
  }

  /// One of some words, or a text with a variable.
  static func choice(_ words: [String]) -> Schema {
    .any([.strings("enum", words)], [.type("string"), .text("pattern", #"\$\{"#)])
  }

  static func any(_ schemas: Schema...) -> Schema {
    [JSONValue.Member(key: "anyOf", value: .array(schemas.map(JSONValue.object)))]
  }

  static func list(of element: Schema) -> Schema { [.type("array"), .member("items", element)] }

  /// An object of any keys.
  static func object(keys: Schema = [], values: Schema = []) -> Schema {
    [.type("object")] + (keys.isEmpty ? [] : [.member("propertyNames", keys)])
      + (values.isEmpty ? [] : [.member("additionalProperties", values)])
  }

  /// An object with the keys of the rows and no others.
  static func object<Root>(_ rows: [Setting<Root>]) -> Schema {
    let required = rows.filter(\.isRequired).map { $0.path[0] }
    return [
      .type("object"),
      .member(
        "properties",
        rows.map {
          .member(
            $0.path[0],
            [.text("description", $0.summary)]
              + $0.schema().telling(meaningsOf: $0.path.joined(separator: ".")))
        }),
    ] + (required.isEmpty ? [] : [.strings("required", required)]) + [.noOthers]
  }
}

extension JSONValue.Member {
  static let noOthers = Self(key: "additionalProperties", value: .bool(false))

  static func type(_ name: String) -> Self { text("type", name) }

  static func text(_ key: String, _ text: String) -> Self { Self(key: key, value: .string(text)) }

  static func number(_ key: String, _ number: Int) -> Self {
    Self(key: key, value: .number(Double(number)))
  }

  static func strings(_ key: String, _ strings: [String]) -> Self {
    Self(key: key, value: .array(strings.map(JSONValue.string)))
  }

  static func member(_ key: String, _ members: [Self]) -> Self {
    Self(key: key, value: .object(members))
  }
}
