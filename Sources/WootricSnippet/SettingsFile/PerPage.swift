/// A value for every page of a site, and other ones for the pages of some globs.
///
///     let survey = PerPage("shop", groups: [.init("docs/**", "docs")])
///     survey.value(forPage: "docs/start.html")  // docs
///
/// Where several globs match a page, the first of them decides.
public struct PerPage<Value> {
  /// For pages that no glob matches.
  public var common: Value
  /// In the order in which they are asked.
  public var groups: [Group]

  /// The pages of one glob, and what they have.
  public struct Group {
    /// Matches paths relative to the site's root.
    package var pages: Glob
    /// The value of these pages.
    public var value: Value

    /// Makes a group of the pages that a pattern matches.
    public init(_ pattern: String, _ value: Value) { (pages, self.value) = (Glob(pattern), value) }
  }

  /// Makes a value for all pages, but for those of the groups.
  public init(_ common: Value, groups: [Group] = []) {
    (self.common, self.groups) = (common, groups)
  }
}

extension PerPage {
  /// The value of one page.
  /// - Parameter path: relative to the site's root, with `/` between folders.
  public func value(forPage path: String) -> Value {
    index(forPage: path).map { groups[$0].value } ?? common
  }

  /// The place of the group that decides for a page; nil where the common value does.
  func index(forPage path: String) -> Int? { groups.firstIndex { $0.pages.matches(path) } }

  /// All values, the common one first.
  public var all: [Value] { [common] + groups.map(\.value) }

  /// These pages with other values, made from theirs.
  public func map<New>(_ transform: (Value) throws -> New) rethrows -> PerPage<New> {
    PerPage<New>(
      try transform(common),
      groups: try groups.map { .init($0.pages.pattern, try transform($0.value)) })
  }
}

extension PerPage.Group: Sendable where Value: Sendable {}
extension PerPage.Group: Equatable where Value: Equatable {}
extension PerPage: Sendable where Value: Sendable {}
extension PerPage: Equatable where Value: Equatable {}
