/// What a site's owner decides: the contents of `wootric.json`, or the same built in Swift.
///
///     var settings = Settings(accountToken: "NPS-1a2b3c4d")
///     settings.survey.language = "DE"
public struct Settings: Equatable, Sendable {
  /// `NPS-`, an optional `EU-` or `AU-`, and 8 letters or digits. Required.
  public var accountToken: String
  /// False makes a bundle that does nothing: the switch for an emergency. Default: true.
  public var enabled: Bool
  /// Where the bundle is served.
  public var cdn: CDN
  /// Folder for the generated files. Default: under `site.output`, or else `site.root`, by `cdn.url`;
  /// without a site `dist`.
  public var output: String?
  /// How the loader's element is written.
  public var loader: Loader
  /// Wootric's own script: where it is, and when it is asked for.
  public var sdk: SDK
  /// What the page's global can do.
  public var analytics: Analytics
  /// In the order of the file. Default: Segment's three rows.
  public var traits: [TraitMapping]
  /// What happens to traits without a row. Default: they become properties.
  public var otherTraits: OtherTraits
  /// Static `wootricSettings`.
  public var survey: Survey
  /// Whether the visitor is asked first, and who asks.
  public var consent: Consent
  /// The pages that get the loader; nil where pages are not ours to change.
  public var site: Site?
  /// How many bytes may be downloaded before `check` fails.
  public var budget: Budget
  /// The settings of the apps, if there are any.
  public var mobile: Mobile

  /// What is not given is the default; see each property.
  public init(
    accountToken: String,
    enabled: Bool = true,
    cdn: CDN = CDN(),
    output: String? = nil,
    loader: Loader = Loader(),
    sdk: SDK = SDK(),
    analytics: Analytics = Analytics(),
    traits: [TraitMapping] = TraitMapping.segmentDefaults,
    otherTraits: OtherTraits = .properties,
    survey: Survey = Survey(),
    consent: Consent = Consent(),
    site: Site? = nil,
    budget: Budget = Budget(),
    mobile: Mobile = Mobile()
  ) {
    self.accountToken = accountToken
    self.enabled = enabled
    self.cdn = cdn
    self.output = output
    self.loader = loader
    self.sdk = sdk
    self.analytics = analytics
    self.traits = traits
    self.otherTraits = otherTraits
    self.survey = survey
    self.consent = consent
    self.site = site
    self.budget = budget
    self.mobile = mobile
  }
}

extension Settings {
  /// Where traits without a row of their own go. Source: `otherTraits`.
  public enum OtherTraits: String, CaseIterable, Sendable {
    /// Into `wootricSettings.properties`, under their own names.
    case properties
    /// Nowhere.
    case drop
  }
}

extension Settings {
  /// Where the bundle is served. Source: `cdn`.
  public struct CDN: Equatable, Sendable {
    /// A folder, with its slash: an absolute path or an https URL. Default: `/assets/`.
    public var url: String
    /// The stem of the bundle's file name. Default: `wootric`.
    public var name: String
    /// Whether the name carries a hash of the content, to be cached for a year. Default: true.
    public var immutable: Bool

    /// What is not given is the default.
    public init(url: String = "/assets/", name: String = "wootric", immutable: Bool = true) {
      self.url = url
      self.name = name
      self.immutable = immutable
    }
  }
}

extension Settings {
  /// The sizes above which `check` fails, in bytes after gzip. Source: `budget`.
  public struct Budget: Equatable, Sendable {
    /// Default: none.
    public var loader: Int?
    /// Default: none.
    public var bundle: Int?

    /// What is not given is the default.
    public init(loader: Int? = nil, bundle: Int? = nil) {
      self.loader = loader
      self.bundle = bundle
    }
  }
}

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
