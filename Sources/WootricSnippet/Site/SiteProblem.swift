/// Something about the settings of a site that only a walk through it shows.
public enum SiteProblem: Equatable, Sendable {
  /// A pattern of `site.include` that matches no file.
  case unmatchedInclude(String)
  /// A pattern of `site.exclude` that matches no file.
  case unmatchedExclude(String)
  /// A pattern of `site.pages` that decides for no page.
  case idleGroup(String)
  /// There is no page that could have the loader.
  case noPages
}

extension SiteProblem: CustomStringConvertible {
  /// Fault and remedy: `'blgo/**' in site.include matches no file; patterns start at site.root`
  public var description: String {
    switch self {
    case .unmatchedInclude(let pattern):
      "'\(pattern)' in site.include matches no file; patterns start at site.root"
    case .unmatchedExclude(let pattern):
      "'\(pattern)' in site.exclude matches no file; patterns start at site.root"
    case .idleGroup(let pattern):
      "'\(pattern)' in site.pages decides for no page; patterns start at site.root, and the first"
        + " that matches a page counts"
    case .noPages: "no page has the loader; site.root and site.include say which files are pages"
    }
  }

  /// One word, for programs.
  var name: String {
    switch self {
    case .unmatchedInclude, .unmatchedExclude: "unmatchedPattern"
    case .idleGroup: "idleGroup"
    case .noPages: "noPages"
    }
  }
}
