/// A settings file that has been read for one environment.
public struct SettingsFile: Equatable, Sendable {
  /// What is decided for that environment.
  public var settings: Settings
  /// The environment's name; `production` where none was asked for.
  public var environment: String
  /// What is odd about a file that can be used, in file order.
  public var warnings: [Diagnostic]
  /// Where each value comes from, in the order of the documentation.
  public var origins: [SettingsOrigin]
}
