/// The one declaration of a key: reading, suggestions and the schema derive from it.
struct Setting<Root>: Sendable {
  /// `cdn.url` is `["cdn", "url"]`.
  let path: [String]
  let expected: Expectation
  /// What the key decides, in a sentence.
  let summary: String
  /// Whether its object makes no sense without it.
  let isRequired: Bool
  /// Puts the value into its place in the settings, or reports why it cannot.
  let read: @Sendable (SettingInput, inout Root, inout SettingsReport) -> Void
  /// The value in its place as a file would have it; nil where there is none.
  let json: @Sendable (Root) -> JSONValue?
}

extension Setting {
  /// - Parameter place: made when it is asked for; a build would wait for a hundred that it does not use.
  init<Value>(
    _ path: String,
    _ place: @autoclosure @escaping @Sendable () -> WritableKeyPath<Root, Value> & Sendable,
    _ type: SettingType<Value>,
    required isRequired: Bool = false,
    _ summary: String
  ) {
    self.init(
      path, expected: type.expected, isRequired: isRequired, summary,
      json: { type.json($0[keyPath: place()]) },
      read: { if let value = type.read($0, &$2) { $1[keyPath: place()] = value } })
  }

  /// A key that is unset unless the file sets it.
  init<Value>(
    _ path: String,
    _ place: @autoclosure @escaping @Sendable () -> WritableKeyPath<Root, Value?> & Sendable,
    _ type: SettingType<Value>,
    required isRequired: Bool = false,
    _ summary: String
  ) {
    self.init(
      path, expected: type.expected, isRequired: isRequired, summary,
      json: { $0[keyPath: place()].flatMap(type.json) },
      read: { if let value = type.read($0, &$2) { $1[keyPath: place()] = value } })
  }

  /// A key that is read elsewhere; only its faults are found here.
  init(
    _ path: String, expecting expected: Expectation,
    check: @escaping @Sendable (SettingInput, inout SettingsReport) -> Void, _ summary: String
  ) {
    self.init(
      path, expected: expected, isRequired: false, summary,
      json: { _ in nil }, read: { check($0, &$2) })
  }

  /// A key that is for others, such as the editor.
  init(ignored path: String, expecting expected: Expectation = .anything, _ summary: String) {
    self.init(
      path, expected: expected, isRequired: false, summary,
      json: { _ in nil }, read: { _, _, _ in })
  }

  private init(
    _ path: String, expected: Expectation, isRequired: Bool, _ summary: String,
    json: @escaping @Sendable (Root) -> JSONValue?,
    read: @escaping @Sendable (SettingInput, inout Root, inout SettingsReport) -> Void
  ) {
    // By bytes: a build has a hundred rows, and would look for the ends of characters.
    self.path = path.utf8.split(separator: UInt8(ascii: ".")).compactMap(String.init)
    self.expected = expected
    self.summary = summary
    self.isRequired = isRequired
    self.json = json
    self.read = read
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
