extension Settings {
  /// Every key of the settings file, in the order of the documentation.
  static let rows: [Setting<Settings>] =
    generalRows + loaderRows + sdkRows + analyticsRows + traitRows + surveyRows + surveyTextRows
    + consentRows + siteRows + budgetRows + mobileRows + environmentRows

  /// What the objects are about that hold keys.
  static let sections = [
    "cdn": "Where the bundle is served.",
    "loader": "The element that each page carries.",
    "sdk": "Wootric's own script: where it is, and when it is loaded.",
    "analytics": "The API that pages call.",
    "survey": "What the survey says and looks like.",
    "survey.messages": "The survey's own words.",
    "survey.thankYou": "The screen after the feedback.",
    "consent": "Whether the visitor is asked first, and who asks.",
    "site": "The pages that get the loader.",
    "budget": "The sizes above which check fails.",
    "mobile": "The configuration that mobile apps of the same account get.",
  ]
}

private extension Settings {
  static let generalRows: [Setting<Settings>] = [
    Setting(ignored: "$schema", "The schema that editors complete these settings with."),
    Setting(
      "enabled", \.enabled, .bool, "False makes a bundle that does nothing, for an emergency."),
    Setting(
      "accountToken", \.accountToken, .accountToken, required: true,
      "The account's token, from Wootric's installation page."),
    Setting("cdn.url", \.cdn.url, .folderURL, "The folder that the bundle is served from."),
    Setting("cdn.name", \.cdn.name, .fileStem, "The stem of the bundle's file name."),
    Setting("cdn.immutable", \.cdn.immutable, .bool, "Whether the name carries a content hash."),
    Setting("output", \.output, .path, "The folder for the generated files."),
  ]

  static let loaderRows: [Setting<Settings>] = [
    Setting("loader.mode", \.loader.mode, .choice, "How the loader's code comes to the page."),
    Setting(
      "loader.attributes", \.loader.attributes, .attributes,
      "Extra attributes of the loader's element."),
  ]

  static let sdkRows: [Setting<Settings>] = [
    Setting(
      "sdk.url", \.sdk.url, .scriptURL,
      "Where Wootric's SDK is loaded from, if not from the host of the account's region."),
    Setting("sdk.load", \.sdk.load, .choice, "When the SDK is loaded."),
    Setting(
      "sdk.timeout", \.sdk.timeout, .integer(1...3600), "Seconds until a load counts as failed."),
    Setting(
      "sdk.preconnect", \.sdk.preconnect, .bool,
      "Whether the page connects to the SDK's host early."),
    Setting(
      "sdk.crossorigin", \.sdk.crossorigin, .bool,
      "Whether the SDK is requested with CORS, for pages under COEP."),
  ]

  static let traitRows: [Setting<Settings>] = [
    Setting("traits", \.traits, .traits, "The Wootric field that each trait becomes."),
    Setting("otherTraits", \.otherTraits, .choice, "Where the traits without a row go."),
  ]

  static let environmentRows: [Setting<Settings>] = [
    Setting(
      ignored: SettingsLayers.key, expecting: .environments,
      "What is different in each environment: settings under its name, merged key by key.")
  ]

  static let budgetRows: [Setting<Settings>] = [
    Setting(
      "budget.loader", \.budget.loader, .integer(1...1_000_000),
      "Bytes after gzip that the loader may have."),
    Setting(
      "budget.bundle", \.budget.bundle, .integer(1...1_000_000),
      "Bytes after gzip that the bundle may have."),
  ]
}
