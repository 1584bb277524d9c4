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
}

extension Setting {
  init<Value>(
    _ path: String,
    _ place: WritableKeyPath<Root, Value> & Sendable,
    _ type: SettingType<Value>,
    required isRequired: Bool = false,
    _ summary: String
  ) {
    self.init(path, expected: type.expected, isRequired: isRequired, summary) {
      if let value = type.read($0, &$2) { $1[keyPath: place] = value }
    }
  }

  /// A key that is unset unless the file sets it.
  init<Value>(
    _ path: String,
    _ place: WritableKeyPath<Root, Value?> & Sendable,
    _ type: SettingType<Value>,
    required isRequired: Bool = false,
    _ summary: String
  ) {
    self.init(path, expected: type.expected, isRequired: isRequired, summary) {
      if let value = type.read($0, &$2) { $1[keyPath: place] = value }
    }
  }

  /// A key that is for others, such as the editor.
  init(ignored path: String, _ summary: String) {
    self.init(path, expected: .anything, isRequired: false, summary) { _, _, _ in }
  }

  private init(
    _ path: String, expected: Expectation, isRequired: Bool, _ summary: String,
    read: @escaping @Sendable (SettingInput, inout Root, inout SettingsReport) -> Void
  ) {
    self.path = path.split(separator: ".").map(String.init)
    self.expected = expected
    self.summary = summary
    self.isRequired = isRequired
    self.read = read
  }
}
