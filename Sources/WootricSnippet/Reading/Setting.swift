/// The one declaration of a key: reading, suggestions, the schema, `explain` and the documentation
/// derive from it.
struct Setting<Root>: Sendable {
  /// `cdn.url` is `["cdn", "url"]`.
  let path: [String]
  /// A sentence about what the key decides.
  let summary: String
  /// Whether its object makes no sense without it.
  let isRequired: Bool
  /// Whether its value is likely to be meant where the object around it should be.
  let isMain: Bool
  /// The place that the value ends up in.
  let use: Use
  /// The words, the schema and the secrecy of the key's `SettingType`.
  let words: @Sendable () -> String
  let schema: @Sendable () -> Schema
  let isSecret: Bool
  /// Puts the value into its place in the settings, or reports why it cannot.
  let read: @Sendable (SettingInput, inout Root, inout SettingsReport) -> Void
  /// The value in its place as a file would have it; nil where there is none.
  let json: @Sendable (Root) -> JSONValue?

  enum Use: Sendable {
    /// In the settings.
    case value
    /// Elsewhere; only its faults are found when the settings are read.
    case checked
    /// In other programs, such as the editor.
    case ignored
  }
}

extension Setting {
  /// - Parameter place: made when it is asked for; a build would wait for a hundred that it does not use.
  init<Value>(
    _ path: String,
    _ place: @autoclosure @escaping @Sendable () -> WritableKeyPath<Root, Value> & Sendable,
    _ type: SettingType<Value>,
    required isRequired: Bool = false,
    main isMain: Bool = false,
    _ summary: String
  ) {
    self.init(
      path, type, isRequired, isMain, .value, summary,
      json: { type.json($0[keyPath: place()]) },
      read: { if let value = type.read($0, &$2) { $1[keyPath: place()] = value } })
  }

  /// A key that is unset unless the file sets it.
  init<Value>(
    _ path: String,
    _ place: @autoclosure @escaping @Sendable () -> WritableKeyPath<Root, Value?> & Sendable,
    _ type: SettingType<Value>,
    required isRequired: Bool = false,
    main isMain: Bool = false,
    _ summary: String
  ) {
    self.init(
      path, type, isRequired, isMain, .value, summary,
      json: { $0[keyPath: place()].flatMap(type.json) },
      read: { if let value = type.read($0, &$2) { $1[keyPath: place()] = value } })
  }

  /// A key whose value is read elsewhere.
  init(checking path: String, _ type: SettingType<Void>, _ summary: String) {
    self.init(
      path, type, false, false, .checked, summary,
      json: { _ in nil }, read: { input, _, report in _ = type.read(input, &report) })
  }

  /// A key that says nothing about the snippet.
  init(ignoring path: String, _ type: SettingType<Void>, _ summary: String) {
    self.init(
      path, type, false, false, .ignored, summary, json: { _ in nil }, read: { _, _, _ in })
  }

  private init<Value>(
    _ path: String, _ type: SettingType<Value>, _ isRequired: Bool, _ isMain: Bool, _ use: Use,
    _ summary: String,
    json: @escaping @Sendable (Root) -> JSONValue?,
    read: @escaping @Sendable (SettingInput, inout Root, inout SettingsReport) -> Void
  ) {
    // By bytes: a build has a hundred rows, and would look for the ends of characters.
    self.path = path.utf8.split(separator: UInt8(ascii: ".")).compactMap(String.init)
    (self.summary, self.isRequired, self.isMain, self.use) = (summary, isRequired, isMain, use)
    (words, schema, isSecret) = (type.words, type.schema, type.isSecret)
    (self.json, self.read) = (json, read)
  }
}

extension Array {
  /// The object that a file would have: each key that has a value, in the order of the rows.
  func members<Root>(of root: Root) -> [JSONValue.Member] where Element == Setting<Root> {
    compactMap { row in
      row.json(root).map { JSONValue.Member(key: row.path.joined(separator: "."), value: $0) }
    }
  }
}

/// A value of the file on its way into the settings.
struct SettingInput {
  var node: JSON5Node
  /// The key as a person would say it: `cdn.url`, `site.include[0]`; empty for the whole file.
  var path: String
}

extension SettingInput {
  /// The input of a key inside this object.
  func member(_ member: JSON5Node.Member) -> SettingInput {
    SettingInput(node: member.value, path: path(of: member.key))
  }

  /// A key inside this object, as a person would say it.
  func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The words for an object, whatever its keys.
  static let objectWords = "an object in { }"

  /// An element of this list.
  func element(_ index: Int, _ node: JSON5Node) -> SettingInput {
    SettingInput(node: node, path: "\(path)[\(index)]")
  }
}
