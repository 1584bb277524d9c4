extension Settings {
  /// Wootric's own script. Source: `sdk`.
  public struct SDK: Equatable, Sendable {
    /// An https URL, or an absolute path of one's own host (a first-party proxy). Default:
    /// `https://cdn.wootric.com/wootric-sdk.js`.
    public var url: String

    public init(url: String = "https://cdn.wootric.com/wootric-sdk.js") { self.url = url }
  }
}
