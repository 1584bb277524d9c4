extension SettingType where Value == Bool {
  static let bool = SettingType(.boolean, json: JSONValue.bool) {
    switch $0 {
    case .bool(let value): (value, nil)
    case .string("true"), .string("True"): (nil, "true")
    case .string("false"), .string("False"): (nil, "false")
    default: (nil, nil)
    }
  }
}

extension SettingType where Value == String {
  /// Free text: markup, quotes and `__proto__` are data like any other.
  static let text = raw(.text)

  /// What something is called elsewhere: an event, a parameter.
  static let name = string(.name) { $0.isEmpty ? nil : $0 }

  /// A file or folder, relative to the settings file.
  static let path = string(.path) { $0.isEmpty || $0.utf8.contains(0) ? nil : $0 }

  /// A file of one kind, by the end of its name.
  static func file(_ ending: String) -> SettingType {
    string(.file(ending)) { path in
      path.hasSuffix(ending) && path != ending && !path.utf8.contains(0) ? path : nil
    }
  }

  /// A pattern of paths.
  static let glob = string(.glob) { $0.isEmpty || $0.utf8.contains(0) ? nil : $0 }
}

extension SettingType where Value: RawRepresentable<String> & CaseIterable & Sendable {
  /// One word of a list.
  static var choice: SettingType {
    string(.choice(Value.allCases.map(\.rawValue)), json: { .string($0.rawValue) }) {
      Value(rawValue: $0)
    }
  }
}

extension SettingType {
  /// As many values of one type as the file has; all of them must be readable.
  static func list<Element>(of element: SettingType<Element>) -> SettingType
  where Value == [Element] {
    let expected = Expectation.list(element.expected)
    return SettingType(expected, json: { .array($0.compactMap(element.json)) }) { input, report in
      guard case .array(let nodes) = input.node.value else {
        report.addWrongKind(input, expected: expected, remedy: element.listRemedy(input, report))
        return nil
      }
      var elements: [Element] = []
      for (index, node) in nodes.enumerated() {
        let input = SettingInput(node: node, path: "\(input.path)[\(index)]")
        if let value = element.read(input, &report) { elements.append(value) }
      }
      return elements
    }
  }
}

extension SettingType {
  /// How a single value would be a list; nil where it is none of such values.
  func listRemedy(_ input: SettingInput, _ report: SettingsReport) -> String? {
    guard isRead(input, report) else { return nil }
    return "[\(report.text.text(input.node.range))]"
  }

  /// Whether a value would be taken.
  func isRead(_ input: SettingInput, _ report: SettingsReport) -> Bool {
    var trial = SettingsReport(report.text)
    return read(input, &trial) != nil && !trial.hasErrors
  }
}

extension SettingInput {
  /// The input of a key inside this object.
  func member(_ member: JSON5Node.Member) -> SettingInput {
    SettingInput(node: member.value, path: path(of: member.key))
  }

  /// A key inside this object, as a person would say it.
  func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The keys of an object, or nil after a report that it is none.
  func members(
    expecting expected: Expectation = .object, _ report: inout SettingsReport
  ) -> [JSON5Node.Member]? {
    if case .object(let members) = node.value { return members }
    report.addWrongKind(self, expected: expected)
    return nil
  }
}
