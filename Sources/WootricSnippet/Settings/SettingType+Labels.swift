extension SettingType where Value == [Survey.PermissionLabel] {
  /// `{ EN: "May we share this?" }`
  static let permissionLabels = SettingType(.object) { input, report in
    input.members(&report)?.compactMap { member in
      report.check(language: member.key, at: member.keyRange.lowerBound)
      return SettingType<String>.text.read(input.member(member), &report)
        .map { Survey.PermissionLabel(language: member.key, text: $0) }
    }
  }
}
