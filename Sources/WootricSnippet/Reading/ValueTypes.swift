extension SettingType where Value == Bool {
  static let bool = SettingType(
    "true or false", schema: [.type("boolean")], json: JSONValue.bool
  ) { input, _ in
    switch input.node.value {
    case .bool(let value): .value(value)
    case .string("true"), .string("True"): .otherKind(remedy: "true")
    case .string("false"), .string("False"): .otherKind(remedy: "false")
    default: .otherKind()
    }
  }
}

extension SettingType where Value == Int {
  /// A whole number of a range.
  static func integer(_ range: ClosedRange<Int>) -> SettingType {
    let (first, last) = (range.lowerBound, range.upperBound)
    return SettingType(
      "a whole number from \(first) to \(last)",
      schema: [.type("integer"), .number("minimum", first), .number("maximum", last)],
      json: { .number(Double($0)) }
    ) { input, _ in
      switch input.node.value {
      case .number(let number):
        if let value = Int(exactly: number), range.contains(value) {
          .value(value)
        } else {
          .refused()
        }
      case .string(let text):
        .otherKind(remedy: Int(text).flatMap { range.contains($0) ? "\($0)" : nil })
      default: .otherKind()
      }
    }
  }
}

extension SettingType where Value == String {
  /// Free text: markup, quotes and `__proto__` are data like any other.
  static let text = string("a string", schema: [.type("string")], parse: Reading.value)

  /// The name of something that is elsewhere: an event, a parameter.
  static let name = string("a string that is not empty", schema: .text(#"^[\s\S]"#)) {
    $0.isEmpty ? .refused() : .value($0)
  }

  /// A file or folder, relative to the settings file.
  static let path = string("a path", schema: .text(#"^[^\u0000]+$"#), parse: Self.pathReading)

  /// A pattern of paths.
  static let glob = string(
    "a glob such as '**/*.html'", schema: .text(#"^[^\u0000]+$"#)
  ) { Glob.isBounded($0) ? pathReading($0) : .fault(.globIsTooLarge($0, limit: Glob.sizeLimit)) }

  /// A file of one kind, by the end of its name.
  static func file(_ ending: String) -> SettingType {
    string(
      "the path of a '\(ending)' file",
      schema: .text(#"^[^\u0000]+"# + ending.replacing(".", with: #"\."#) + "$")
    ) { path in
      path.hasSuffix(ending) && path != ending ? pathReading(path) : .refused()
    }
  }

  /// A kind of string.
  static func string(
    _ words: @autoclosure @escaping @Sendable () -> String,
    schema: @autoclosure @escaping @Sendable () -> Schema,
    isSecret: Bool = false,
    parse: @escaping @Sendable (String) -> Reading
  ) -> SettingType {
    string(words(), schema: schema(), isSecret: isSecret, json: JSONValue.string, parse: parse)
  }

  @Sendable private static func pathReading(_ path: String) -> Reading {
    path.isEmpty || path.utf8.contains(0) ? .refused() : .value(path)
  }
}

extension SettingType where Value: RawRepresentable<String> & CaseIterable & Sendable {
  /// A case of an enumeration.
  static var choice: SettingType {
    choice(
      of: Value.allCases.map(\.rawValue), json: { .string($0.rawValue) },
      value: { Value(rawValue: $0) })
  }
}

extension SettingType {
  /// As many values of one kind as the file has; all of them must be readable.
  static func list<Element>(of element: SettingType<Element>) -> SettingType
  where Value == [Element] {
    SettingType(
      "a list of such values in [ ]: \(element.words())", schema: .list(of: element.schema()),
      json: { .array($0.compactMap(element.json)) }
    ) { input, report in
      guard case .array(let nodes) = input.node.value else {
        return .otherKind(remedy: element.listRemedy(input, report))
      }
      return .value(
        nodes.enumerated().compactMap { element.read(input.element($0, $1), &report) })
    }
  }
}

extension SettingType where Value == [JSONValue.Member] {
  /// An object of any JSON.
  static let properties = SettingType(
    SettingInput.objectWords, schema: .object(), json: { $0.isEmpty ? nil : .object($0) }
  ) { input, report in
    guard let members = input.node.members else { return .otherKind() }
    return .value(
      members.compactMap { member in
        report.json(input.member(member)).map { JSONValue.Member(key: member.key, value: $0) }
      })
  }
}

extension SettingType where Value == Void {
  /// Any JSON5 value.
  static let anything = SettingType("any value", schema: [], json: { _ in nil }) { _, _ in
    .value(())
  }
}

private extension SettingsReport {
  /// Nil after a report of a number that JSON does not have.
  mutating func json(_ input: SettingInput) -> JSONValue? {
    switch input.node.value {
    case .null: return .null
    case .bool(let value): return .bool(value)
    case .number(let value):
      if value.isFinite { return .number(value) }
      add(.numberIsNotFinite(key: input.path), at: input.node.range.lowerBound)
      return nil
    case .string(let value): return .string(value)
    case .array(let nodes):
      return .array(nodes.compactMap { json(SettingInput(node: $0, path: input.path)) })
    case .object: return SettingType.properties.read(input, &self).map(JSONValue.object)
    case .unreadable: return nil
    }
  }
}
