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
