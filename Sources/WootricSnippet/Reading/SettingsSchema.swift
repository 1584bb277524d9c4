/// The JSON Schema of the settings file, by which editors complete and check it.
///
/// Of the draft of 2020-12, made from the declarations that reading follows. What a schema cannot
/// know is left to reading: keys given twice, two traits of one field, what does not go together.
/// Where a text is wanted, one with a variable (`${NAME}`) passes: its value is not known yet.
public enum SettingsSchema {
  /// The file's name, beside the settings file.
  static let fileName = "wootric.schema.json"

  /// The contents of `wootric.schema.json`.
  public static var text: String { JSONText.pretty(json) + "\n" }

  /// The schema as a value.
  public static var json: JSONValue {
    [
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "title": .string("Settings of wootric-snippet"),
      "type": .string("object"),
      "properties": .object(sections.map { Member(key: $0, value: reference(to: $0)) }),
      "required": .array(required(in: []).map(JSONValue.string)),
      "additionalProperties": .bool(false),
      "$defs": .object(
        definitions + [
          Member(key: "overlay", value: overlay), Member(key: "pageOverlay", value: pageOverlay),
        ]),
    ]
  }

  typealias Member = JSONValue.Member
}

private extension SettingsSchema {
  /// The keys of the file's outermost object.
  static let sections: [String] = Settings.rows.reduce(into: []) { keys, row in
    if !keys.contains(row.path[0]) { keys.append(row.path[0]) }
  }

  static var definitions: [Member] {
    sections.map { Member(key: $0, value: schema(of: [$0])) }
  }

  /// A section, with the keys that it needs; an overlay needs none.
  static func reference(to section: String) -> JSONValue {
    let reference = Member(key: "$ref", value: .string("#/$defs/\(section)"))
    let keys = required(in: [section]).map(JSONValue.string)
    return .object(
      [reference] + (keys.isEmpty ? [] : [Member(key: "required", value: .array(keys))]))
  }

  static var overlay: JSONValue {
    let keys = sections.filter { $0 != SettingsLayers.key }
    return [
      "type": .string("object"),
      "properties": .object(
        keys.map { Member(key: $0, value: ["$ref": .string("#/$defs/\($0)")]) }),
      "additionalProperties": .bool(false),
    ]
  }

  /// What `site.pages` takes: sections as everywhere, but of `cdn` the name alone.
  static var pageOverlay: JSONValue {
    let rows = PageOverlays.rows
    let keys = sections.filter { key in rows.contains { $0.path[0] == key } }
    return [
      "type": .string("object"),
      "properties": .object(
        keys.map { key in
          let value: JSONValue =
            key == "cdn" ? schema(of: [key], rows) : ["$ref": .string("#/$defs/\(key)")]
          return Member(key: key, value: value)
        }),
      "additionalProperties": .bool(false),
    ]
  }

  static func required(in section: [String]) -> [String] {
    Settings.rows.filter { $0.isRequired && $0.path.dropLast() == section[...] }
      .compactMap(\.path.last)
  }

  /// The schema of a key, or of an object whose keys have rows.
  static func schema(of path: [String], _ rows: [Setting<Settings>] = Settings.rows) -> JSONValue {
    if let row = rows.first(where: { $0.path == path }) { return row.schema }
    let keys: [String] = rows.reduce(into: []) { keys, row in
      guard row.path.starts(with: path), !keys.contains(row.path[path.count]) else { return }
      keys.append(row.path[path.count])
    }
    let summary = Settings.sections[path.joined(separator: ".")] ?? ""
    return [
      "description": .string(summary),
      "type": .string("object"),
      "properties": .object(keys.map { Member(key: $0, value: schema(of: path + [$0], rows)) }),
      "additionalProperties": .bool(false),
    ]
  }
}

private extension Setting<Settings> {
  /// What the key decides, its default, and what it takes.
  var schema: JSONValue {
    var members = [JSONValue.Member(key: "description", value: .string(summary))]
    if !isRequired, let value = json(Settings(accountToken: "")) {
      members.append(JSONValue.Member(key: "default", value: value))
    }
    return .object(members + expected.schema)
  }
}

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
