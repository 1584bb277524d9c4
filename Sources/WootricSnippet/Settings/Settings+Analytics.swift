extension Settings {
  /// The API that pages call. Source: `analytics`.
  public struct Analytics: Equatable, Sendable {
    /// The global's name. Default: `analytics`.
    public var global: String
    /// The page call that the loader makes by itself. Default: a bare one.
    public var page: FirstPage
    /// How page calls reach Wootric. Default: `sdk`.
    public var pageLog: PageLog
    /// The query parameters that may stay in `url`, `search` and `referrer`. Default: none.
    public var query: Query
    /// Whether a client-side navigation is a page call too. Default: false.
    public var singlePage: Bool
    /// Where the visitor's identity is kept. Default: `persistent`.
    public var identity: Identity
    /// The domain of the identity's cookies. Default: `auto`.
    public var cookieDomain: CookieDomain
    /// Whether the `ajs_*` query parameters identify and track. Default: false.
    public var querystring: Bool
    /// Whether `trackLink`, `trackForm` and their other names are there. Default: true.
    public var helpers: Bool
    /// Whether `addSourceMiddleware`, `addDestinationMiddleware` and `register` are there.
    /// Default: true.
    public var middleware: Bool
    /// The events that reach Wootric. Default: all.
    public var track: Track

    /// What is not given is the default.
    public init(
      global: String = "analytics",
      page: FirstPage = .bare,
      pageLog: PageLog = .sdk,
      query: Query = .only([]),
      singlePage: Bool = false,
      identity: Identity = .persistent,
      cookieDomain: CookieDomain = .auto,
      querystring: Bool = false,
      helpers: Bool = true,
      middleware: Bool = true,
      track: Track = .all
    ) {
      self.global = global
      self.page = page
      self.pageLog = pageLog
      self.query = query
      self.singlePage = singlePage
      self.identity = identity
      self.cookieDomain = cookieDomain
      self.querystring = querystring
      self.helpers = helpers
      self.middleware = middleware
      self.track = track
    }
  }
}
