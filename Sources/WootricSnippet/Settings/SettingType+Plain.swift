extension SettingType where Value == Bool {
  static let bool = SettingType(.boolean, json: JSONValue.bool) {
    if case .bool(let value) = $0 { value } else { nil }
  }
}

extension SettingType where Value == String {
  /// Free text: markup, quotes and `__proto__` are data like any other.
  static let text = raw(.text)

  /// What something is called elsewhere: an event, a parameter.
  static let name = string(.name) { $0.isEmpty ? nil : $0 }

  /// A file or folder, relative to the settings file.
  static let path = string(.path) { $0.isEmpty || $0.utf8.contains(0) ? nil : $0 }

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
        report.addWrongKind(input, expected: expected)
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
