extension Settings {
  /// Wootric's own script. Source: `sdk`.
  public struct SDK: Equatable, Sendable {
    /// An https URL, an absolute path of one's own host (a first-party proxy), or `SDK.standIn`.
    /// Default: nil, which is the vendor's; see `Settings.sdkURL`.
    public var url: String?
    /// The path of a copy of the SDK from the settings file's folder, which a build publishes beside the
    /// bundle and loads instead. Default: none.
    public var file: String?
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
      file: String? = nil,
      load: Load = .immediately,
      timeout: Int = 10,
      preconnect: Bool = false,
      crossorigin: Bool = false
    ) {
      self.url = url
      self.file = file
      self.load = load
      self.timeout = timeout
      self.preconnect = preconnect
      self.crossorigin = crossorigin
    }
  }
}

extension Settings.SDK {
  /// The `url` of what a build publishes in the SDK's place: a script that shows the survey's texts to
  /// whoever looks, and asks no other host. In the settings, `sdk: "stand-in"` is short for it. An
  /// error in production.
  public static let standIn = "stand-in"

  /// Whether the vendor's SDK is not loaded at all.
  package var isStandIn: Bool { url == Self.standIn }
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

  /// Where the SDK is loaded from: the copy that a build publishes, `sdk.url`, or the vendor's host, which
  /// is one for all regions.
  public var sdkURL: String { sdkCopy.map { cdn.url + $0.fileName } ?? sdk.url ?? Self.vendorSDK }

  static let vendorSDK = "https://cdn.wootric.com/wootric-sdk.js"
}

/// A copy of the SDK that a site's owner has looked at, or the stand-in for it, as it is published.
package struct SDKCopy: Equatable, Sendable {
  /// The very bytes of `sdk.file`, or of the stand-in.
  package let bytes: [UInt8]
  /// `wootric-sdk-1a2b3c4d5e.js`: a change of the file is a change of its name.
  package let fileName: String
  /// `sha384-…`: browsers run these bytes and no others.
  package let integrity: String

  package init(_ bytes: [UInt8], cdn: Settings.CDN) {
    self.bytes = bytes
    fileName = "\(cdn.name)-sdk-\(SHA2.sha256(bytes).hexadecimal.prefix(10)).js"
    integrity = "sha384-" + SHA2.sha384(bytes).base64
  }
}

extension Settings {
  /// The keys of `sdk`.
  static let sdkRows: [Setting<Settings>] = [
    Setting(
      "sdk.url", \.sdk.url, .sdkURL, main: true,
      "Where Wootric's SDK is loaded from, if not from Wootric's host; 'stand-in' for development."
    ),
    Setting(
      "sdk.file", \.sdk.file, .path, "A copy of the SDK, published next to the bundle."),
    Setting("sdk.load", \.sdk.load, .choice, "When the SDK is loaded."),
    Setting(
      "sdk.timeout", \.sdk.timeout, .integer(1...3600),
      "Seconds until loading the SDK counts as failed."),
    Setting(
      "sdk.preconnect", \.sdk.preconnect, .bool,
      "Whether the page connects to the SDK's host early."),
    Setting(
      "sdk.crossorigin", \.sdk.crossorigin, .bool,
      "Whether the SDK is requested with CORS, for pages under COEP."),
  ]
}

private extension SettingType where Value == String {
  /// The address of a script, or the word for the one that a build brings along.
  static let sdkURL = SettingType(
    scriptURL.words() + ", or '\(Settings.SDK.standIn)'",
    schema: .any([.strings("enum", [Settings.SDK.standIn])], scriptURL.schema()),
    json: scriptURL.json
  ) { input, report in
    if case .string(Settings.SDK.standIn) = input.node.value { return .value(Settings.SDK.standIn) }
    return Reading(scriptURL.read(input, &report))
  }
}
