import Testing
import WootricTemplates

@testable import WootricSnippet

/// Settings that use one feature each, and some that use many.
struct FeatureCase: CustomTestStringConvertible, Sendable {
  var testDescription: String
  /// Of the pages that `others/**` matches.
  var others: (@Sendable (inout Settings) -> Void)?
  var change: @Sendable (inout Settings) -> Void

  init(
    _ name: String, others: (@Sendable (inout Settings) -> Void)? = nil,
    _ change: @escaping @Sendable (inout Settings) -> Void
  ) {
    testDescription = name
    (self.change, self.others) = (change, others)
  }

  /// Each platform of consent alone.
  static let platforms = Settings.Consent.Mode.allCases.map { mode in
    FeatureCase("consent by \(mode.rawValue)") { $0.consent.mode = mode }
  }

  func snippet(_ form: Snippet.Form) -> Snippet {
    var pages = PerPage(settings)
    if let others {
      var changed = settings
      others(&changed)
      pages.groups = [.init("others/**", changed)]
    }
    return Snippet(settings, on: pages, form: form)
  }

  var settings: Settings {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    change(&settings)
    return settings
  }

  static let all = platforms + others

  private static let others: [FeatureCase] = [
    FeatureCase("default") { _ in },
    FeatureCase("no helpers") { $0.analytics.helpers = false },
    FeatureCase("no middleware") { $0.analytics.middleware = false },
    FeatureCase("no page call") { $0.analytics.page = .none },
    FeatureCase("pixel") { $0.analytics.pageLog = .pixel },
    FeatureCase("query list") { $0.analytics.query = .only(["a", "b'\n"]) },
    FeatureCase("whole query") { $0.analytics.query = .all },
    FeatureCase("single page") { $0.analytics.singlePage = true },
    FeatureCase("pages of their own", others: { $0.survey.productName = "</script>" }) {
      $0.analytics.singlePage = true
    },
    FeatureCase("pages without surveys", others: { $0.enabled = false }) {
      ($0.analytics.singlePage, $0.loader.mode) = (.routes, .external)
    },
    FeatureCase("pages with the system's colours", others: { $0.survey.modalTheme = .auto }) {
      $0.analytics.singlePage = true
    },
    FeatureCase("the system's colours") { $0.survey.modalTheme = .auto },
    FeatureCase("events from markup") { $0.analytics.markup = true },
    FeatureCase("events from markup, external") {
      ($0.analytics.markup, $0.loader.mode) = (true, .external)
    },
    FeatureCase("identity of a session") { $0.analytics.identity = .session },
    FeatureCase("no identity") { $0.analytics.identity = .none },
    FeatureCase("routes behind a hash") { $0.analytics.singlePage = .routes },
    FeatureCase("cookies for a month, in frames of other sites") {
      ($0.analytics.cookieAge, $0.analytics.cookieSameSite) = (30, .none)
    },
    FeatureCase("cookies of the host") { $0.analytics.cookieDomain = .host },
    FeatureCase("cookies of a domain") { $0.analytics.cookieDomain = .domain("example.com") },
    FeatureCase("query string calls") { $0.analytics.querystring = true },
    FeatureCase("listed events") { $0.analytics.track = .only(["Ordered", "</script>"]) },
    FeatureCase("no events") { $0.analytics.track = .none },
    FeatureCase("dropped traits") { $0.otherTraits = .drop },
    FeatureCase("no traits") { ($0.traits, $0.otherTraits) = ([], .drop) },
    FeatureCase("amounts") {
      $0.traits = [
        Settings.TraitMapping(
          trait: "a.b", destination: .field(.property("a")), conversion: .amount)
      ]
    },
    FeatureCase("nothing under debug") { $0.analytics.debug = .none },
    FeatureCase("nothing under debug, visitors asked, under one name") {
      ($0.analytics.debug, $0.survey.ask, $0.cdn.immutable) = (.none, .page, false)
    },
    FeatureCase("causes under debug") { $0.analytics.debug = .explained },
    FeatureCase("causes under debug, external, consent, dropped traits") {
      ($0.analytics.debug, $0.loader.mode) = (.explained, .external)
      ($0.consent.modes, $0.otherTraits) = ([.onetrust, .tcf], .drop)
      $0.traits = [
        Settings.TraitMapping(
          trait: "</script>", destination: .field(.property("a")), conversion: .amount)
      ]
    },
    FeatureCase("SDK when idle") { $0.sdk.load = .idle },
    FeatureCase("SDK at identify") { $0.sdk.load = .identify },
    FeatureCase("SDK at consent") { $0.sdk.load = .consent },
    FeatureCase("preconnect and CORS") { ($0.sdk.preconnect, $0.sdk.crossorigin) = (true, true) },
    FeatureCase("no privacy control") { $0.consent.respectGPC = false },
    FeatureCase("manual consent") { $0.consent.mode = .manual },
    FeatureCase("TCF") { ($0.consent.mode, $0.consent.vendor) = (.tcf, 7) },
    FeatureCase("all platforms") {
      $0.consent.modes = Settings.Consent.Mode.allCases.filter { $0 != .notNeeded && $0 != .manual }
      $0.consent.category = "</script>"
      ($0.consent.event, $0.consent.detail) = ("a'\n", "b.</script>")
    },
    FeatureCase("visitors of every page") { $0.survey.ask = .page },
    FeatureCase("visitors after some seconds") { $0.survey.ask = .on([.seconds(20)]) },
    FeatureCase("visitors who scroll") { $0.survey.ask = .on([.scroll(60)]) },
    FeatureCase("visitors who leave") { $0.survey.ask = .on([.exit]) },
    FeatureCase("visitors who click") { $0.survey.ask = .on([.click("</script>")]) },
    FeatureCase("visitors who see") { $0.survey.ask = .on([.visible("'\u{2028}")]) },
    FeatureCase("visitors of a third page") { $0.survey.ask = .on([.pages(3)]) },
    FeatureCase("visitors of other pages", others: { $0.survey.ask = .on([.pages(3)]) }) { _ in },
    FeatureCase(
      "visitors of other pages, identity of none", others: { $0.survey.ask = .on([.pages(3)]) }
    ) {
      ($0.analytics.identity, $0.consent.respectGPC) = (.none, false)
    },
    FeatureCase("visitors of pages that are navigated to", others: { $0.survey.ask = .on([.exit]) })
    {
      $0.analytics.singlePage = true
    },
    FeatureCase("a form without scripts") { $0.survey.form = .init(scale: .nps) },
    FeatureCase("some hosts") { $0.survey.only.hosts = ["*.a.b", "</script>"] },
    FeatureCase("a share of visitors") { $0.survey.only.percent = 10 },
    FeatureCase("until a day") { $0.survey.only.until = Settings.Survey.Day("2030-01-01") },
    FeatureCase("not on localhost") { $0.survey.skip.localhost = true },
    FeatureCase("no automation") { $0.survey.skip.automation = true },
    FeatureCase("no frames") { $0.survey.skip.frames = true },
    FeatureCase("nobody who is ignored") { $0.survey.skip.ignored = true },
    FeatureCase("nobody who is ignored, with the session before a choice") {
      $0.survey.skip.ignored = true
      $0.consent = .init(mode: .manual, before: .session)
    },
    FeatureCase("a link that shows the survey") { $0.survey.showLink = "open-sesame" },
    FeatureCase("a link that shows the survey of an application") {
      $0.survey.showLink = "open-sesame"
      ($0.analytics.singlePage, $0.sdk.load, $0.consent.respectGPC) = (true, .identify, false)
    },
    FeatureCase("not on pages that are navigated to", others: { $0.survey.skip.frames = true }) {
      ($0.analytics.singlePage, $0.survey.ask) = (true, .page)
    },
    FeatureCase("memory before a choice") { $0.consent = .init(mode: .manual, before: .memory) },
    FeatureCase("the session before a choice, external") {
      ($0.consent, $0.loader.mode) = (.init(mode: .tcf, before: .session), .external)
    },
    FeatureCase("parts that are not stored") {
      $0.traits = [Settings.TraitMapping(trait: "company.ssn", destination: .dropped)]
    },
    FeatureCase("external") { $0.loader.mode = .external },
    FeatureCase("external, with consent") { ($0.loader.mode, $0.consent.mode) = (.external, .tcf) },
    FeatureCase("external, off") { ($0.loader.mode, $0.enabled) = (.external, false) },
    FeatureCase("external, without consent") {
      ($0.loader.mode, $0.consent.respectGPC) = (.external, false)
    },
    FeatureCase("off") { $0.enabled = false },
    FeatureCase("the least") {
      $0.analytics = .init(
        page: .none, identity: .none, helpers: false, middleware: false, track: .none)
      ($0.traits, $0.otherTraits, $0.consent.respectGPC) = ([], .drop, false)
    },
    FeatureCase("everything") {
      $0.analytics = .init(
        pageLog: .pixel, query: .only(["a"]), singlePage: true, querystring: true)
      $0.sdk = .init(load: .identify, preconnect: true, crossorigin: true)
      ($0.consent.mode, $0.consent.vendor) = (.tcf, 7)
      $0.survey = Settings.Survey(language: "DE", immediately: true)
      $0.survey.messages.question = "Why?"
      $0.survey.ask = .on([
        .seconds(20), .scroll(60), .exit, .click("a"), .visible("b"), .pages(3),
      ])
    },
  ]
}

