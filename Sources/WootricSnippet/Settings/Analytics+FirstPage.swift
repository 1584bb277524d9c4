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
