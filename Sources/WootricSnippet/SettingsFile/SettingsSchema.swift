/// The JSON Schema of the settings file, by which editors complete and check it.
///
/// It follows the draft of 2020-12 and is made from the declarations that reading follows. A schema
/// cannot know of keys given twice, two traits of one field and settings that do not go together.
/// Where a text is wanted, one with a variable (`${NAME}`) passes: its value is not known yet.
package enum SettingsSchema {
  /// The file's name, beside the settings file.
  static let fileName = "wootric.schema.json"

  /// The contents of `wootric.schema.json`.
  package static var text: String { JSONText.pretty(json) + "\n" }

  /// The schema as a value.
  package static var json: JSONValue {
    [
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "title": .string("Settings of wootric-snippet"),
      // Keywords of VS Code's: the file is JSON with comments, by whatever name.
      "allowComments": .bool(true),
      "allowTrailingCommas": .bool(true),
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
  static let sections = Settings.rows.keys(of: [])

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
    object(sections.filter { $0 != Settings.environmentsKey }) {
      ["$ref": .string("#/$defs/\($0)")]
    }
  }

  /// The value of `site.pages`: sections as everywhere, but of `cdn` the name alone.
  static var pageOverlay: JSONValue {
    let rows = PageOverlays.rows
    return object(sections.filter(rows.keys(of: []).contains)) { key in
      key == "cdn" ? schema(of: [key], rows) : ["$ref": .string("#/$defs/\(key)")]
    }
  }

  static func object(_ keys: [String], _ value: (String) -> JSONValue) -> JSONValue {
    .object([
      .type("object"), .member("properties", keys.map { Member(key: $0, value: value($0)) }),
      .noOthers,
    ])
  }

  static func required(in section: [String]) -> [String] {
    Settings.rows.filter { $0.isRequired && $0.path.dropLast() == section[...] }
      .compactMap(\.path.last)
  }

  /// The schema of a key, or of an object whose keys have rows.
  static func schema(of path: [String], _ rows: [Setting<Settings>] = Settings.rows) -> JSONValue {
    if let row = rows.first(where: { $0.path == path }) { return row.described }
    let summary = Settings.sections[path.joined(separator: ".")] ?? ""
    let object: Schema = [
      .type("object"),
      .member(
        "properties",
        rows.keys(of: path).map { Member(key: $0, value: schema(of: path + [$0], rows)) }),
      .noOthers,
    ]
    let isShort = path == ["sdk"]
    let value = isShort ? .any([.strings("enum", [Settings.SDK.standIn])], object) : object
    return .object([.text("description", summary)] + value)
  }
}

private extension Setting<Settings> {
  /// The schema of the key with its summary and its default.
  var described: JSONValue {
    var members = [JSONValue.Member(key: "description", value: .string(summary))]
    if !isRequired, let value = json(Settings(accountToken: "")) {
      members.append(JSONValue.Member(key: "default", value: value))
    }
    let key = path.joined(separator: ".")
    return .object(members + schema().telling(meaningsOf: key))
  }
}
