extension Settings {
  /// The domain of the vendor's hosts: accounts that are hosted in a region have its own, and the
  /// token tells.
  var vendorDomain: String {
    if accountToken.hasPrefix("NPS-EU-") { return "wootric.eu" }
    if accountToken.hasPrefix("NPS-AU-") { return "wootric.au" }
    return "wootric.com"
  }

  /// Where the SDK is loaded from: `sdk.url`, or `https://cdn.wootric.com/wootric-sdk.js`, `.eu` and
  /// `.au` for tokens of these regions.
  public var sdkURL: String { sdk.url ?? "https://cdn.\(vendorDomain)/wootric-sdk.js" }

  /// The vendor's domains.
  static let vendorDomains = ["wootric.com", "wootric.eu", "wootric.au"]
}
