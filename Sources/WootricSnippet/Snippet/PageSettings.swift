/// The static settings of a site's pages, for a bundle that stays while its visitor goes from page to
/// page: the page that is shown decides, not the one that the visitor came in by.
struct PageSettings: Equatable {
  /// Nil for a group whose surveys are off.
  private let pages: PerPage<[JSONValue.Member]?>

  /// Nil where nothing can change while a bundle with these settings is there.
  init?(of pages: PerPage<Settings>, for settings: Settings) {
    self.pages = pages.map { $0.enabled ? $0.wootricSettings : nil }
    let isAlike = self.pages.all.allSatisfy { $0 == self.pages.common }
    if settings.analytics.singlePage == .none || isAlike { return nil }
  }

  /// Elements of a list in which the first whose pattern matches a path decides.
  var elements: [JavaScript] {
    pages.groups.flatMap { Self.element(for: $0.pages, $0.value) }
      + Self.element(for: nil, pages.common)
  }
}

private extension PageSettings {
  /// - Parameter glob: nil is every page.
  static func element(for glob: Glob?, _ members: [JSONValue.Member]?) -> [JavaScript] {
    let pattern = JavaScript(trusted: "/\(glob?.regularExpression ?? "^")/u")
    guard let members else { return ["{ pages: \(pattern), settings: false },"] }
    return ["{ pages: \(pattern), settings: {"] + members.map(\.property) + ["} },"]
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
