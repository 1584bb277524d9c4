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
    Setting("survey.facebookPage", \.survey.facebookPage, .text, "Where promoters may share."),
    Setting("survey.twitterAccount", \.survey.twitterAccount, .text, "Whom promoters may mention."),
    Setting(
      "survey.askPermissionToShareFeedback", \.survey.askPermissionToShareFeedback, .bool,
      "Whether the survey asks if the feedback may be published."),
    Setting(
      "survey.permissionLabels", \.survey.permissionLabels, .permissionLabels,
      "The text of that question, by language."),
  ]
}
