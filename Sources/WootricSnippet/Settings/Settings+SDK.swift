extension Settings {
  /// Wootric's own script. Source: `sdk`.
  public struct SDK: Equatable, Sendable {
    /// An https URL, or an absolute path of one's own host (a first-party proxy). Default: nil, which
    /// is the vendor's; see `Settings.sdkURL`.
    public var url: String?
    /// Default: `immediately`.
    public var load: Load
    /// Seconds until a load counts as failed, as it does behind an ad blocker: 1 to 3600.
    /// Default: 10.
    public var timeout: Int
    /// Whether the page connects to the SDK's host before the SDK is asked for. Default: false.
    public var preconnect: Bool
    /// Whether the SDK is requested with CORS, which pages under COEP need. Default: false.
    public var crossorigin: Bool

    /// Values that are not given are the defaults.
    public init(
      url: String? = nil,
      load: Load = .immediately,
      timeout: Int = 10,
      preconnect: Bool = false,
      crossorigin: Bool = false
    ) {
      self.url = url
      self.load = load
      self.timeout = timeout
      self.preconnect = preconnect
      self.crossorigin = crossorigin
    }
  }
}

extension Settings.SDK {
  /// When the SDK is loaded. Source: `sdk.load`.
  public enum Load: String, CaseIterable, Sendable {
    /// As soon as the bundle runs.
    case immediately
    /// After the page's `load` event, when the browser is idle.
    case idle
    /// At the first `identify`.
    case identify
    /// When the visitor consents.
    case consent
  }
}

extension Settings {
  /// The domains that the SDK of this account talks to: those of a region, which the token tells, keep
  /// their answers there. All of them come by the SDK from `wootric.com`.
  var vendorDomains: [String] {
    let regions = ["NPS-EU-": "wootric.eu", "NPS-AU-": "wootric.au"]
    return [regions[String(accountToken.prefix(7))], "wootric.com"].compactMap(\.self)
  }

  /// Where the SDK is loaded from: `sdk.url`, or the vendor's host, which is one for all regions.
  public var sdkURL: String { sdk.url ?? Self.vendorSDK }

  static let vendorSDK = "https://cdn.wootric.com/wootric-sdk.js"
}

extension Settings {
  /// The keys of `sdk`.
  static let sdkRows: [Setting<Settings>] = [
    Setting(
      "sdk.url", \.sdk.url, .scriptURL, main: true,
      "Where Wootric's SDK is loaded from, if not from the vendor's host."),
    Setting("sdk.load", \.sdk.load, .choice, "When the SDK is loaded."),
    Setting(
      "sdk.timeout", \.sdk.timeout, .integer(1...3600), "Seconds until a load counts as failed."),
    Setting(
      "sdk.preconnect", \.sdk.preconnect, .bool,
      "Whether the page connects to the SDK's host early."),
    Setting(
      "sdk.crossorigin", \.sdk.crossorigin, .bool,
      "Whether the SDK is requested with CORS, for pages under COEP."),
  ]
}
