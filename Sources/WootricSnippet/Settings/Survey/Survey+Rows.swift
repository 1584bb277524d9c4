extension Settings {
  /// The keys of `survey`.
  static let surveyRows: [Setting<Settings>] = [
    Setting(
      "survey.language", \.survey.language, .language,
      "The survey's language; 'page' follows each page's own."),
    Setting("survey.productName", \.survey.productName, .text, "The product in the question."),
    Setting("survey.audience", \.survey.audience, .text, "The people to recommend the product to."),
    Setting(
      "survey.closePosition", \.survey.closePosition, .choice, "Which side the close button is on."),
    Setting("survey.modalTheme", \.survey.modalTheme, .choice, "The colours of the survey."),
    Setting(
      "survey.modalFootprint", \.survey.modalFootprint, .choice, "How much space the survey takes."),
    Setting(
      "survey.modalPosition", \.survey.modalPosition, .choice,
      "Which edge of the window the survey comes from."),
    Setting("survey.scaleColor", \.survey.scaleColor, .choice, "The colours of the scale."),
    Setting("survey.aria", \.survey.aria, .bool, "High contrast and extended ARIA."),
    Setting(
      "survey.showOptOut", \.survey.showOptOut, .bool, "Whether the survey lets people opt out."),
    Setting(
      "survey.facebookPage", \.survey.facebookPage, .facebookPage,
      "The Facebook page for promoters to share on."),
    Setting(
      "survey.twitterAccount", \.survey.twitterAccount, .text,
      "The Twitter account for promoters to mention."),
    Setting(
      "survey.askPermissionToShareFeedback", \.survey.askPermissionToShareFeedback, .bool,
      "Whether the survey asks if the feedback may be published."),
    Setting(
      "survey.permissionLabels", \.survey.permissionLabels, .permissionLabels,
      "The text of that question, by language."),
    Setting(
      "survey.firstSurvey", \.survey.firstSurvey, .integer(0...3_650),
      "Days between a person's sign-up and their first survey."),
    Setting(
      "survey.immediately", \.survey.immediately, .bool, "For tests: each identify or event asks."),
    Setting(
      "survey.ignoreSurveyedCookie", \.survey.ignoreSurveyedCookie, .bool,
      "For tests: visitors who were asked recently are asked again."),
  ]

  /// The keys of `survey.messages` and `survey.thankYou`.
  static let surveyTextRows: [Setting<Settings>] = [
    Setting("survey.messages.question", \.survey.messages.question, .text, "The question."),
    Setting(
      "survey.messages.followupQuestion", \.survey.messages.followupQuestion, .byScore(.text),
      "The question after the score."),
    Setting(
      "survey.messages.placeholderText", \.survey.messages.placeholderText, .byScore(.text),
      "The placeholder in the empty text field."),
    Setting(
      "survey.thankYou.main", \.survey.thankYou.main, .byScore(.text), "The thank-you message."),
    Setting(
      "survey.thankYou.setup", \.survey.thankYou.setup, .byScore(.text),
      "The sentence before the link."),
    Setting(
      "survey.thankYou.linkText", \.survey.thankYou.linkText, .byScore(.text), "The link's text."),
    Setting(
      "survey.thankYou.linkURL", \.survey.thankYou.linkURL, .byScore(.secureURL),
      "The link's URL."),
    Setting(
      "survey.thankYou.addScoreToURL", \.survey.thankYou.addScoreToURL, .bool,
      "Whether the score is added to the link's query."),
    Setting(
      "survey.thankYou.addCommentToURL", \.survey.thankYou.addCommentToURL, .bool,
      "Whether the comment is added to the link's query."),
    Setting(
      "survey.thankYou.addEmailToURL", \.survey.thankYou.addEmailToURL, .bool,
      "Whether the email address is added to the link's query."),
  ]
}

private extension SettingType where Value == Settings.Survey.ByScore {
  /// `"Why?"`, or `{ all: "Why?", promoter: "What do you like?" }`.
  static func byScore(_ text: SettingType<String>) -> SettingType {
    SettingType(
      "\(text.words()), or { all, detractor, passive, promoter }",
      schema: .any(text.schema(), .object(rows(text))),
      json: { texts in
        let members = rows(text).members(of: texts)
        if let all = texts.all, members.count == 1 { return .string(all) }
        return members.isEmpty ? nil : .object(members)
      }
    ) { input, report in
      switch input.node.value {
      case .string:
        return Reading(text.read(input, &report).map { Settings.Survey.ByScore(all: $0) })
      case .object:
        var texts = Settings.Survey.ByScore()
        SettingsObject(valueOf: rows(text)).read(input, into: &texts, &report)
        return .value(texts)
      default: return .otherKind()
      }
    }
  }

  private static func rows(_ text: SettingType<String>) -> [Setting<Settings.Survey.ByScore>] {
    [
      Setting("all", \.all, text, "The text for everyone."),
      Setting("detractor", \.detractor, text, "The text for detractors."),
      Setting("passive", \.passive, text, "The text for passives."),
      Setting("promoter", \.promoter, text, "The text for promoters."),
    ]
  }
}

private extension SettingType where Value == [Settings.Survey.PermissionLabel] {
  /// `{ EN: "May we share this?" }`
  static let permissionLabels = SettingType(
    SettingInput.objectWords, schema: .object(values: SettingType<String>.text.schema()),
    json: { .object($0.map { JSONValue.Member(key: $0.language, value: .string($0.text)) }) }
  ) { input, report in
    guard let members = input.node.members else { return .otherKind() }
    return .value(
      members.compactMap { member in
        report.check(language: member.key, at: member.keyRange.lowerBound)
        return SettingType<String>.text.read(input.member(member), &report)
          .map { Settings.Survey.PermissionLabel(language: member.key, text: $0) }
      })
  }
}

private extension SettingType where Value == String {
  static let facebookPage = webAddress(
    "a page's name or https URL", pattern: "^(?![Hh][Tt][Tt][Pp]:)", parse: { $0 })

  /// Any code; one that the vendor does not document brings a warning, for the list grows.
  static let language = SettingType(
    "a code such as 'EN', or 'page'",
    schema: .any(
      [.strings("enum", [Settings.Survey.languageOfPage] + Settings.Survey.languages)],
      [.type("string")]),
    json: JSONValue.string
  ) { input, report in
    guard case .string(let code) = input.node.value else { return .otherKind() }
    if code != Settings.Survey.languageOfPage {
      report.check(language: code, at: input.node.range.lowerBound)
    }
    return .value(code)
  }
}

private extension SettingsReport {
  mutating func check(language code: String, at offset: Int) {
    if Settings.Survey.languages.contains(code) { return }
    add(.unknownLanguage(code, nearest: LanguageTag.code(meantBy: code)), at: offset)
  }
}
