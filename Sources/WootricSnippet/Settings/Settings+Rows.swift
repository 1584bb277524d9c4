extension Settings {
  /// Every key of the settings file, in the order of the documentation.
  static let rows: [Setting<Settings>] =
    generalRows + sdkRows + analyticsRows + traitRows + surveyRows + siteRows
}

private extension Settings {
  static let generalRows: [Setting<Settings>] = [
    Setting(ignored: "$schema", "The schema that editors complete these settings with."),
    Setting(
      "accountToken", \.accountToken, .accountToken, required: true,
      "The account's token, from Wootric's installation page."),
    Setting("cdn.url", \.cdn.url, .folderURL, "The folder that the bundle is served from."),
    Setting("cdn.name", \.cdn.name, .fileStem, "The stem of the bundle's file name."),
    Setting("cdn.immutable", \.cdn.immutable, .bool, "Whether the name carries a content hash."),
    Setting("output", \.output, .path, "The folder for the generated files."),
  ]

  static let sdkRows: [Setting<Settings>] = [
    Setting("sdk.url", \.sdk.url, .scriptURL, "Where Wootric's SDK is loaded from.")
  ]

  static let analyticsRows: [Setting<Settings>] = [
    Setting("analytics.global", \.analytics.global, .globalName, "The global's name."),
    Setting("analytics.page", \.analytics.page, .firstPage, "The first page call."),
    Setting(
      "analytics.helpers", \.analytics.helpers, .bool,
      "Whether trackLink, trackForm and their other names are there."),
    Setting("analytics.middleware", \.analytics.middleware, .bool, "Whether middleware is there."),
  ]

  static let traitRows: [Setting<Settings>] = [
    Setting("traits", \.traits, .traits, "The Wootric field that each trait becomes."),
    Setting("otherTraits", \.otherTraits, .choice, "Where the traits without a row go."),
  ]
}
