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

extension SettingType where Value == Int {
  /// A whole number of a range.
  static func integer(_ range: ClosedRange<Int>) -> SettingType {
    let expected = Expectation.integer(range)
    return SettingType(expected, json: { .number(Double($0)) }) { input, report in
      guard case .number(let number) = input.node.value else {
        report.addWrongKind(input, expected: expected, remedy: remedy(input.node, range))
        return nil
      }
      if let value = Int(exactly: number), range.contains(value) { return value }
      let digits = report.text.text(input.node.range)
      report.add(
        .refused(value: digits, key: input.path, expected: expected),
        at: input.node.range.lowerBound)
      return nil
    }
  }

  /// The number in a string.
  private static func remedy(_ node: JSON5Node, _ range: ClosedRange<Int>) -> String? {
    guard case .string(let text) = node.value, let number = Int(text) else { return nil }
    return range.contains(number) ? "\(number)" : nil
  }
}

/// What a setting takes, as data: messages word it, and the schema is derived from it.
public indirect enum Expectation: Equatable, Sendable {
  /// Any JSON5 value.
  case anything
  /// `true` or `false`.
  case boolean
  /// A whole number of this range.
  case integer(ClosedRange<Int>)
  /// Any string.
  case text
  /// A string that is not empty.
  case name
  /// A path of a file or a folder.
  case path
  /// A path of a file whose name ends like this.
  case file(String)
  /// What Facebook calls a page, or its https URL.
  case facebookPage
  /// A pattern of paths, such as `**/*.html`.
  case glob
  /// One of these strings.
  case choice([String])
  /// An array whose elements are all of this kind.
  case list(Expectation)
  /// An object.
  case object
  /// `NPS-`, an optional region, and 8 letters or digits.
  case accountToken
  /// An absolute path or an https URL of a folder.
  case folderURL
  /// The stem of a file name.
  case fileStem
  /// The name of a JavaScript global.
  case globalName
  /// An absolute path or an https URL of a script.
  case scriptURL
  /// An https URL.
  case secureURL
  /// An object of HTML attributes.
  case attributes
  /// `true`, `false`, or a page's category, name and properties.
  case page
  /// A list of query parameters, or `all`.
  case query
  /// `true`, `false`, or a list of events.
  case track
  /// `auto`, `host`, or a domain.
  case cookieDomain
  /// A language that Wootric's survey speaks.
  case languageCode
  /// One value for all scores, or an object of one for each group of scores.
  case byScore(Expectation)
  /// A field of `wootricSettings`.
  case field
  /// An object of trait mappings.
  case traits
  /// A field, an object with `to` and `as`, or `false`.
  case traitDestination
  /// An object of texts by language.
  case labels
  /// An object of any values.
  case properties
  /// A string that comes from an environment variable, in whole or in part.
  case secret
  /// An object of overlays by name.
  case environments
  /// An object of overlays by glob.
  case pages
}
