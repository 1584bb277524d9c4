import WootricTemplates

/// Settings in, readable JavaScript out: only the code that these settings need.
struct SnippetCompiler {
  private let settings: Settings
  /// Of all templates alike, so made once.
  private let expansion: TemplateExpansion

  /// - Parameter pages: the settings of the whole site, these among them.
  init(settings: Settings, on pages: PerPage<Settings>) {
    self.settings = settings
    let pageSettings = PageSettings(of: pages, for: settings)
    let parts = SnippetParts(settings: settings, pageSettings: pageSettings)
    expansion = TemplateExpansion(
      features: Feature.on(in: settings, of: pages, pageSettings), blocks: parts.blocks,
      literals: parts.literals)
  }
}

extension SnippetCompiler {
  /// The script that browsers download: the bootstrap, after the loader's code where no page has that.
  var bundle: JavaScript {
    if settings.loader.mode == .external { return code(of: .loader, expansion) }
    return code(of: settings.enabled ? .bundle : .off, expansion)
  }

  func loader(for bundle: Snippet.Bundle) -> JavaScript {
    var expansion = expansion
    expansion.setLiteral("bundleURL", to: "\(literal: bundle.url)" as JavaScript)
    expansion.setLiteral("integrity", to: "\(literal: bundle.integrity ?? "")" as JavaScript)
    return code(of: .loader, expansion)
  }

  private func code(of template: Template, _ expansion: TemplateExpansion) -> JavaScript {
    JavaScript(trusted: expansion.expand(template))
  }
}

/// The code that the settings put into the templates.
private struct SnippetParts {
  var settings: Settings
  var pageSettings: PageSettings?

  var traits: TraitCode { TraitCode(settings) }

  var literals: [String: JavaScript] {
    [
      "global": "\(literal: settings.analytics.global)",
      "accountToken": "\(literal: settings.accountToken)",
      "version": "\(literal: generatorVersion)",
      "sdkURL": "\(literal: settings.sdkURL)",
      "sdkIntegrity": "\(literal: settings.sdkCopy?.integrity ?? "")",
      "timeout": "\(literal: settings.sdk.timeout * 1000)",
      "storage": settings.analytics.identity == .session ? "sessionStorage" : "localStorage",
      "cookieDomain": "\(literal: settings.analytics.cookieDomain.name)",
      "cookieAge": "\(literal: settings.analytics.cookieAge * 86_400)",
      "cookieSameSite": "\(literal: ";samesite=\(settings.analytics.cookieSameSite.rawValue)")",
      "showLink": "\(literal: settings.survey.showChecksum)",
      "consentModes": "\(literal: settings.consent.modes.map(\.rawValue).joined(separator: ", "))",
      "firstSurvey": "\(literal: settings.survey.firstSurvey ?? 31)",
      "platformCount": "\(literal: settings.consent.modes.count)",
      // These two are known when the bundle is there: only the loader has them.
      "bundleURL": "''",
      "integrity": "''",
    ]
  }

  var blocks: [String: [JavaScript]] {
    [
      "site": settings.surveyMembers,
      "tags": languageRows,
      "pages": pageSettings?.elements ?? [],
      "triggers": settings.survey.triggerCalls,
      "refusals": settings.survey.refusalCalls,
      "fields": traits.fields,
      "personProperties": [traits.personProperties],
      "properties": traits.properties,
      "mapped": traits.mapped,
      "eventFields": traits.events,
      "drops": traits.drops,
      "unstored": traits.unstored,
      "page": pageCall,
      "globals": VendorGlobals(settings.survey).statements,
      "platforms": ConsentCode(settings.consent).lines,
      "query": settings.analytics.query.names.map { "\(literal: $0)," },
      "isTracked": [isTracked],
    ]
  }

  /// Members of the table of languages: those of the site's pages, or all.
  var languageRows: [JavaScript] {
    let rows = settings.pageLanguages.map { LanguageTag.rows(for: $0) } ?? LanguageTag.known
    return rows.map { "\(key: $0.range): \(literal: $0.code)," }
  }

  /// The condition for an event that reaches Wootric, and its operator.
  var isTracked: JavaScript {
    guard settings.analytics.track != .all else { return "event &&" }
    let names = settings.analytics.track.names.map { "\(literal: $0)" as JavaScript }
    return "[\(names.joined(separator: ", "))].includes(event) &&"
  }

  /// The page call that the site wants made for it: a statement, or nothing.
  var pageCall: [JavaScript] {
    switch settings.analytics.page {
    case .none: []
    case .bare: ["analytics.page();"]
    case .call(let call): ["analytics.page(\(arguments(of: call)));"]
    }
  }

  func arguments(of call: Settings.Analytics.PageCall) -> JavaScript {
    // analytics.js takes one word for the name, so a category alone goes among the properties.
    let words = call.name.map { [call.category, $0].compactMap(\.self) } ?? []
    let category = call.name == nil ? call.category : nil
    let properties =
      (category.map { [JSONValue.Member(key: "category", value: .string($0))] } ?? [])
      + call.properties
    let data: [JavaScript] =
      properties.isEmpty ? [] : ["\(literal: JSONValue.object(properties))"]
    return (words.map { "\(literal: $0)" } + data).joined(separator: ", ")
  }
}

private extension Settings.Analytics.CookieDomain {
  /// The cookie's `Domain`; empty is the host alone (RFC 6265, section 5.2.3).
  var name: String { if case .domain(let name) = self { name } else { "" } }
}

/// Statements that set the vendor's globals beside `wootricSettings`, and leave what a page has in them.
struct VendorGlobals {
  let statements: [JavaScript]

  init(_ survey: Settings.Survey) {
    statements = Self.objects(of: survey) + Self.firstSurvey(of: survey) + Self.flags(of: survey)
  }
}

private extension VendorGlobals {
  static func objects(of survey: Settings.Survey) -> [JavaScript] {
    [("customMessages", survey.customMessages), ("Wootric", survey.wootricGlobal)]
      .compactMap { name, value in
        let global: JavaScript = "window\(property: name)"
        return value.map { "\(global) = Object.assign({}, objectOf(\(global)), \(literal: $0));" }
      }
  }

  static func firstSurvey(of survey: Settings.Survey) -> [JavaScript] {
    survey.firstSurvey.map { ["window.wootric_first_survey = \(literal: $0);"] } ?? []
  }

  /// These are for tests of a survey; the production environment refuses them.
  static func flags(of survey: Settings.Survey) -> [JavaScript] {
    [
      ("wootric_survey_immediately", survey.immediately),
      ("wootric_no_surveyed_cookie", survey.ignoreSurveyedCookie),
    ].compactMap { name, isOn in isOn ? "window\(property: name) = true;" : nil }
  }
}
