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
