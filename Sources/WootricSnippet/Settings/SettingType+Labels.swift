extension SettingType where Value == [Survey.PermissionLabel] {
  /// `{ EN: "May we share this?" }`
  static let permissionLabels = SettingType(.labels, json: json) { input, report in
    input.members(expecting: .labels, &report)?.compactMap { member in
      report.check(language: member.key, at: member.keyRange.lowerBound)
      return SettingType<String>.text.read(input.member(member), &report)
        .map { Survey.PermissionLabel(language: member.key, text: $0) }
    }
  }

  @Sendable private static func json(_ labels: Value) -> JSONValue? {
    .object(labels.map { JSONValue.Member(key: $0.language, value: .string($0.text)) })
  }
}
