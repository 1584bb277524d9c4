extension Settings.Analytics {
  /// How page calls reach Wootric. Source: `analytics.pageLog`.
  public enum PageLog: String, CaseIterable, Sendable {
    /// `wootric('page')`.
    case sdk
    /// The image beacon of Segment's integration of 2018.
    case pixel
  }

  /// The query parameters that leave the page. Source: `analytics.query`.
  public enum Query: Equatable, Sendable {
    /// The parameters of these names; the others are cut out.
    case only([String])
    /// `"all"`: every one of them.
    case all

    /// Those that are named one by one.
    var names: [String] { if case .only(let names) = self { names } else { [] } }
  }

  /// Where the visitor's identity is kept. Source: `analytics.identity`.
  public enum Identity: String, CaseIterable, Sendable {
    /// In a cookie and in `localStorage`, as analytics.js keeps them.
    case persistent
    /// Until the browser is closed.
    case session
    /// In memory: gone with the page.
    case none
  }

  /// The domain of the identity's cookies. Source: `analytics.cookieDomain`.
  public enum CookieDomain: Equatable, Sendable {
    /// `"auto"`: the widest that the browser accepts, so that subdomains share it.
    case auto
    /// `"host"`: the page's host alone.
    case host
    /// A domain that the pages are on, such as `example.com`.
    case domain(String)
  }

  /// The events that reach Wootric. Source: `analytics.track`.
  public enum Track: Equatable, Sendable {
    /// `true`.
    case all
    /// `false`.
    case none
    /// The events of these names.
    case only([String])

    /// Those that are named one by one.
    var names: [String] { if case .only(let names) = self { names } else { [] } }
  }
}
