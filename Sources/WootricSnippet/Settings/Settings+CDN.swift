extension Settings {
  /// Where the bundle is served. Source: `cdn`.
  public struct CDN: Equatable, Sendable {
    /// A folder, with its slash: an absolute path or an https URL. Default: `/assets/`.
    public var url: String
    /// The stem of the bundle's file name. Default: `wootric`.
    public var name: String
    /// Whether the name carries a hash of the content, to be cached for a year. Default: true.
    public var immutable: Bool

    /// What is not given is the default.
    public init(url: String = "/assets/", name: String = "wootric", immutable: Bool = true) {
      self.url = url
      self.name = name
      self.immutable = immutable
    }
  }
}
