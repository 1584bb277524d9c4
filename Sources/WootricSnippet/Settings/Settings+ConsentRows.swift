extension Settings {
  /// The keys of `consent`.
  static let consentRows: [Setting<Settings>] = [
    Setting("consent.mode", \.consent.mode, .choice, "Who knows whether the visitor consents."),
    Setting(
      "consent.respectGPC", \.consent.respectGPC, .bool,
      "Whether Global Privacy Control counts as a refusal."),
    Setting(
      "consent.purposes", \.consent.purposes, .list(of: .integer(1...11)),
      "The purposes of the TCF that have to be consented to."),
    Setting(
      "consent.vendor", \.consent.vendor, .integer(1...65_535),
      "The vendor of the TCF's list that has to be consented to."),
    Setting("consent.group", \.consent.group, .name, "OneTrust's group of cookies."),
    Setting("consent.category", \.consent.category, .cookiebotCategory, "Cookiebot's category."),
    Setting(
      "consent.event", \.consent.event, .name,
      "The name of the DOM event that tells the consent."),
  ]
}

private extension SettingType where Value == String {
  static let cookiebotCategory: SettingType = {
    let categories = ["preferences", "statistics", "marketing"]
    return string(.choice(categories)) { categories.contains($0) ? $0 : nil }
  }()
}
