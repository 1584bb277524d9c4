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
