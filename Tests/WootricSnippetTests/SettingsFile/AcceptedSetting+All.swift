import WootricSnippet

extension AcceptedSetting {
  static let all = general + loading + analytics + traits + survey + texts + consent + site

  static let general = [
    AcceptedSetting("") { _ in },
    AcceptedSetting("$schema: './wootric.schema.json'") { _ in },
    AcceptedSetting("$schema: [1]") { _ in },
    AcceptedSetting("cdn: {}") { _ in },
    AcceptedSetting("cdn: { url: '/' }") { $0.cdn.url = "/" },
    AcceptedSetting("cdn: { url: '/a/b' }") { $0.cdn.url = "/a/b/" },
    AcceptedSetting("cdn: { url: 'https://cdn.example.com' }") {
      $0.cdn.url = "https://cdn.example.com/"
    },
    AcceptedSetting("cdn: { name: '${TRACK_NAME:-nps}' }") { $0.cdn.name = "nps" },
    AcceptedSetting("cdn: { name: 'nps_1.2-b', immutable: false }") {
      $0.cdn = Settings.CDN(name: "nps_1.2-b", immutable: false)
    },
    AcceptedSetting("output: '../out'") { $0.output = "../out" },
    AcceptedSetting("sdk: { url: '/proxy/sdk.js?v=1' }") { $0.sdk.url = "/proxy/sdk.js?v=1" },
    AcceptedSetting("analytics: { global: '$nps_1' }") { $0.analytics.global = "$nps_1" },
    AcceptedSetting("analytics: { page: false, helpers: false, middleware: false }") {
      $0.analytics = Settings.Analytics(page: .none, helpers: false, middleware: false)
    },
    AcceptedSetting("analytics: { page: true }") { _ in },
    AcceptedSetting(
      "analytics: { page: { name: '</script>', properties: { b: [1, null], a: {} } } }"
    ) {
      $0.analytics.page = .call(
        .init(
          name: "</script>",
          properties: [
            .init(key: "b", value: .array([.number(1), .null])),
            .init(key: "a", value: .object([])),
          ]))
    },
  ]

  static let traits = [
    AcceptedSetting(
      "traits: { createdAt: false, email: 'properties.mail', plan: 'properties.tier' }"
    ) {
      $0.traits = [
        Settings.TraitMapping(trait: "email", destination: .field(.property("mail"))),
        Settings.TraitMapping(trait: "createdAt", destination: .dropped),
        Settings.TraitMapping(trait: "language", destination: .field(.language)),
        Settings.TraitMapping(trait: "plan", destination: .field(.property("tier"))),
      ]
    },
    AcceptedSetting("otherTraits: 'drop'") { $0.otherTraits = .drop },
    AcceptedSetting("traits: { $userId: 'external_id' }, analytics: { segmentProperties: true }") {
      $0.traits += [Settings.TraitMapping(trait: "$userId", destination: .field(.externalID))]
      $0.analytics.segmentProperties = true
    },
    AcceptedSetting("traits: { ssn: false, 'a.b': 'phone_number' }") {
      $0.traits += [
        Settings.TraitMapping(trait: "ssn", destination: .dropped),
        Settings.TraitMapping(trait: "a.b", destination: .field(.phoneNumber)),
      ]
    },
    AcceptedSetting("traits: { at: 'created_at', id: { to: 'external_id' }, p: 'product_name' }") {
      // The sign-up date is another trait's now.
      $0.traits.removeAll { $0.trait == "createdAt" }
      $0.traits += [
        Settings.TraitMapping(trait: "at", destination: .field(.createdAt), conversion: .seconds),
        Settings.TraitMapping(trait: "id", destination: .field(.externalID)),
        Settings.TraitMapping(trait: "p", destination: .field(.productName)),
      ]
    },
    AcceptedSetting("traits: { __proto__: 'properties.__proto__', '</script>\u{2028}': false }") {
      $0.traits += [
        Settings.TraitMapping(trait: "__proto__", destination: .field(.property("__proto__"))),
        Settings.TraitMapping(trait: "</script>\u{2028}", destination: .dropped),
      ]
    },
    AcceptedSetting("traits: { a: { to: 'properties.n', as: 'amount' }, b: 'properties.n' }") {
      $0.traits += [
        Settings.TraitMapping(trait: "a", destination: .field(.property("n")), conversion: .amount),
        Settings.TraitMapping(trait: "b", destination: .field(.property("n"))),
      ]
    },
  ]

