/// What a site's owner decides: the contents of `wootric.json`, or the same built in Swift.
///
///     var settings = Settings(accountToken: "NPS-1a2b3c4d")
///     settings.survey.language = "DE"
public struct Settings: Equatable, Sendable {
  /// `NPS-`, an optional `EU-` or `AU-`, and 8 letters or digits. Required.
  public var accountToken: String
  public var cdn: CDN
  /// Folder for the generated files. Default: under `site.output` by `cdn.url`, else `dist`.
  public var output: String?
  public var sdk: SDK
  public var analytics: Analytics
  /// In the order of the file. Default: Segment's three rows.
  public var traits: [TraitMapping]
  /// What happens to traits without a row. Default: they become properties.
  public var otherTraits: OtherTraits
  public var survey: Survey
  /// The pages that get the loader; nil where pages are not ours to change.
  public var site: Site?

  public init(
    accountToken: String,
    cdn: CDN = CDN(),
    output: String? = nil,
    sdk: SDK = SDK(),
    analytics: Analytics = Analytics(),
    traits: [TraitMapping] = TraitMapping.segmentDefaults,
    otherTraits: OtherTraits = .properties,
    survey: Survey = Survey(),
    site: Site? = nil
  ) {
    self.accountToken = accountToken
    self.cdn = cdn
    self.output = output
    self.sdk = sdk
    self.analytics = analytics
    self.traits = traits
    self.otherTraits = otherTraits
    self.survey = survey
    self.site = site
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
