/// A value of the settings and where it comes from.
public struct SettingsOrigin: Equatable, Sendable {
  /// The key with the keys around it: `cdn.url`, `traits.company.name`.
  public var key: String
  /// Nil where a key has no default and is not set, and for secrets.
  public var value: JSONValue?
  /// The file, the overlay or the default that set it.
  public var source: Source
  /// The environment variables that the value was filled from.
  public var variables: [String]

  /// Makes an origin. Default: no environment variables took part.
  public init(key: String, value: JSONValue?, source: Source, variables: [String] = []) {
    self.key = key
    self.value = value
    self.source = source
    self.variables = variables
  }
}

extension SettingsOrigin {
  /// Who decided.
  public enum Source: Equatable, Sendable {
    /// Nobody: the key is not given.
    case `default`
    /// The file, for every environment.
    case file(Diagnostic.Origin)
    /// The overlay of the environment of this name.
    case overlay(String, Diagnostic.Origin)

    /// Where in the file; nil for a default.
    public var place: Diagnostic.Origin? {
      switch self {
      case .default: nil
      case .file(let place), .overlay(_, let place): place
      }
    }
  }
}
