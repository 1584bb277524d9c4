extension SettingType where Value == Survey.ByScore {
  /// `"Why?"`, or `{ all: "Why?", promoter: "What do you like?" }`.
  static func byScore(_ text: SettingType<String>) -> SettingType {
    let expected = Expectation.byScore(text.expected)
    return SettingType(expected, json: { json($0, groupRows(text)) }) { input, report in
      switch input.node.value {
      case .string:
        return text.read(input, &report).map { Survey.ByScore(all: $0) }
      case .object:
        var texts = Survey.ByScore()
        SettingsObject(groupRows(text)).read(input, into: &texts, &report)
        return texts
      default:
        report.addWrongKind(input, expected: expected)
        return nil
      }
    }
  }

  private static func json(
    _ texts: Survey.ByScore, _ rows: [Setting<Survey.ByScore>]
  ) -> JSONValue? {
    let members = rows.members(of: texts)
    if members.isEmpty { return nil }
    return members.count == 1
      ? texts.all.map(JSONValue.string) ?? .object(members) : .object(members)
  }

  /// The keys of a text by score.
  static func groupRows(_ text: SettingType<String>) -> [Setting<Survey.ByScore>] {
    [
      Setting("all", \.all, text, "The text for everyone."),
      Setting("detractor", \.detractor, text, "The text for detractors."),
      Setting("passive", \.passive, text, "The text for passives."),
      Setting("promoter", \.promoter, text, "The text for promoters."),
    ]
  }
}
