/// A question that templates ask of the settings, as in `//# if helpers`. A new one is a case here and
/// its condition below; a template that asks for anything else does not compile.
enum Feature: String, CaseIterable {
  // Delivery
  case enabled, switchable, external, integrity, settle
  case globals, pageSettings, pageLanguage, autoTheme
  // Told under `debug`
  case debugs, explains
  // Calls
  case helpers, middleware, pixel, singlePage, routes, querystring, queryAll, queryList, trackList
  case trackLimited, markup
  // Identity
  case stored, cookies, ownDomain
  // Asking visitors
  case onePage, places, visitors, countsPages, triggers, listens
  case asksPage, asksPages, asksSeconds, asksScroll, asksExit, asksClick, asksVisible
  case form
  // Asking nobody
  case refuses, refusals, refusesSDK, fragments, checksums, showLink
  case onlyHosts, onlyPercent, onlyDays, skipsLocalhost, skipsAutomation, skipsFrames, skipsIgnored
  // Traits
  case otherTraits, mappedProperties, amount, email, drops, createdAt, dates, userID
  // The SDK
  case immediately, idle, identifyLoads, consentLoads, preconnect, crossorigin, sdkCopy
  // Consent
  case consent, consentBegins, asks, gpc, loads, several, early, earlySession, tellsChoice
}

extension Feature {
  /// The features that are on with these settings.
  /// - Parameters:
  ///   - pages: the settings of the whole site, these among them.
  ///   - pageSettings: those that change as the visitor goes from page to page.
  static func on(
    in settings: Settings, of pages: PerPage<Settings>, _ pageSettings: PageSettings? = nil
  ) -> Set<Feature> {
    let asking = AskingCode(settings.survey, on: pages, pageSettings)
    return Set(allCases.filter { $0.isOn(in: settings, pageSettings, asking) })
  }
}

private extension Feature {
  func isOn(
    in settings: Settings, _ pageSettings: PageSettings?, _ asking: AskingCode
  ) -> Bool {
    let (analytics, sdk, consent) = (settings.analytics, settings.sdk, settings.consent)
    let traits = TraitCode(settings)
    let isInline = settings.loader.mode == .inline
    let isAsked = !consent.modes.isEmpty
    return switch self {
    case .enabled: settings.enabled
    case .switchable: !settings.enabled || !settings.cdn.immutable
    case .external: !isInline
    case .integrity: settings.cdn.immutable
    case .settle: isInline || settings.hasConsent || !settings.enabled
    case .globals: !VendorGlobals(settings.survey).statements.isEmpty
    case .pageSettings: pageSettings != nil
    case .pageLanguage: settings.survey.followsPage || pageSettings?.followLanguage == true
    case .autoTheme: pageSettings?.followsSystem ?? (settings.survey.modalTheme == .auto)

    case .debugs: analytics.debug != .none
    case .explains: analytics.debug == .explained

    case .helpers: analytics.helpers
    case .middleware: analytics.middleware
    case .pixel: analytics.pageLog == .pixel
    case .singlePage: analytics.singlePage != .none
    case .routes: analytics.singlePage == .routes
    case .querystring: analytics.querystring
    case .queryAll: analytics.query == .all
    case .queryList: analytics.query != .all && analytics.query != .only([])
    case .trackList: !analytics.track.names.isEmpty
    case .trackLimited: analytics.track != .all
    case .markup: analytics.markup && settings.enabled

    case .stored: analytics.identity != .none
    case .cookies: analytics.identity == .persistent
    case .ownDomain: analytics.cookieDomain != .auto

    case .onePage: !asking.triggers.isEmpty || asking.countsPages
    case .places:
      Feature.onePage.isOn(in: settings, pageSettings, asking) || analytics.singlePage != .none
    case .visitors: !asking.triggers.isEmpty
    case .countsPages: asking.countsPages
    case .triggers: asking.calls(oneOf: "onSeconds", "onScroll", "onExit", "onClick", "onVisible")
    case .listens: asking.calls(oneOf: "onScroll", "onExit", "onClick")
    case .asksPage: asking.calls("onPage")
    case .asksPages: asking.calls("onPages")
    case .asksSeconds: asking.calls("onSeconds")
    case .asksScroll: asking.calls("onScroll")
    case .asksExit: asking.calls("onExit")
    case .asksClick: asking.calls("onClick")
    case .asksVisible: asking.calls("onVisible")

    case .form: StaticForm(settings) != nil

    case .refuses: !asking.refusals.isEmpty || settings.survey.showLink != nil
    case .refusals: !asking.refusals.isEmpty
    // Another page that is shown later may need it.
    case .refusesSDK: !asking.refusals.isEmpty && pageSettings == nil
    case .fragments: asking.calls("isIgnored") || settings.survey.showLink != nil
    case .checksums: asking.calls("isOutside") || settings.survey.showLink != nil
    case .showLink: settings.survey.showLink != nil
    case .onlyHosts: asking.calls("isElsewhere")
    case .onlyPercent: asking.calls("isOutside")
    case .onlyDays: asking.calls("isPast")
    case .skipsLocalhost: asking.calls("isLocal")
    case .skipsAutomation: asking.calls("isAutomated")
    case .skipsFrames: asking.calls("isFramed")
    case .skipsIgnored: asking.calls("isIgnored")

    case .otherTraits: settings.otherTraits == .properties
    case .mappedProperties: traits.hasProperties
    case .amount: traits.convertsAmounts
    case .email: traits.isMapped(to: .email)
    case .drops: traits.hasDrops
    case .createdAt: traits.isMapped(to: .createdAt)
    case .userID: settings.traits.contains(where: \.readsUserID)
    case .dates: traits.convertsDates || settings.otherTraits == .properties

    case .immediately: sdk.load == .immediately
    case .idle: sdk.load == .idle
    case .identifyLoads: sdk.load == .identify
    case .consentLoads: sdk.load == .consent
    case .preconnect: sdk.preconnect && settings.sdkURL.hasPrefix("https:")
    case .crossorigin:
      sdk.crossorigin || settings.sdkCopy != nil && settings.sdkURL.hasPrefix("https:")
    case .sdkCopy: settings.sdkCopy != nil

    case .consent: settings.hasConsent
    case .consentBegins: sdk.load != .identify
    case .asks: isAsked
    case .gpc: consent.respectGPC
    case .loads: !isAsked && !consent.respectGPC
    case .several: consent.modes.count > 1
    case .early: isAsked && consent.before != .nothing
    case .earlySession: isAsked && consent.before == .session && analytics.identity != .none
    case .tellsChoice: sdk.load == .consent || (isAsked && consent.before != .nothing)
    }
  }
}

extension Settings {
  /// Whether a visitor can say yes or no.
  var hasConsent: Bool {
    !consent.modes.isEmpty || consent.respectGPC || sdk.load == .consent
  }
}
