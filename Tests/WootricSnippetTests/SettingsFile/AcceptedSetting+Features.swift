import WootricSnippet

extension AcceptedSetting {
  static let loading = [
    AcceptedSetting("enabled: false") { $0.enabled = false },
    AcceptedSetting("loader: { mode: 'external' }") { $0.loader.mode = .external },
    AcceptedSetting("loader: { attributes: { 'DATA-cfasync': null } }") {
      $0.loader.attributes = []
    },
    AcceptedSetting("loader: { attributes: { type: 'text/plain', 'data-b': '\"', '@a': '' } }") {
      $0.loader.attributes += [
        .init(name: "type", value: "text/plain"), .init(name: "data-b", value: "\""),
        .init(name: "@a", value: ""),
      ]
    },
    AcceptedSetting("sdk: { file: 'vendor/sdk.js' }") { $0.sdk.file = "vendor/sdk.js" },
    AcceptedSetting("sdk: { load: 'idle', timeout: 3600 }") {
      $0.sdk = Settings.SDK(load: .idle, timeout: 3600)
    },
    AcceptedSetting("sdk: { load: 'identify', timeout: 1 }") {
      $0.sdk = Settings.SDK(load: .identify, timeout: 1)
    },
    AcceptedSetting("sdk: { preconnect: true, crossorigin: true }") {
      $0.sdk = Settings.SDK(preconnect: true, crossorigin: true)
    },
    AcceptedSetting("budget: { loader: 800, bundle: 2700 }") {
      $0.budget = Settings.Budget(loader: 800, bundle: 2700)
    },
    AcceptedSetting("mobile: { clientID: 'c', ios: 'a/W.swift', android: 'b/W.kt' }") {
      $0.mobile = Settings.Mobile(clientID: "c", ios: "a/W.swift", android: "b/W.kt")
    },
    AcceptedSetting("output: '${OUT:-dist}/$${OUT}$5'") { $0.output = "dist/${OUT}$5" },
    AcceptedSetting("environments: {}") { _ in },
    AcceptedSetting("environments: { staging: { survey: { immediately: true } } }") { _ in },
    AcceptedSetting("environments: { staging: { survey: { ignoreSurveyedCookie: true } } }") { _ in
    },
    AcceptedSetting("environments: { staging: { mobile: { clientSecret: '${SECRET}' } } }") { _ in
    },
    AcceptedSetting("environments: { production: { cdn: { name: 'nps' } } }") {
      $0.cdn.name = "nps"
    },
  ]

  static let analytics = [
    AcceptedSetting("analytics: { pageLog: 'pixel' }") { $0.analytics.pageLog = .pixel },
    AcceptedSetting("analytics: { query: 'all' }") { $0.analytics.query = .all },
    AcceptedSetting("analytics: { query: ['utm_source', 'q'] }") {
      $0.analytics.query = .only(["utm_source", "q"])
    },
    AcceptedSetting("analytics: { singlePage: true, querystring: true }") {
      $0.analytics = Settings.Analytics(singlePage: true, querystring: true)
    },
    AcceptedSetting("analytics: { identity: 'session' }") { $0.analytics.identity = .session },
    AcceptedSetting("analytics: { identity: 'none' }") { $0.analytics.identity = .none },
    AcceptedSetting("analytics: { debug: 'explain' }") { $0.analytics.debug = .explained },
    AcceptedSetting("analytics: { debug: false }") { $0.analytics.debug = .none },
    AcceptedSetting("analytics: { debug: true }") { _ in },
    AcceptedSetting("analytics: { singlePage: 'hash' }") { $0.analytics.singlePage = .routes },
    AcceptedSetting("analytics: { cookieAge: 30, cookieSameSite: 'none' }") {
      ($0.analytics.cookieAge, $0.analytics.cookieSameSite) = (30, .none)
    },
    AcceptedSetting("analytics: { cookieDomain: 'host' }") { $0.analytics.cookieDomain = .host },
    AcceptedSetting("analytics: { cookieDomain: 'auto' }") { _ in },
    AcceptedSetting("analytics: { cookieDomain: 'shop.example.co.uk' }") {
      $0.analytics.cookieDomain = .domain("shop.example.co.uk")
    },
    AcceptedSetting("analytics: { track: true }") { _ in },
    AcceptedSetting("analytics: { track: false }") { $0.analytics.track = .none },
    AcceptedSetting("analytics: { markup: true }") { $0.analytics.markup = true },
    AcceptedSetting("analytics: { track: ['Order Completed'] }") {
      $0.analytics.track = .only(["Order Completed"])
    },
  ]

