/// What a site's pages do with their visitors' data, by states of consent: the hosts that they talk to, what
/// they keep, and what is sent. It is made from the settings that the code is compiled from.
struct PrivacyRecord: Equatable {
  /// Of a page as it is opened, in the order in which a visitor comes through them.
  var states: [State]

  /// One state of consent, and all that is done in it.
  struct State: Equatable {
    var name: Name
    var hosts: [Row] = []
    var storage: [Row] = []
    var fields: [Row] = []
  }

  enum Name: String {
    case pending, granted, denied
  }

  /// A host, a stored key or a field.
  struct Row: Equatable {
    var name: String
    /// `cookie`, `localStorage` or `sessionStorage`; nil for what is not stored.
    var kind: String?
    var lifetime: String?
    /// The purpose; of a field, where its value comes from.
    var reason: String
  }
}

extension PrivacyRecord {
  init(_ snippet: Snippet) {
    let settings = snippet.settings
    let isAsked = !settings.consent.modes.isEmpty
    let granted = State(
      name: .granted, hosts: snippet.hosts,
      storage: settings.kept + snippet.counters + snippet.switches + settings.looksForDebug
        + [settings.keptByVendor],
      fields: settings.sentFields)
    let pending = State(
      name: .pending, hosts: (snippet.isBundlePending ? [snippet.bundleHost] : []) + snippet.form,
      storage: (isAsked && settings.consent.before == .session ? settings.keptForTheSession : [])
        + settings.looksForDebug)
    let denied = State(
      name: .denied, hosts: snippet.hostsAfterNo + snippet.form,
      storage: snippet.switches + settings.looksForDebug)
    guard settings.enabled else {
      states = [State(name: .granted, hosts: [snippet.bundleHost])]
      return
    }
    states = (isAsked ? [pending] : []) + [granted] + (settings.hasConsent ? [denied] : [])
  }

  /// Each state, as programs read it.
  var json: JSONValue {
    [
      "generator": .string("wootric-snippet \(generatorVersion)"),
      "states": .array(states.map(\.json)),
    ]
  }

  /// Ten digits that are others when anything that is recorded has changed, and not with our version.
  var hash: String {
    let text = JSONText.pretty(.array(states.map(\.json)))
    return String(SHA2.sha256(Array(text.utf8)).hexadecimal.prefix(10))
  }
}

private extension PrivacyRecord.State {
  var json: JSONValue {
    [
      "state": .string(name.rawValue),
      "hosts": .array(hosts.map { $0.json(named: "host", reason: "purpose") }),
      "storage": .array(storage.map { $0.json(named: "name", reason: "purpose") }),
      "fields": .array(fields.map { $0.json(named: "field", reason: "source") }),
    ]
  }
}

private extension PrivacyRecord.Row {
  func json(named key: String, reason reasonKey: String) -> JSONValue {
    let members: [(String, String?)] = [
      (key, name), ("kind", kind), ("lifetime", lifetime), (reasonKey, reason),
    ]
    return .object(
      members.compactMap { key, text in
        text.map { JSONValue.Member(key: key, value: .string($0)) }
      })
  }
}

// MARK: - Hosts

private extension Snippet {
  typealias Row = PrivacyRecord.Row

  /// The loader is a part of the bundle where pages have no other.
  var isExternal: Bool { loader == nil }

  var isBundlePending: Bool {
    isExternal || (!settings.consent.modes.isEmpty && settings.consent.before != .nothing)
  }

  var bundleHost: Row {
    Row(name: Self.host(of: bundle.url), reason: "loads the site's own script")
  }

  var hosts: [Row] {
    let sdk = Row(name: Self.host(of: settings.sdkURL), reason: "loads Wootric's survey")
    let domains = settings.sdk.isStandIn ? [] : settings.vendorDomains
    let vendor = domains.map {
      Row(name: "*.\($0)", reason: "asks whether a survey is due, and takes its answers")
    }
    let beacon = Row(name: "d8myem934l1zi.cloudfront.net", reason: "counts page views for Wootric")
    let all = [bundleHost, sdk] + vendor + (settings.analytics.pageLog == .pixel ? [beacon] : [])
    return (all + form).reduce(into: []) { rows, row in
      if !rows.contains(where: { $0.name == row.name }) { rows.append(row) }
    }
  }

  /// A form is sent by whoever fills it in, whatever they chose before.
  var form: [Row] {
    let reason = "takes the answer of the form on the page from whoever sends it"
    return StaticForm(settings)?.origin.map { [Row(name: Self.host(of: $0), reason: reason)] } ?? []
  }

