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
