extension Settings {
  /// The sizes above which `check` fails, in bytes after gzip. Source: `budget`.
  public struct Budget: Equatable, Sendable {
    /// Default: none.
    public var loader: Int?
    /// Default: none.
    public var bundle: Int?

    /// What is not given is the default.
    public init(loader: Int? = nil, bundle: Int? = nil) {
      self.loader = loader
      self.bundle = bundle
    }
  }
}
