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
    analytics(settings.analytics) + traits(settings) + sdk(settings.sdk, settings.consent)
      + consent(settings.consent, settings.sdk)
      + [
        ("globals", !VendorGlobals(settings.survey).statements.isEmpty),
        ("external", settings.loader.mode == .external),
        ("enabled", settings.enabled),
        (
          "settle",
          settings.loader.mode == .inline || settings.hasConsent || !settings.enabled
        ),
      ]
  }

  static func analytics(_ analytics: Settings.Analytics) -> [Row] {
    [
      ("helpers", analytics.helpers),
      ("middleware", analytics.middleware),
      ("page", analytics.page != .none),
      ("pixel", analytics.pageLog == .pixel),
      ("singlePage", analytics.singlePage),
      ("querystring", analytics.querystring),
      ("query", analytics.query != .only([])),
      ("queryAll", analytics.query == .all),
      ("queryList", analytics.query != .all && analytics.query != .only([])),
      ("stored", analytics.identity != .none),
      ("cookies", analytics.identity == .persistent),
      ("widestDomain", analytics.cookieDomain == .auto),
    ]
  }

  static func traits(_ settings: Settings) -> [Row] {
    let code = TraitCode(mappings: settings.traits)
    return [
      ("otherTraits", settings.otherTraits == .properties),
      ("amount", code.convertsAmounts),
      ("email", code.isMapped(to: .email)),
      ("createdAt", code.isMapped(to: .createdAt)),
      ("dates", code.convertsDates || settings.otherTraits == .properties),
    ]
  }

  static func sdk(_ sdk: Settings.SDK, _ consent: Settings.Consent) -> [Row] {
    [
      ("immediately", sdk.load == .immediately),
      ("idle", sdk.load == .idle),
      ("identifyLoads", sdk.load == .identify),
      ("consentLoads", sdk.load == .consent),
      // Later than at once: at an identify, or when a no has become a yes.
      ("begin", sdk.load == .identify || Settings.hasConsent(consent, sdk)),
      ("preconnect", sdk.preconnect && sdk.url.hasPrefix("https:")),
      ("crossorigin", sdk.crossorigin),
    ]
  }

  static func consent(_ consent: Settings.Consent, _ sdk: Settings.SDK) -> [Row] {
    let isAsked = consent.mode != .notNeeded
    return [
      ("consent", Settings.hasConsent(consent, sdk)),
      ("consentBegins", sdk.load != .identify),
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

private extension Settings {
  /// Whether a visitor can say yes or no.
  var hasConsent: Bool { Self.hasConsent(consent, sdk) }

  static func hasConsent(_ consent: Consent, _ sdk: SDK) -> Bool {
    consent.mode != .notNeeded || consent.respectGPC || sdk.load == .consent
  }
}
