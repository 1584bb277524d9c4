extension Settings {
  /// The API that pages call. Source: `analytics`.
  public struct Analytics: Equatable, Sendable {
    /// The global's name. Default: `analytics`.
    public var global: String
    /// The page call that the loader makes by itself. Default: a bare one.
    public var page: FirstPage
    /// Whether `trackLink`, `trackForm` and their other names are there. Default: true.
    public var helpers: Bool
    /// Whether `addSourceMiddleware`, `addDestinationMiddleware` and `register` are there.
    /// Default: true.
    public var middleware: Bool

    public init(
      global: String = "analytics",
      page: FirstPage = .bare,
      helpers: Bool = true,
      middleware: Bool = true
    ) {
      self.global = global
      self.page = page
      self.helpers = helpers
      self.middleware = middleware
    }
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
    public var category: String?
    public var name: String?
    public var properties: [JSONValue.Member]

    public init(
      category: String? = nil, name: String? = nil, properties: [JSONValue.Member] = []
    ) {
      self.category = category
      self.name = name
      self.properties = properties
    }
  }
}
