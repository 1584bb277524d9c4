extension Settings {
  /// The keys of `survey`.
  static let surveyRows: [Setting<Settings>] = [
    Setting("survey.language", \.survey.language, .language, "The survey's language."),
    Setting("survey.productName", \.survey.productName, .text, "The product in the question."),
    Setting("survey.audience", \.survey.audience, .text, "To whom one would recommend it."),
    Setting(
      "survey.closePosition", \.survey.closePosition, .choice, "The side of the close button."),
    Setting("survey.modalTheme", \.survey.modalTheme, .choice, "The colours of the survey."),
    Setting("survey.modalFootprint", \.survey.modalFootprint, .choice, "The room that it takes."),
    Setting("survey.modalPosition", \.survey.modalPosition, .choice, "The edge it comes from."),
    Setting("survey.aria", \.survey.aria, .bool, "High contrast and extended ARIA."),
    Setting("survey.showOptOut", \.survey.showOptOut, .bool, "Whether a user can opt out in it."),
    Setting(
      "survey.facebookPage", \.survey.facebookPage, .facebookPage, "Where promoters may share."),
    Setting("survey.twitterAccount", \.survey.twitterAccount, .text, "Whom promoters may mention."),
    Setting(
      "survey.askPermissionToShareFeedback", \.survey.askPermissionToShareFeedback, .bool,
      "Whether the survey asks if the feedback may be published."),
    Setting(
      "survey.permissionLabels", \.survey.permissionLabels, .permissionLabels,
      "The text of that question, by language."),
    Setting(
      "survey.immediately", \.survey.immediately, .bool, "For tests: each identify or event asks."),
    Setting(
      "survey.ignoreSurveyedCookie", \.survey.ignoreSurveyedCookie, .bool,
      "For tests: asks visitors who were asked lately."),
  ]

  /// The keys of `survey.messages` and `survey.thankYou`.
  static let surveyTextRows: [Setting<Settings>] = [
    Setting("survey.messages.question", \.survey.messages.question, .text, "The question."),
    Setting(
      "survey.messages.followupQuestion", \.survey.messages.followupQuestion, .byScore(.text),
      "What is asked after the score."),
    Setting(
      "survey.messages.placeholderText", \.survey.messages.placeholderText, .byScore(.text),
      "The hint in the empty text field."),
    Setting("survey.thankYou.main", \.survey.thankYou.main, .byScore(.text), "The line of thanks."),
    Setting(
      "survey.thankYou.setup", \.survey.thankYou.setup, .byScore(.text),
      "The sentence before the link."),
    Setting(
      "survey.thankYou.linkText", \.survey.thankYou.linkText, .byScore(.text), "The link's text."),
    Setting(
      "survey.thankYou.linkURL", \.survey.thankYou.linkURL, .byScore(.secureURL),
      "The link's address."),
    Setting(
      "survey.thankYou.addScoreToURL", \.survey.thankYou.addScoreToURL, .bool,
      "Whether the score is added to the link's query."),
    Setting(
      "survey.thankYou.addCommentToURL", \.survey.thankYou.addCommentToURL, .bool,
      "Whether the comment is added to the link's query."),
  ]
}

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
