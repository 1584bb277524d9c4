extension Settings {
  /// Whether the visitor is asked first, and who asks. Source: `consent`.
  public struct Consent: Equatable, Sendable {
    /// Default: `notNeeded`.
    public var mode: Mode
    /// Whether Global Privacy Control counts as a refusal. Default: true.
    public var respectGPC: Bool
    /// The purposes of the TCF that have to be consented to, 1 to 11. Default: 1 (storage) and
    /// 9 (market research).
    public var purposes: [Int]
    /// The vendor of the TCF's list that has to be consented to as well. Default: none.
    public var vendor: Int?
    /// OneTrust's group of cookies. Default: `C0002`, performance.
    public var group: String
    /// Cookiebot's category: `preferences`, `statistics` or `marketing`. Default: `statistics`.
    public var category: String
    /// The name of the DOM event on `document` whose `detail` is true or false. Default:
    /// `wootric-consent`.
    public var event: String

    /// Values that are not given are the defaults.
    public init(
      mode: Mode = .notNeeded,
      respectGPC: Bool = true,
      purposes: [Int] = [1, 9],
      vendor: Int? = nil,
      group: String = "C0002",
      category: String = "statistics",
      event: String = "wootric-consent"
    ) {
      self.mode = mode
      self.respectGPC = respectGPC
      self.purposes = purposes
      self.vendor = vendor
      self.group = group
      self.category = category
      self.event = event
    }
  }
}

extension Settings.Consent {
  /// Who knows whether the visitor consents. Source: `consent.mode`.
  public enum Mode: String, CaseIterable, Sendable {
    /// `none`: nobody is asked.
    case notNeeded = "none"
    /// The site calls the consent method.
    case manual
    /// A platform of IAB Europe's Transparency and Consent Framework.
    case tcf
    /// OneTrust's banner, by its groups of cookies.
    case onetrust
    /// Cookiebot's banner, by its categories.
    case cookiebot
    /// `dom-event`: an event on `document`.
    case domEvent = "dom-event"
  }
}

extension Settings {
  /// The keys of `consent`.
  static let consentRows: [Setting<Settings>] = [
    Setting(
      "consent.mode", \.consent.mode, .choice, main: true,
      "Who knows whether the visitor consents."),
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
  static var cookiebotCategory: SettingType {
    let categories = ["preferences", "statistics", "marketing"]
    return choice(of: categories, json: JSONValue.string) { categories.contains($0) ? $0 : nil }
  }
}
