extension SettingsLints {
  /// What must not reach visitors.
  func checkProduction(_ report: inout SettingsReport) {
    let flags = [
      ("survey.immediately", settings.survey.immediately),
      ("survey.ignoreSurveyedCookie", settings.survey.ignoreSurveyedCookie),
    ]
    for (key, isOn) in flags where isOn {
      report.add(.testOnly(key: key), at: offset(of: key) ?? tree.range.lowerBound)
    }
    checkSampleDates(in: SettingInput(node: tree, path: ""), &report)
  }
}

private extension SettingsLints {
  /// The date of sign-up in the vendor's samples, which would make every visitor a user since 2009.
  func checkSampleDates(in input: SettingInput, _ report: inout SettingsReport) {
    switch input.node.value {
    case .number(1_234_567_890), .string("1234567890"):
      report.add(.sampleDate(key: input.path), at: input.node.range.lowerBound)
    case .array(let elements):
      for (index, node) in elements.enumerated() {
        checkSampleDates(in: SettingInput(node: node, path: "\(input.path)[\(index)]"), &report)
      }
    case .object(let members):
      for member in members { checkSampleDates(in: input.member(member), &report) }
    default: break
    }
  }
}
