/// What these settings need of the templates: the names that their `if` directives ask for.
struct SnippetFeatures {
  let names: Set<String>

  init(_ settings: Settings) {
    names = Set(Self.table(settings).filter(\.isOn).map(\.name))
  }
}

private extension SnippetFeatures {
  typealias Row = (name: String, isOn: Bool)

  static func table(_ settings: Settings) -> [Row] {
    let isInline = settings.loader.mode == .inline
    let delivery = [
      ("globals", !VendorGlobals(settings.survey).statements.isEmpty),
      ("enabled", settings.enabled),
      ("external", !isInline),
      ("settle", isInline || settings.hasConsent || !settings.enabled),
    ]
    return delivery + analytics(settings.analytics) + traits(settings) + sdk(settings)
      + consent(settings)
  }

  static func analytics(_ analytics: Settings.Analytics) -> [Row] {
    [
      ("helpers", analytics.helpers),
      ("middleware", analytics.middleware),
      ("pixel", analytics.pageLog == .pixel),
      ("singlePage", analytics.singlePage),
      ("querystring", analytics.querystring),
      ("queryAll", analytics.query == .all),
      ("queryList", analytics.query != .all && analytics.query != .only([])),
      ("stored", analytics.identity != .none),
      ("cookies", analytics.identity == .persistent),
      ("ownDomain", analytics.cookieDomain != .auto),
    ]
  }

  static func traits(_ settings: Settings) -> [Row] {
    let code = TraitCode(mappings: settings.traits)
    return [
      ("otherTraits", settings.otherTraits == .properties),
      ("mappedProperties", code.hasProperties),
      ("amount", code.convertsAmounts),
      ("email", code.isMapped(to: .email)),
      ("drops", code.hasDrops),
      ("createdAt", code.isMapped(to: .createdAt)),
      ("dates", code.convertsDates || settings.otherTraits == .properties),
    ]
  }

  static func sdk(_ settings: Settings) -> [Row] {
    let load = settings.sdk.load
    return [
      ("immediately", load == .immediately),
      ("idle", load == .idle),
      ("identifyLoads", load == .identify),
      ("consentLoads", load == .consent),
      ("preconnect", settings.sdk.preconnect && settings.sdkURL.hasPrefix("https:")),
      ("crossorigin", settings.sdk.crossorigin),
    ]
  }

  static func consent(_ settings: Settings) -> [Row] {
    let consent = settings.consent
    let isAsked = consent.mode != .notNeeded
    return [
      ("consent", settings.hasConsent),
      ("consentBegins", settings.sdk.load != .identify),
      ("asks", isAsked),
      ("gpc", consent.respectGPC),
      ("loads", !isAsked && !consent.respectGPC),
      ("tcf", consent.mode == .tcf),
      ("vendor", consent.vendor != nil),
      ("onetrust", consent.mode == .onetrust),
      ("cookiebot", consent.mode == .cookiebot),
      ("domevent", consent.mode == .domEvent),
    ]
  }
}

extension Settings {
  /// Whether a visitor can say yes or no.
  var hasConsent: Bool {
    consent.mode != .notNeeded || consent.respectGPC || sdk.load == .consent
  }
}
