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

/// A value of the file on its way into the settings.
struct SettingInput {
  var node: JSON5Node
  /// The key as a person would say it: `cdn.url`, `site.include[0]`; empty for the whole file.
  var path: String
}

/// How the value of a key is read, and what was expected there.
struct SettingType<Value>: Sendable {
  let expected: Expectation
  /// Nil after a report of what is wrong.
  let read: @Sendable (SettingInput, inout SettingsReport) -> Value?
  /// The value as a file would have it; nil for one that a file leaves out.
  let json: @Sendable (Value) -> JSONValue?

  init(
    _ expected: Expectation,
    json: @escaping @Sendable (Value) -> JSONValue?,
    read: @escaping @Sendable (SettingInput, inout SettingsReport) -> Value?
  ) {
    self.expected = expected
    self.json = json
    self.read = read
  }
}

extension SettingType {
  /// A type whose values are known by looking at a single node; nil is a value of another kind.
  init(
    _ expected: Expectation,
    json: @escaping @Sendable (Value) -> JSONValue?,
    value: @escaping @Sendable (JSON5Node.Value) -> Value?
  ) {
    self.init(expected, json: json) { input, report in
      if let value = value(input.node.value) { return value }
      report.addWrongKind(input, expected: expected)
      return nil
    }
  }

  /// The same, with what to write for another value that tells what is meant.
  init(
    _ expected: Expectation,
    json: @escaping @Sendable (Value) -> JSONValue?,
    value: @escaping @Sendable (JSON5Node.Value) -> (Value?, remedy: String?)
  ) {
    self.init(expected, json: json) { input, report in
      let (value, remedy) = value(input.node.value)
      if value == nil { report.addWrongKind(input, expected: expected, remedy: remedy) }
      return value
    }
  }

  /// A type that is written as a string.
  ///
  /// `objection` names faults that have words of their own; `parse` is nil for any other fault.
  static func string(
    _ expected: Expectation,
    json: @escaping @Sendable (Value) -> JSONValue?,
    unless objection: @escaping @Sendable (String) -> Diagnostic.Problem? = { _ in nil },
    parse: @escaping @Sendable (String) -> Value?
  ) -> SettingType {
    SettingType(expected, json: json) { input, report in
      guard let string = SettingType<String>.raw(expected).read(input, &report) else { return nil }
      if objection(string) == nil, let value = parse(string) { return value }
      let problem = Diagnostic.Problem.refused(value: string, key: input.path, expected: expected)
      report.add(objection(string) ?? problem, at: input.node.range.lowerBound)
      return nil
    }
  }
}

extension SettingType where Value == String {
  /// Any string, where `expected` is wanted.
  static func raw(_ expected: Expectation) -> SettingType {
    SettingType(expected, json: JSONValue.string) {
      if case .string(let value) = $0 { value } else { nil }
    }
  }

  /// A string of one kind.
  static func string(
    _ expected: Expectation,
    unless objection: @escaping @Sendable (String) -> Diagnostic.Problem? = { _ in nil },
    parse: @escaping @Sendable (String) -> String?
  ) -> SettingType {
    string(expected, json: JSONValue.string, unless: objection, parse: parse)
  }
}

extension SettingsReport {
  /// Says nothing of a literal that could not be read: that is in the report already.
  /// - Parameter remedy: what to write, where the value tells what is meant.
  mutating func addWrongKind(
    _ input: SettingInput, expected: Expectation, remedy: String? = nil
  ) {
    guard let found = input.node.kind else { return }
    add(
      remedy.map { .otherForm(key: input.path, found: found, remedy: $0) }
        ?? .wrongKind(key: input.path, found: found, expected: expected),
      at: input.node.range.lowerBound)
  }
}
