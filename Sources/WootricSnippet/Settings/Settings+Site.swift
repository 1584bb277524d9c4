extension Settings {
  /// The pages that get the loader. Source: `site`.
  public struct Site: Equatable, Sendable {
    /// The folder of the pages, relative to the settings file. Required.
    public var root: String
    /// The folder that the changed pages go to; nil changes them in place.
    public var output: String?
    /// Globs of the pages. Default: `**/*.html`.
    public var include: [String]
    /// Globs of the pages that stay as they are. Default: none.
    public var exclude: [String]
    /// Default: `early`.
    public var position: Position
    /// What is done about a page's meta CSP that blocks the loader. Default: `report`.
    public var csp: Policy

    /// What is not given is the default.
    public init(
      root: String,
      output: String? = nil,
      include: [String] = ["**/*.html"],
      exclude: [String] = [],
      position: Position = .early,
      csp: Policy = .report
    ) {
      self.root = root
      self.output = output
      self.include = include
      self.exclude = exclude
      self.position = position
      self.csp = csp
    }
  }
}

extension Settings.Site {
  /// Where in a page's head the loader stands. Source: `site.position`.
  public enum Position: String, CaseIterable, Sendable {
    /// After the charset and the meta CSP, before the first stylesheet or script.
    case early
    /// Before the head's end tag.
    case headEnd = "head-end"
  }

  /// What is done about a meta CSP that blocks the loader. Source: `site.csp`.
  public enum Policy: String, CaseIterable, Sendable {
    /// A warning says what is missing; the page keeps its policy.
    case report
    /// The policy gets our hash and hosts; the page's own stays beside it, for `remove`.
    case update
  }
}