  static let texts = [
    AcceptedSetting("survey: { messages: { question: 'Would you?', followupQuestion: 'Why?' } }") {
      $0.survey.messages = .init(question: "Would you?", followupQuestion: .init(all: "Why?"))
    },
    AcceptedSetting("survey: { messages: { placeholderText: { all: 'a', promoter: 'p' } } }") {
      $0.survey.messages.placeholderText = .init(all: "a", promoter: "p")
    },
    AcceptedSetting("survey: { thankYou: { main: { detractor: 'd' }, setup: 's' } }") {
      $0.survey.thankYou = .init(main: .init(detractor: "d"), setup: .init(all: "s"))
    },
    AcceptedSetting(
      "survey: { thankYou: { linkText: 't', linkURL: { passive: 'https://p/' }, addEmailToURL: true } }"
    ) {
      $0.survey.thankYou.addEmailToURL = true
      $0.survey.thankYou.linkText = .init(all: "t")
      $0.survey.thankYou.linkURL = .init(passive: "https://p/")
    },
    AcceptedSetting("survey: { thankYou: { addScoreToURL: true, addCommentToURL: false } }") {
      $0.survey.thankYou = .init(addScoreToURL: true, addCommentToURL: false)
    },
  ]

  static let consent = [
    AcceptedSetting("consent: { mode: 'none', respectGPC: false }") {
      $0.consent.respectGPC = false
    },
    AcceptedSetting("consent: { mode: 'manual' }, sdk: { load: 'consent' }") {
      $0.consent.mode = .manual
      $0.sdk.load = .consent
    },
    AcceptedSetting("consent: { mode: 'tcf', purposes: [11], vendor: 755 }") {
      $0.consent = Settings.Consent(mode: .tcf, purposes: [11], vendor: 755)
    },
    AcceptedSetting("consent: { mode: 'onetrust', group: 'C0004' }") {
      $0.consent = Settings.Consent(mode: .onetrust, group: "C0004")
    },
    AcceptedSetting("consent: { mode: 'cookiebot', category: 'marketing' }") {
      $0.consent = Settings.Consent(mode: .cookiebot, category: "marketing")
    },
    AcceptedSetting("consent: { mode: ['cookiebot', 'gpp', 'cookiebot'] }") {
      $0.consent.modes = [.cookiebot, .gpp]
    },
    AcceptedSetting("consent: { mode: ['klaro', 'ketch'], category: { klaro: 'nps' } }") {
      $0.consent = Settings.Consent(
        modes: [.klaro, .ketch], category: .init(named: [.klaro: "nps"]))
    },
    AcceptedSetting("consent: { mode: 'dom-event', detail: 'accepted.analytics' }") {
      $0.consent = Settings.Consent(mode: .domEvent, detail: "accepted.analytics")
    },
    AcceptedSetting("consent: { mode: 'manual', before: 'memory' }") {
      $0.consent = Settings.Consent(mode: .manual, before: .memory)
    },
    AcceptedSetting("consent: { mode: 'dom-event', event: 'cookie:choice' }") {
      $0.consent = Settings.Consent(mode: .domEvent, event: "cookie:choice")
    },
  ]
}
