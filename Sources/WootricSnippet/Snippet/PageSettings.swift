/// The static settings of a site's pages, for a bundle that stays while its visitor goes from page to
/// page: the page that is shown decides, not the one that the visitor came in by.
struct PageSettings: Equatable {
  /// Nil for a group whose surveys are off.
  private let pages: PerPage<Shown?>

  /// What one page has of its own.
  fileprivate struct Shown: Equatable {
    var settings: [JSONValue.Member]
    /// Statements that make its visitors be asked.
    var triggers: [JavaScript]
  }

  /// Nil where nothing can change while a bundle with these settings is there.
  init?(of pages: PerPage<Settings>, for settings: Settings) {
    self.pages = pages.map { page in
      page.enabled
        ? Shown(settings: page.wootricSettings, triggers: page.survey.triggerCalls) : nil
    }
    let isAlike = self.pages.all.allSatisfy { $0 == self.pages.common }
    if settings.analytics.singlePage == .none || isAlike { return nil }
  }

  /// Elements of a list in which the first whose pattern matches a path decides.
  var elements: [JavaScript] {
    pages.groups.flatMap { Self.element(for: $0.pages, $0.value) }
      + Self.element(for: nil, pages.common)
  }

  /// The triggers of all pages.
  var triggers: [JavaScript] { pages.all.flatMap { $0?.triggers ?? [] } }
}

private extension PageSettings {
  /// - Parameter glob: nil is every page.
  static func element(for glob: Glob?, _ shown: Shown?) -> [JavaScript] {
    let pattern = JavaScript(trusted: "/\(glob?.regularExpression ?? "^")/u")
    guard let shown else { return ["{ pages: \(pattern), settings: false },"] }
    let triggers: [JavaScript] =
      shown.triggers.isEmpty ? [] : ["triggers: () => {"] + shown.triggers + ["},"]
    return ["{ pages: \(pattern),"] + triggers + ["settings: {"]
      + shown.settings.map(\.property) + ["} },"]
  }
}

extension JSONValue.Member {
  /// As it stands in an object literal.
  var property: JavaScript { "\(key: key): \(literal: value)," }
}

extension Settings {
  /// The static part of `wootricSettings`, which is the site's whatever a page says.
  var wootricSettings: [JSONValue.Member] {
    let own = [
      JSONValue.Member(key: "account_token", value: .string(accountToken)),
      JSONValue.Member(key: "version", value: .string("wootric-snippet")),
    ]
    return own + survey.wootricSettings()
  }
}
