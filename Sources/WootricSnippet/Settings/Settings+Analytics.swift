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
    /// Which client-side navigations are page calls too. Default: none.
    public var singlePage: SinglePage
    /// Where the visitor's identity is kept. Default: `persistent`.
    public var identity: Identity
    /// The domain of the identity's cookies. Default: `auto`.
    public var cookieDomain: CookieDomain
    /// Days that the identity's cookies are kept from the last visit. Default: 365.
    public var cookieAge: Int
    /// Whether the identity's cookies come with requests from other sites. Default: `lax`.
    public var cookieSameSite: CookieSameSite
    /// Whether the `ajs_*` query parameters identify and track. Default: false.
    public var querystring: Bool
    /// Whether `trackLink`, `trackForm` and their other names are there. Default: true.
    public var helpers: Bool
    /// Whether `addSourceMiddleware`, `addDestinationMiddleware` and `register` are there.
    /// Default: true.
    public var middleware: Bool
    /// The events that reach Wootric. Default: all.
    public var track: Track
    /// Whether id and language are properties as well, as Segment's integration has them.
    /// Default: false.
    public var segmentProperties: Bool
    /// Whether elements with `data-wootric-event` track when they are clicked or submitted.
    /// Default: false.
    public var markup: Bool
    /// How much `debug` tells. Default: decisions.
    public var debug: Debug

    /// Values that are not given are the defaults.
    public init(
      global: String = "analytics",
      page: FirstPage = .bare,
      pageLog: PageLog = .sdk,
      query: Query = .only([]),
      singlePage: SinglePage = .none,
      identity: Identity = .persistent,
      cookieDomain: CookieDomain = .auto,
      cookieAge: Int = 365,
      cookieSameSite: CookieSameSite = .lax,
      querystring: Bool = false,
      helpers: Bool = true,
      middleware: Bool = true,
      track: Track = .all,
      segmentProperties: Bool = false,
      markup: Bool = false,
      debug: Debug = .decisions
    ) {
      self.global = global
      self.page = page
      self.pageLog = pageLog
      self.query = query
      self.singlePage = singlePage
      self.identity = identity
      self.cookieDomain = cookieDomain
      self.cookieAge = cookieAge
      self.cookieSameSite = cookieSameSite
      self.querystring = querystring
      self.helpers = helpers
      self.middleware = middleware
      self.track = track
      self.segmentProperties = segmentProperties
      self.markup = markup
      self.debug = debug
    }
  }
}

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

    /// The ones that are named one by one.
    var names: [String] { if case .only(let names) = self { names } else { [] } }
  }

  /// The client-side navigations that are page calls. Source: `analytics.singlePage`.
  public enum SinglePage: Equatable, Sendable, ExpressibleByBooleanLiteral {
    /// `false`.
    case none
    /// `true`: those to another path.
    case paths
    /// `"hash"`: those to another path or to a route behind `#`, such as `#/orders` or `#!/orders`.
    case routes

    /// `true` is another path, `false` none.
    public init(booleanLiteral value: Bool) { self = value ? .paths : .none }
  }

  /// Whether the identity's cookies come with requests from other sites. Source:
  /// `analytics.cookieSameSite`.
  public enum CookieSameSite: String, CaseIterable, Sendable {
    /// With links that lead here alone.
    case lax
    /// Never.
    case strict
    /// Always, as in a frame on another site; browsers keep such cookies on https alone.
    case none
  }

  /// How much `analytics.debug` tells of a page. Source: `analytics.debug`.
  public enum Debug: Sendable {
    /// `false`: nothing.
    case none
    /// `true`: each decision, and the last fifty of those before.
    case decisions
    /// `"explain"`: also why a script did not come, which rule a trait is lost by, and whom Wootric asks.
    case explained
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

    /// The ones that are named one by one.
    var names: [String] { if case .only(let names) = self { names } else { [] } }
  }
}

extension Settings.Analytics {
  /// The first page call. Source: `analytics.page`.
  public enum FirstPage: Equatable, Sendable {
    /// `false`: the site calls `page` itself.
    case none
    /// `true`: `page()`.
    case bare
    /// `{ category, name, properties }`: `page(category, name, properties)`.
    case call(PageCall)
  }

  /// The arguments of a page call.
  public struct PageCall: Equatable, Sendable {
    /// The page's category. Default: none.
    public var category: String?
    /// The page's name. Default: none.
    public var name: String?
    /// More properties, in the order of the file. Default: none.
    public var properties: [JSONValue.Member]

    /// Describes a page call; without arguments, `analytics.page()`.
    public init(
      category: String? = nil, name: String? = nil, properties: [JSONValue.Member] = []
    ) {
      self.category = category
      self.name = name
      self.properties = properties
    }
  }
}

extension Settings {
  /// The keys of `analytics`.
  static let analyticsRows: [Setting<Settings>] = [
    Setting("analytics.global", \.analytics.global, .globalName, "The name of the global."),
    Setting("analytics.page", \.analytics.page, .firstPage, "The first page call."),
    Setting("analytics.pageLog", \.analytics.pageLog, .choice, "How page calls reach Wootric."),
    Setting(
      "analytics.query", \.analytics.query, .query,
      "The query parameters that url, search and referrer keep."),
    Setting(
      "analytics.singlePage", \.analytics.singlePage, .singlePage,
      "Which client-side navigations count as page calls."),
    Setting(
      "analytics.identity", \.analytics.identity, .choice,
      "Where the visitor's identity is kept."),
    Setting(
      "analytics.cookieDomain", \.analytics.cookieDomain, .cookieDomain,
      "The domain of the identity's cookies."),
    Setting(
      "analytics.cookieAge", \.analytics.cookieAge, .integer(1...400),
      "Days that the identity's cookies are kept after the last visit."),
    Setting(
      "analytics.cookieSameSite", \.analytics.cookieSameSite, .choice,
      "Whether the identity's cookies are sent with requests from other sites."),
    Setting(
      "analytics.querystring", \.analytics.querystring, .bool,
      "Whether ajs_* query parameters identify and track."),
    Setting(
      "analytics.helpers", \.analytics.helpers, .bool,
      "Whether trackLink, trackForm and their aliases exist."),
    Setting(
      "analytics.middleware", \.analytics.middleware, .bool, "Whether middleware is supported."),
    Setting("analytics.track", \.analytics.track, .track, "The events that reach Wootric."),
    Setting(
      "analytics.segmentProperties", \.analytics.segmentProperties, .bool,
      "Whether id and language are also sent as properties, as with Segment."),
    Setting(
      "analytics.markup", \.analytics.markup, .bool,
      "Whether elements with data-wootric-event track on click or submit."),
    Setting("analytics.debug", \.analytics.debug, .debug, "How much debug() prints."),
  ]
}
