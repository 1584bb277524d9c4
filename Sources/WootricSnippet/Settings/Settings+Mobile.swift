extension Settings {
  /// The configuration that mobile apps of the same account get. Source: `mobile`.
  public struct Mobile: Equatable, Sendable {
    /// From the account's page of API settings. Default: none; today's SDKs take the token alone.
    public var clientID: String?
    /// Only from an environment variable, and in no file that is served. Default: none.
    public var clientSecret: String?
    /// The Swift file to write, relative to the settings file. Default: none.
    public var ios: String?
    /// The Kotlin file to write, relative to the settings file. Default: none.
    public var android: String?

    /// Values that are not given are the defaults.
    public init(
      clientID: String? = nil, clientSecret: String? = nil, ios: String? = nil,
      android: String? = nil
    ) {
      self.clientID = clientID
      self.clientSecret = clientSecret
      self.ios = ios
      self.android = android
    }
  }

  /// The keys of `mobile`.
  static let mobileRows: [Setting<Settings>] = [
    Setting("mobile.clientID", \.mobile.clientID, .name, "The client id of the mobile SDKs."),
    Setting(
      "mobile.clientSecret", \.mobile.clientSecret, .secret,
      "The client secret of old mobile SDKs, from an environment variable."),
    Setting("mobile.ios", \.mobile.ios, .file(".swift"), "The Swift file for the iOS app."),
    Setting(
      "mobile.android", \.mobile.android, .file(".kt"), "The Kotlin file for the Android app."),
  ]
}

extension Settings.Survey {
  /// The keys that are set and that the SDK for iOS has no call for, at least not for every score.
  var keysWithoutCallOniOS: [String] {
    let main = thankYou.main
    let isByScore = [main.detractor, main.passive, main.promoter].contains { $0 != nil }
    return isByScore ? ["survey.thankYou.main"] : []
  }

  /// Those that the SDK for Android has none for.
  var keysWithoutCallOnAndroid: [String] {
    messages.question == nil ? [] : ["survey.messages.question"]
  }
}

private extension SettingType where Value == String {
  /// A text that comes from an environment variable, all of it or in part.
  static let secret = SettingType(
    "a variable such as '${WOOTRIC_CLIENT_SECRET}'", schema: .text(#"\$\{"#), isSecret: true,
    json: { _ in nil }
  ) { input, report in
    guard case .string(let secret) = input.node.value else { return .otherKind() }
    let key = input.path
    let isPlain = input.node.variables.isEmpty
    report.add(
      isPlain ? .plainSecret(key: key, expected: secretWords) : .needlessSecret(key: key),
      at: input.node.range.lowerBound)
    return .value(secret)
  }

  private static var secretWords: String { secret.words() }
}