@Suite("Only the code that the settings need")
struct FeatureTests {
  @Test("Without debug no line of it is left", arguments: FeatureCase.all)
  func noDebug(_ feature: FeatureCase) throws {
    var silent = feature
    silent.change = {
      feature.change(&$0)
      $0.analytics.debug = .none
    }
    for script in silent.snippet(.readable).scripts {
      let words = try Lexer.tokens(of: Array(script.utf8)).map(\.text)
      #expect(!words.contains("note"))
      // A call, and no member of that name.
      let calls = zip(words, words.dropFirst()).filter { $0 == ("debug", "(") }
      #expect(calls.isEmpty)
    }
  }

  @Test("Every name that is declared is used", arguments: FeatureCase.all)
  func noDeadCode(_ feature: FeatureCase) throws {
    for script in feature.snippet(.readable).scripts {
      let source = Array(script.utf8)
      let words = try Lexer.tokens(of: source).map(\.text)
      let declared = zip(words, words.dropFirst()).filter { ["const", "let"].contains($0.0) }.map(
        \.1)
      let uses = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
      #expect(declared.filter { uses[$0, default: 0] < 2 } == [])
    }
  }

  @Test("No directive and no empty line at a block's end is left", arguments: FeatureCase.all)
  func noDirective(_ feature: FeatureCase) {
    let snippet = feature.snippet(.readable)
    let script = (snippet.loader?.readable ?? "") + snippet.bundle.served
    #expect(!script.contains("//#"))
    #expect(!script.contains("/*="))
  }

