/// The decisions of a site's owner: the contents of `wootric.json`, or the same built in Swift.
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
  /// The abilities of the page's global.
  public var analytics: Analytics
  /// In the order of the file. Default: Segment's three rows.
  public var traits: [TraitMapping]
  /// The fate of traits without a row. Default: they become properties.
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

  /// The languages that the site's pages are in, where a survey follows them; nil: nobody has looked.
  package var pageLanguages: [LanguageTag]?
  /// The contents of `sdk.file` or of the stand-in, once a build has read them.
  package var sdkCopy: SDKCopy?

  /// Values that are not given are the defaults; see each property.
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
  /// The sizes above which `check` fails, in bytes after gzip. Source: `budget`.
  public struct Budget: Equatable, Sendable {
    /// Default: none.
    public var loader: Int?
    /// Default: none.
    public var bundle: Int?

    /// Values that are not given are the defaults.
    public init(loader: Int? = nil, bundle: Int? = nil) {
      self.loader = loader
      self.bundle = bundle
    }
  }
}

extension Settings {
  /// Every key of the settings file, in the order of the documentation.
  static let rows: [Setting<Settings>] =
    generalRows + cdnRows + outputRows + loaderRows + sdkRows + analyticsRows + traitRows
    + askingRows + refusalRows + formRows + surveyRows + surveyTextRows + consentRows + siteRows
    + budgetRows + mobileRows
    + environmentRows

  /// A sentence about each object that holds keys.
  static let sections = [
    "cdn": "Where the bundle is served.",
    "loader": "The element that each page carries.",
    "sdk": "Wootric's own script: where it is, and when it is loaded.",
    "analytics": "The API that pages call.",
    "survey": "What the survey says and looks like.",
    "survey.form": "The form that needs no script.",
    "survey.only": "Where, when and to how many visitors surveys are shown.",
    "survey.skip": "Whom nobody asks.",
    "survey.messages": "The survey's own words.",
    "survey.thankYou": "The screen after the feedback.",
    "consent": "Whether the visitor is asked first, and who asks.",
    "site": "The pages that get the loader.",
    "budget": "The sizes above which check fails.",
    "mobile": "The configuration that mobile apps of the same account get.",
  ]
}

extension Settings {
  /// The key of the overlays.
  static let environmentsKey = "environments"

  static let keyPlaces = KeyPlaces(
    rows,
    otherNames: [
      "wootric_recommend_target": "survey.audience",
      "wootric_close_position": "survey.closePosition",
      "wootric_survey_immediately": "survey.immediately",
      "wootric_first_survey": "survey.firstSurvey",
      "wootric_question": "survey.messages.question",
      "customMessages": "survey.messages", "thankYouMessages": "survey.thankYou",
      "thank_you_main": "survey.thankYou.main", "thank_you_setup": "survey.thankYou.setup",
      "thank_you_link_text": "survey.thankYou.linkText",
      "thank_you_link_url": "survey.thankYou.linkURL",
    ])
}

extension SettingsObject {
  /// An object that is the value of a key.
  init(valueOf rows: [Setting<Root>]) {
    self.init(rows: rows, places: { Settings.keyPlaces }, isFile: false)
  }
}

extension SettingsObject<Settings> {
  /// The whole file, or a layer of it.
  init(_ rows: [Setting<Settings>]) {
    self.init(rows: rows, places: { Settings.keyPlaces }, isFile: true)
  }
}

private extension Settings {
  static let generalRows: [Setting<Settings>] = [
    Setting(
      ignoring: "$schema", .anything,
      "The schema that editors use to complete and check these settings."),
    Setting(
      "enabled", \.enabled, .bool,
      "Whether surveys are on; false makes a bundle that does nothing, for emergencies."),
    Setting(
      "accountToken", \.accountToken, .accountToken, required: true,
      "The account's token, from Wootric's installation page."),
  ]

  static let outputRows: [Setting<Settings>] = [
    Setting("output", \.output, .path, "The folder for the generated files.")
  ]

  static let budgetRows: [Setting<Settings>] = [
    Setting(
      "budget.loader", \.budget.loader, .integer(1...1_000_000),
      "The largest size of the loader, in bytes after gzip."),
    Setting(
      "budget.bundle", \.budget.bundle, .integer(1...1_000_000),
      "The largest size of the bundle, in bytes after gzip."),
  ]

  static let environmentRows: [Setting<Settings>] = [
    Setting(
      ignoring: environmentsKey, .environments,
      "Different settings for each environment, by its name, merged key by key.")
  ]
}

private extension SettingType where Value == Void {
  /// Overlays by name; they are laid over the file before it is read.
  static let environments = SettingType(
    SettingInput.objectWords,
    // `auto` is what the command takes for "ask the host".
    schema: .object(
      keys: [.text("pattern", "^(?!auto$).+")], values: [.text("$ref", "#/$defs/overlay")]),
    json: { _ in nil }, read: { _, _ in .value(()) })
}

extension SettingType where Value == String {
  static let accountToken = string(
    "a token such as 'NPS-1a2b3c4d', 'NPS-EU-1a2b3c4d' or 'NPS-AU-1a2b3c4d'",
    schema: .text("^NPS-((EU|AU)-)?(?!([A-Za-z0-9])\\3{7}$)[A-Za-z0-9]{8}$")
  ) { token in
    token.isAccountToken ? .value(token) : .refused(nearest: token.nearestToken)
  }
}

extension String {
  /// One character eight times: no account has that, and every sample does.
  var isPlaceholder: Bool { Set(suffix(8).uppercased()).count == 1 }

  /// Whether it can be the token of an account.
  package var isTokenOfAccount: Bool { isAccountToken && !isPlaceholder }
}

private extension String {
  /// `NPS-1a2b3c4d`, for an account of a region `NPS-EU-1a2b3c4d` or `NPS-AU-1a2b3c4d`.
  var isAccountToken: Bool {
    guard hasPrefix("NPS-") else { return false }
    let rest = dropFirst(4)
    let code = rest.hasPrefix("EU-") || rest.hasPrefix("AU-") ? rest.dropFirst(3) : rest
    return code.unicodeScalars.count == 8 && code.unicodeScalars.allSatisfy(\.isASCIIAlphanumeric)
  }

  /// `NPS-1a2b3c4d` for `nps-1a2b3c4d`, and for the last part alone.
  var nearestToken: String? {
    let word = filter { !$0.isWhitespace }
    let length = ["NPS-EU-", "NPS-AU-", "NPS-"].first(where: word.uppercased().hasPrefix)?.count
    let token = length.map { word.prefix($0).uppercased() + word.dropFirst($0) } ?? "NPS-" + word
    return token.isTokenOfAccount ? token : nil
  }
}
