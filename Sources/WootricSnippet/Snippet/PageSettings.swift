/// The static settings of a site's pages, for a bundle that stays while its visitor goes from page to
/// page: the page that is shown decides, not the one that the visitor came in by.
struct PageSettings: Equatable {
  /// Nil for a group whose surveys are off.
  private let pages: PerPage<Shown?>
  /// Whether some pages' surveys are in the language of the page, which it may change.
  let followLanguage: Bool

  /// Settings that one page has of its own.
  fileprivate struct Shown: Equatable {
    /// Members of `wootricSettings`.
    var settings: [JavaScript]
    /// Statements that make its visitors be asked.
    var triggers: [JavaScript]
    /// Elements of the list of reasons to ask nobody.
    var refusals: [JavaScript]
  }

  /// Nil where nothing can change while a bundle with these settings is there.
  init?(of pages: PerPage<Settings>, for settings: Settings) {
    // Asked first: all else costs as much for each bundle of a site as the site has bundles.
    if settings.analytics.singlePage == .none { return nil }
    self.pages = pages.map { page in
      page.enabled
        ? Shown(
          settings: page.surveyMembers, triggers: page.survey.triggerCalls,
          refusals: page.survey.refusalCalls) : nil
    }
    followLanguage = pages.all.contains { $0.enabled && $0.survey.followsPage }
    let isAlike = self.pages.all.allSatisfy { $0 == self.pages.common }
    if isAlike && !followLanguage { return nil }
  }

  /// Whether some page's survey has the colours of the visitor's system.
  var followsSystem: Bool {
    let ofSystem = JSONValue.Member(key: "modal_theme", value: .string("auto"))
    return pages.all.contains { $0?.settings.contains(ofSystem.property) ?? false }
  }

  /// Elements of a list in which the first whose pattern matches a path decides.
  var elements: [JavaScript] {
    pages.groups.flatMap { element(for: $0.pages, $0.value) } + element(for: nil, pages.common)
  }

  /// The triggers of all pages.
  var triggers: [JavaScript] { pages.all.flatMap { $0?.triggers ?? [] } }

  /// The refusals of all pages.
  var refusals: [JavaScript] { pages.all.flatMap { $0?.refusals ?? [] } }
}

private extension PageSettings {
  /// - Parameter glob: nil is every page.
  func element(for glob: Glob?, _ shown: Shown?) -> [JavaScript] {
    let pattern = JavaScript(trusted: "/\(glob?.regularExpression ?? "^")/u")
    guard let shown else { return ["{ pages: \(pattern), settings: false },"] }
    let triggers: [JavaScript] =
      shown.triggers.isEmpty ? [] : ["triggers: () => {"] + shown.triggers + ["},"]
    let (start, end): (JavaScript, JavaScript) = followLanguage ? ("() => ({", "})") : ("{", "}")
    let list: [JavaScript] =
      refusals.isEmpty ? [] : ["refusals: () => ["] + shown.refusals + ["],"]
    return ["{ pages: \(pattern),"] + triggers + list + ["settings: \(start)"] + shown.settings
      + ["\(end) },"]
  }
}

extension JSONValue.Member {
  /// As it stands in an object literal.
  var property: JavaScript { "\(key: key): \(literal: value)," }
}

extension Settings {
  /// The members of `wootricSettings` that are the site's, whatever a page says.
  var surveyMembers: [JavaScript] {
    let language: JavaScript = "language: languageOf(document.documentElement.lang) || undefined,"
    return wootricSettings.map(\.property) + (survey.followsPage ? [language] : [])
  }

  /// The static part of `wootricSettings`, which is the site's whatever a page says.
  var wootricSettings: [JSONValue.Member] {
    let own = [
      JSONValue.Member(key: "account_token", value: .string(accountToken)),
      JSONValue.Member(key: "version", value: .string("wootric-snippet")),
    ]
    return own + survey.wootricSettings()
  }
}