  @Test("Attack: what settings bring in is no directive, however it looks")
  func lookalike() {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    settings.survey.productName = "/*= global */ 'a'"
    let bundle = Snippet(settings, form: .readable).bundle.served
    #expect(bundle.contains("product_name: \"/*= global */ 'a'\","))
  }

  @Test("Every script parses", .enabled(if: Node.isExpected, "node is not on the path"))
  func scripts() throws {
    let scripts = FeatureCase.all.flatMap { feature in
      [Snippet.Form.minified, .readable].flatMap { form in
        let snippet = feature.snippet(form)
        let scripts = [snippet.loader?.served, snippet.bundle.served].compactMap(\.self)
        return scripts.map { (feature.testDescription, $0) }
      }
    }
    #expect(try unparsable(scripts) == "")
  }

  @Test(
    "Every template parses as it stands", .enabled(if: Node.isExpected, "node is not on the path"))
  func templates() throws {
    let others: Set<Template> = [
      .types, .reportSchema, .preview, .previewStyle, .previewStageStyle, .standInStyle, .formStyle,
      .ios, .android,
    ]
    let templates = Template.allCases.filter { !others.contains($0) }.map {
      ($0.rawValue, String(decoding: $0.source, as: UTF8.self))
    }
    #expect(try unparsable(templates) == "")
  }

  /// Asks one Node about all scripts; the names of those that are no JavaScript, with the reason.
  private func unparsable(_ scripts: [(name: String, text: String)]) throws -> String {
    let checks = scripts.map { name, text in
      "try { new Function(\(Literal(text).source)) } catch (error) { console.log(\(Literal(name).source), error) }"
    }
    return try Node.run(checks.joined(separator: "\n")).text
  }
}
