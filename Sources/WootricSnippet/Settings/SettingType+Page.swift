extension SettingType where Value == Settings.Analytics.FirstPage {
  /// `true`, `false` or the arguments of the call.
  static let firstPage = SettingType(.page, json: json) { input, report in
    switch input.node.value {
    case .bool(let isOn): return isOn ? .bare : Settings.Analytics.FirstPage.none
    case .object:
      var call = Settings.Analytics.PageCall()
      SettingsObject(pageRows).read(input, into: &call, &report)
      return .call(call)
    default:
      report.addWrongKind(input, expected: .page)
      return nil
    }
  }

  @Sendable private static func json(_ page: Value) -> JSONValue? {
    switch page {
    case .none: .bool(false)
    case .bare: .bool(true)
    case .call(let call): .object(pageRows.members(of: call))
    }
  }

  /// The keys of `analytics.page`.
  static let pageRows: [Setting<Settings.Analytics.PageCall>] = [
    Setting("category", \.category, .text, "The page's category."),
    Setting("name", \.name, .text, "The page's name."),
    Setting("properties", \.properties, .properties, "Properties of the page call, any JSON."),
  ]
}

extension SettingType where Value == [JSONValue.Member] {
  /// An object of any JSON.
  static let properties = SettingType(.properties, json: { $0.isEmpty ? nil : .object($0) }) {
    input, report in
    input.members(expecting: .properties, &report)?.compactMap { member in
      report.json(input.member(member)).map { JSONValue.Member(key: member.key, value: $0) }
    }
  }
}

private extension SettingsReport {
  /// Nil after a report of a number that JSON does not have.
  mutating func json(_ input: SettingInput) -> JSONValue? {
    switch input.node.value {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let value): number(value, input)
    case .string(let value): .string(value)
    case .array(let nodes):
      .array(nodes.compactMap { json(SettingInput(node: $0, path: input.path)) })
    case .object: SettingType.properties.read(input, &self).map(JSONValue.object)
    case .unreadable: nil
    }
  }

  mutating func number(_ value: Double, _ input: SettingInput) -> JSONValue? {
    if value.isFinite { return .number(value) }
    add(.numberIsNotFinite(key: input.path), at: input.node.range.lowerBound)
    return nil
  }
}