  /// A bundle may have to come after a no: it takes away the visitor's traces.
  var hostsAfterNo: [Row] {
    if isExternal { return [bundleHost] }
    let reason = "loads the site's own script, only where something is kept that it has to remove"
    return settings.analytics.identity == .none
      ? [] : [Row(name: bundleHost.name, reason: reason)]
  }

  /// Whether pages are counted depends on the pages of other settings, too: the bundle knows.
  var counters: [Row] {
    let name = "wootric_pages"
    guard bundle.served.contains(name) else { return [] }
    let reason = "counts the pages of a visit, for surveys that wait for some"
    let lifetime = "until the tab is closed"
    return [Row(name: name, kind: "sessionStorage", lifetime: lifetime, reason: reason)]
  }

  /// A choice of the visitor's own, which a no does not take back.
  var switches: [Row] {
    let name = "wootric_ignored"
    guard bundle.served.contains(name) else { return [] }
    let reason = "keeps whoever has opened a page with #wootric=ignore from being asked"
    let lifetime = "until a page is opened with #wootric=ask, or the visitor clears it"
    return [Row(name: name, kind: "localStorage", lifetime: lifetime, reason: reason)]
  }

  static func host(of url: String) -> String {
    guard url.hasPrefix("https://") else { return "this site" }
    return String(url.dropFirst(8).prefix { !"/?#".contains($0) })
  }
}

// MARK: - Storage

private extension Settings {
  typealias Row = PrivacyRecord.Row

  static let keys = [
    ("ajs_anonymous_id", "tells visits of one browser together"),
    ("ajs_user_id", "the id that the site has for the visitor"),
    ("ajs_user_traits", "what the site has told of the visitor"),
    ("ajs_group_id", "the id of the visitor's group"),
    ("ajs_group_properties", "what the site has told of that group"),
  ]

  var kept: [Row] {
    switch analytics.identity {
    case .none: []
    case .session: keptForTheSession
    case .persistent:
      Self.keys.prefix(2).map { name, purpose in
        Row(
          name: name, kind: "cookie", lifetime: "\(analytics.cookieAge) days from the last visit",
          reason: purpose)
      } + rows(in: "localStorage", "until the visitor says no, or clears it")
    }
  }

  /// Keys of the vendor's have names that the vendor may change.
  var keptByVendor: Row {
    Row(
      name: "those of Wootric's SDK", kind: "cookie", lifetime: "as the account's throttle says",
      reason: "keeps visitors from being asked again too soon")
  }

  /// A key that pages look for and never set.
  var looksForDebug: [Row] {
    if analytics.debug == .none { return [] }
    let reason = "read only: a developer who sets it by hand sees each decision in the console"
    let lifetime = "until whoever has set it removes it"
    return [Row(name: "wootric_debug", kind: "localStorage", lifetime: lifetime, reason: reason)]
  }

  var keptForTheSession: [Row] { rows(in: "sessionStorage", "until the tab is closed") }

  func rows(in storage: String, _ lifetime: String) -> [Row] {
    Self.keys.map { Row(name: $0, kind: storage, lifetime: lifetime, reason: $1) }
  }
}

// MARK: - Fields

private extension Settings {
  var sentFields: [Row] {
    wootricSettings.map { Row(name: $0.key, reason: "the site's settings") } + person + others
  }

  /// A person's, by the rows of `traits`.
  var person: [Row] {
    let rows = traits.compactMap { row -> Row? in
      guard let field = row.emittedField else { return nil }
      return Row(name: field.name, reason: "the trait '\(row.trait)' of identify")
    }
    let id = Row(name: "segment_user_id", reason: "the user's id, or else the anonymous one")
    let rest = Row(
      name: "properties.*", reason: "the other traits of identify, and an event's properties")
    return [id] + rows + (otherTraits == .properties ? [rest] : [])
  }

  var others: [Row] {
    let query =
      switch analytics.query {
      case .all: "with its whole query"
      case .only([]): "without its query"
      case .only(let names): "with no query but \(names.joined(separator: ", "))"
      }
    return [
      Row(name: "event_name", reason: "the name of the event of track"),
      Row(name: "group_info.*", reason: "the id and traits of group"),
      Row(name: "page_info.*", reason: "what the call of page says"),
      Row(name: "page_info.path", reason: "the page's path"),
      Row(name: "page_info.title", reason: "the page's title"),
      Row(name: "page_info.url", reason: "the page's address, \(query)"),
      Row(name: "page_info.search", reason: "the query of the page's address, \(query)"),
      Row(name: "page_info.referrer", reason: "the address of the page before, \(query)"),
    ]
  }
}
