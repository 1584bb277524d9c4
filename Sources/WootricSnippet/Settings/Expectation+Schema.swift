extension Expectation {
  /// The members of a JSON Schema that holds a value to this.
  var schema: [JSONValue.Member] {
    switch self {
    case .anything: []
    case .boolean: [.type("boolean")]
    case .integer(let range):
      [
        .type("integer"), .number("minimum", range.lowerBound),
        .number("maximum", range.upperBound),
      ]
    case .list(let element): [.type("array"), .member("items", element.schema)]
    case .choice(let words): [.any([[.enum(words)], Self.variable])]
    case .page:
      [.any([Self.boolean.schema, .rows(SettingType<Settings.Analytics.FirstPage>.pageRows)])]
    case .query: [.any([Self.choice(["all"]).schema, Self.list(.name).schema])]
    case .track: [.any([Self.boolean.schema, Self.list(.name).schema])]
    case .languageCode: [.any([[.enum(Survey.languages)], [.type("string")]])]
    case .byScore(let text):
      [.any([text.schema, .rows(SettingType<Survey.ByScore>.groupRows(.raw(text)))])]
    case .object, .attributes, .traits, .labels, .properties, .environments, .pages: objectSchema
    case .field, .traitDestination: traitSchema
    default: textSchema
    }
  }

  /// A text whose value is known only when the site is built.
  static let variable: [JSONValue.Member] = [.type("string"), .text("pattern", #"\$\{"#)]
}

private extension Expectation {
  var objectSchema: [JSONValue.Member] {
    switch self {
    case .attributes:
      [
        .type("object"),
        .member(
          "propertyNames",
          [
            .text("pattern", #"^[^\s\u0000-\u001F\u007F-\u009F"'>/=<]+$"#),
            .member("not", [.text("pattern", Self.reservedPattern)]),
          ]),
        .member("additionalProperties", Self.text.schema),
      ]
    case .traits:
      [
        .type("object"), .member("propertyNames", [.text("pattern", #"^[^.]+(\.[^.]+)*$"#)]),
        .member("additionalProperties", Self.traitDestination.schema),
      ]
    case .labels: [.type("object"), .member("additionalProperties", Self.text.schema)]
    case .environments:
      [
        .type("object"), .member("propertyNames", [.text("pattern", "^(?!auto$).+")]),
        .member("additionalProperties", [.text("$ref", "#/$defs/overlay")]),
      ]
    case .pages:
      [
        .type("object"), .member("propertyNames", Self.glob.schema),
        .member("additionalProperties", [.text("$ref", "#/$defs/pageOverlay")]),
      ]
    default: [.type("object")]
    }
  }

  /// HTML does not tell letters of either case apart, and patterns have no flag for it.
  static var reservedPattern: String {
    let names = Settings.Loader.reservedNames.map { name in
      name.map { $0.isLetter ? "[\($0.uppercased())\($0)]" : String($0) }.joined()
    }
    return "^(\(names.joined(separator: "|")))$"
  }

  var traitSchema: [JSONValue.Member] {
    if self == .field {
      let names = WootricField.fixed.map(\.name).joined(separator: "|")
      return [.type("string"), .text("pattern", #"^(\#(names)|properties\.[^$.\u0000]+)$|\$\{"#)]
    }
    return [
      .any([
        [JSONValue.Member(key: "const", value: .bool(false))], Self.field.schema,
        .rows(TraitTarget.rows),
      ])
    ]
  }
}

extension [JSONValue.Member] {
  /// An object with the keys of the rows and no others.
  static func rows<Root>(_ rows: [Setting<Root>]) -> [JSONValue.Member] {
    let required = rows.filter(\.isRequired).map { $0.path[0] }
    return [
      .type("object"),
      .member(
        "properties",
        rows.map { row in
          .member(row.path[0], [.text("description", row.summary)] + row.expected.schema)
        }),
    ] + (required.isEmpty ? [] : [.strings("required", required)]) + [
      JSONValue.Member(key: "additionalProperties", value: .bool(false))
    ]
  }
}

extension JSONValue.Member {
  static func type(_ name: String) -> Self { text("type", name) }

  static func text(_ key: String, _ text: String) -> Self { Self(key: key, value: .string(text)) }

  static func number(_ key: String, _ number: Int) -> Self {
    Self(key: key, value: .number(Double(number)))
  }

  static func strings(_ key: String, _ strings: [String]) -> Self {
    Self(key: key, value: .array(strings.map(JSONValue.string)))
  }

  static func `enum`(_ words: [String]) -> Self { strings("enum", words) }

  static func member(_ key: String, _ members: [Self]) -> Self {
    Self(key: key, value: .object(members))
  }

  /// One of several schemas.
  static func any(_ schemas: [[Self]]) -> Self {
    Self(key: "anyOf", value: .array(schemas.map(JSONValue.object)))
  }
}