  static let survey = [
    AcceptedSetting("survey: { only: { hosts: ['www.acme.com', '*.acme.com', 'localhost'] } }") {
      $0.survey.only.hosts = ["www.acme.com", "*.acme.com", "localhost"]
    },
    AcceptedSetting(
      "survey: { only: { percent: 10, from: '2024-02-29', until: '2024-03-01' } }"
    ) {
      $0.survey.only = .init(
        percent: 10, from: Settings.Survey.Day("2024-02-29"),
        until: Settings.Survey.Day("2024-03-01"))
    },
    AcceptedSetting(
      "survey: { skip: { localhost: true, automation: true, frames: true, ignored: true } }"
    ) {
      $0.survey.skip = .init(localhost: true, automation: true, frames: true, ignored: true)
    },
    AcceptedSetting("survey: { showLink: 'open-sesame' }") { $0.survey.showLink = "open-sesame" },
    AcceptedSetting("survey: { form: { scale: 'csat' } }") {
      $0.survey.form = Settings.Survey.Form(scale: .csat)
    },
    AcceptedSetting(
      "survey: { form: { scale: 'ces', place: 'main', words: { 'pt-BR': { question: 'q', low: 'l', high: 'h', comment: 'c', send: 's', thanks: 't' } } } }"
    ) {
      $0.survey.form = Settings.Survey.Form(
        scale: .ces, place: .main,
        words: [
          .init(
            language: "pt-BR", question: "q", low: "l", high: "h", comment: "c", send: "s",
            thanks: "t")
        ])
    },
    AcceptedSetting("survey: { ask: 'identify' }") { $0.survey.ask = .identify },
    AcceptedSetting("survey: { ask: 'page' }") { $0.survey.ask = .page },
    AcceptedSetting(
      "survey: { ask: [{ seconds: 20 }, { scroll: 100 }, { exit: true }, { pages: 3 }] }"
    ) { $0.survey.ask = .on([.seconds(20), .scroll(100), .exit, .pages(3)]) },
    AcceptedSetting(
      "survey: { ask: [{ click: '.a\\\\:b > a[href$=\".pdf\"]' }, { visible: ':is(#a, #b):not(.c)' }] }"
    ) {
      $0.survey.ask = .on([
        .click(#".a\:b > a[href$=".pdf"]"#), .visible(":is(#a, #b):not(.c)"),
      ])
    },
    AcceptedSetting("survey: { language: 'ZH_HANS', productName: '', audience: '\u{2028}<!--' }") {
      $0.survey = Settings.Survey(language: "ZH_HANS", productName: "", audience: "\u{2028}<!--")
    },
    AcceptedSetting("survey: { language: 'page' }") { $0.survey.language = "page" },
    AcceptedSetting("survey: { modalTheme: 'auto', scaleColor: 'three-color', firstSurvey: 0 }") {
      $0.survey = Settings.Survey(modalTheme: .auto, scaleColor: .threeColor, firstSurvey: 0)
    },
    AcceptedSetting("survey: { closePosition: 'left', modalTheme: 'dark', aria: true }") {
      $0.survey = Settings.Survey(closePosition: .left, modalTheme: .dark, aria: true)
    },
    AcceptedSetting("survey: { modalFootprint: 'spacious', modalPosition: 'top' }") {
      $0.survey = Settings.Survey(modalFootprint: .spacious, modalPosition: .top)
    },
    AcceptedSetting("survey: { showOptOut: false, facebookPage: 'f', twitterAccount: 't' }") {
      $0.survey = Settings.Survey(showOptOut: false, facebookPage: "f", twitterAccount: "t")
    },
    AcceptedSetting("survey: { askPermissionToShareFeedback: true }") {
      $0.survey.askPermissionToShareFeedback = true
    },
    AcceptedSetting("survey: { permissionLabels: { FR: 'Oui', EN: 'Yes' } }") {
      $0.survey.permissionLabels = [
        .init(language: "FR", text: "Oui"), .init(language: "EN", text: "Yes"),
      ]
    },
  ]

  static let site = [
    AcceptedSetting("site: { root: 'public', csp: 'update', pages: {} }") {
      $0.site = Settings.Site(root: "public", csp: .update)
    },
    AcceptedSetting("site: { root: 'public', precompressed: 'remove' }") {
      $0.site = Settings.Site(root: "public", precompressed: .remove)
    },
    AcceptedSetting("site: { root: 'public', base: '/project' }") {
      $0.site = Settings.Site(root: "public", base: "/project/")
    },
    AcceptedSetting("site: { root: 'public' }") { $0.site = Settings.Site(root: "public") },
    AcceptedSetting("site: { exclude: ['a/**'], root: '.', output: 'dist' }") {
      $0.site = Settings.Site(root: ".", output: "dist", exclude: ["a/**"])
    },
    AcceptedSetting("site: { root: '.', include: ['*.htm', 'b'], position: 'head-end' }") {
      $0.site = Settings.Site(root: ".", include: ["*.htm", "b"], position: .headEnd)
    },
  ]
}
