extension Settings {
  /// Whether the visitor is asked first, and who asks. Source: `consent`.
  public struct Consent: Equatable, Sendable {
    /// Who knows whether the visitor consents; all of them have to say yes. Default: nobody is asked.
    public var modes: [Mode]
    /// Whether Global Privacy Control counts as a refusal. Default: true.
    public var respectGPC: Bool
    /// The purposes of the TCF that have to be consented to, 1 to 11. Default: 1 (storage) and
    /// 9 (market research).
    public var purposes: [Int]
    /// The vendor of the TCF's list that has to be consented to as well. Default: none.
    public var vendor: Int?
    /// OneTrust's group of cookies. Default: `C0002`, performance.
    public var group: String
    /// The platform's name for surveys: a category, a purpose or a service. Default: the platform's own
    /// category for statistics.
    public var category: Category
    /// The name of the DOM event that tells the consent. Default: `wootric-consent`.
    public var event: String
    /// Where the event's `detail` has the answer, as in `accepted.analytics`; empty where it is the
    /// answer. Default: empty.
    public var detail: String

    /// How much is kept of a visitor before a choice. Default: nothing.
    public var before: Before

    /// Values that are not given are the defaults.
    public init(
      modes: [Mode],
      respectGPC: Bool = true,
      purposes: [Int] = [1, 9],
      vendor: Int? = nil,
      group: String = "C0002",
      category: Category = Category(),
      event: String = "wootric-consent",
      detail: String = "",
      before: Before = .nothing
    ) {
      self.modes = modes
      self.respectGPC = respectGPC
      self.purposes = purposes
      self.vendor = vendor
      self.group = group
      self.category = category
      self.event = event
      self.detail = detail
      self.before = before
    }
  }
}

extension Settings.Consent {
  /// One mode, or none; values that are not given are the defaults.
  public init(
    mode: Mode = .notNeeded,
    respectGPC: Bool = true,
    purposes: [Int] = [1, 9],
    vendor: Int? = nil,
    group: String = "C0002",
    category: Category = Category(),
    event: String = "wootric-consent",
    detail: String = "",
    before: Before = .nothing
  ) {
    self.init(
      modes: [], respectGPC: respectGPC, purposes: purposes, vendor: vendor, group: group,
      category: category, event: event, detail: detail, before: before)
    self.mode = mode
  }

  /// The one mode, or the first of several; setting it leaves no other.
  public var mode: Mode {
    get { modes.first ?? .notNeeded }
    set { modes = newValue == .notNeeded ? [] : [newValue] }
  }

  /// How much is kept of a visitor before a choice, as the law of the site's visitors allows. Source:
  /// `consent.before`.
  public enum Before: String, CaseIterable, Sendable {
    /// Calls wait in the page's memory, and nobody has an id.
    case nothing
    /// The bundle comes, and ids and traits are in the page's memory.
    case memory
    /// The bundle comes, and ids and traits are in the session's storage, from page to page.
    case session
  }

  /// A name for all platforms that take one, and names for single ones, which win over it.
  ///
  /// In the settings, a string is the name for all.
  public struct Category: Equatable, Sendable, ExpressibleByStringLiteral {
    /// For every platform without a name of its own; nil for the platform's usual one.
    public var all: String?
    /// By platform.
    public var named: [Mode: String]

    /// Without names, each platform's usual one.
    public init(all: String? = nil, named: [Mode: String] = [:]) {
      self.all = all
      self.named = named
    }

    /// One name for every platform.
    /// - Parameter name: as the platform has it.
    public init(stringLiteral name: String) { self.init(all: name) }

    subscript(mode: Mode) -> String? {
      get { named[mode] ?? all }
      set { named[mode] = newValue }
    }
  }
}

extension Settings {
  /// The keys of `consent`.
  static let consentRows: [Setting<Settings>] = [
    Setting(
      "consent.mode", \.consent.modes, .modes, main: true,
      "Where the visitor's consent comes from; with several sources, all must say yes."),
    Setting(
      "consent.respectGPC", \.consent.respectGPC, .bool,
      "Whether Global Privacy Control counts as a refusal."),
    Setting(
      "consent.purposes", \.consent.purposes, .list(of: .integer(1...11)),
      "The TCF purposes that need consent."),
    Setting(
      "consent.vendor", \.consent.vendor, .integer(1...65_535),
      "The vendor in the TCF's list that needs consent."),
    Setting("consent.group", \.consent.group, .name, "OneTrust's cookie group."),
    Setting(
      "consent.category", \.consent.category, .category,
      "The category, purpose or service that needs consent, as the platform calls it."),
    Setting(
      "consent.event", \.consent.event, .name,
      "The name of the DOM event that reports consent."),
    Setting(
      "consent.detail", \.consent.detail, .text,
      "Where the event's detail holds the answer, such as 'accepted.analytics'."),
    Setting(
      "consent.before", \.consent.before, .choice, "What may be kept before the visitor has chosen."
    ),
  ]
}

private extension SettingType where Value == [Settings.Consent.Mode] {
  /// `"cookiebot"`, or `["cookiebot", "gpp"]`.
  static let modes = SettingType(
    SettingType<Settings.Consent.Mode>.choice.words() + ", or a list of them in [ ]",
    schema: .any(
      SettingType<Settings.Consent.Mode>.choice.schema(),
      .list(of: SettingType<Settings.Consent.Mode>.listed.schema())),
    json: { modes in
      let words = (modes.isEmpty ? [.notNeeded] : modes).map { JSONValue.string($0.rawValue) }
      return words.count == 1 ? words[0] : .array(words)
    }
  ) { input, report in
    if case .array = input.node.value {
      let list = SettingType<[Settings.Consent.Mode]>.list(of: .listed).read(input, &report)
      return Reading(list.map(\.withoutRepetitions))
    }
    let mode = SettingType<Settings.Consent.Mode>.choice.read(input, &report)
    return Reading(mode.map { $0 == .notNeeded ? [] : [$0] })
  }
}

private extension [Settings.Consent.Mode] {
  var withoutRepetitions: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

private extension SettingType where Value == Settings.Consent.Mode {
  /// Those that may be one of several. A page that calls `analytics.consent` overrules every platform, so
  /// `manual` stands alone.
  static let listed = choice(
    of: Value.allCases.filter { $0 != .notNeeded && $0 != .manual }.map(\.rawValue),
    json: { .string($0.rawValue) },
    value: { word in
      Value(rawValue: word).flatMap { $0 == .notNeeded || $0 == .manual ? nil : $0 }
    })
}

private extension SettingType where Value == Settings.Consent.Category {
  /// `"analytics"`, or `{ cookiebot: "statistics", ketch: "analytics" }`.
  static let category = SettingType(
    "a string that is not empty, or an object of such by mode",
    schema: .any(SettingType<String>.name.schema(), .object(rows)),
    json: { category in
      let members = rows.members(of: category)
      if category.named.isEmpty { return category.all.map(JSONValue.string) }
      return .object(members)
    }
  ) { input, report in
    switch input.node.value {
    case .string:
      return Reading(
        SettingType<String>.name.read(input, &report).map { Settings.Consent.Category(all: $0) })
    case .object:
      var category = Settings.Consent.Category()
      SettingsObject(valueOf: rows).read(input, into: &category, &report)
      return .value(category)
    default: return .otherKind()
    }
  }

  private static var rows: [Setting<Settings.Consent.Category>] {
    Settings.Consent.Mode.allCases.filter(\.takesCategory).map { mode in
      Setting(mode.rawValue, \.[mode], .name, "The name in mode '\(mode.rawValue)'.")
    }
  }
}
