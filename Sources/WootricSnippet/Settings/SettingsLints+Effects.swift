extension SettingsLints {
  /// Keys that are given where nothing asks for them.
  func checkEffects(_ report: inout SettingsReport) {
    for rule in Self.rules where !rule.isMet(settings) {
      guard let offset = offset(of: rule.key), !isBelowOverlay(offset, rule) else { continue }
      report.add(.noEffect(key: rule.key, needed: rule.needed), at: offset)
    }
  }
}

private extension SettingsLints {
  /// A key and what it has no effect without.
  struct Rule: Sendable {
    var key: String
    /// The key that decides, and the values of it that ask for the other.
    var ruler: String
    var needed: String
    var isMet: @Sendable (Settings) -> Bool
  }

  static let rules = [
    consent("purposes", .tcf), consent("vendor", .tcf), consent("group", .onetrust),
    consent("category", .cookiebot), consent("event", .domEvent),
    Rule(
      key: "analytics.cookieDomain", ruler: "analytics.identity",
      needed: "analytics.identity: 'persistent'",
      isMet: { $0.analytics.identity == .persistent }),
    Rule(
      key: "sdk.preconnect", ruler: "sdk.url", needed: "an 'sdk.url' on another host",
      isMet: { !$0.sdk.preconnect || !$0.sdkURL.hasPrefix("/") }),
    Rule(
      key: "mobile.clientID", ruler: "mobile.ios", needed: "'mobile.ios' or 'mobile.android'",
      isMet: { !$0.mobile.files.isEmpty }),
    Rule(
      key: "mobile.clientSecret", ruler: "mobile.clientID", needed: "'mobile.clientID'",
      isMet: { $0.mobile.clientID != nil }),
  ]

  static func consent(_ key: String, _ mode: Settings.Consent.Mode) -> Rule {
    Rule(
      key: "consent.\(key)", ruler: "consent.mode", needed: "consent.mode: '\(mode.rawValue)'",
      isMet: { $0.consent.mode == mode })
  }

  /// An overlay that switches something off leaves its details where they are.
  func isBelowOverlay(_ offset: Int, _ rule: Rule) -> Bool {
    guard let overlay, let ruler = self.offset(of: rule.ruler) else { return false }
    return overlay.contains(ruler) && !overlay.contains(offset)
  }
}
