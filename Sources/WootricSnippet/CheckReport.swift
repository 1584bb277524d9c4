/// What `Build.check()` found: how the files on disk differ from what a run would write.
public struct CheckReport: Sendable {
  /// One fault of one file.
  public struct Drift: Equatable, Sendable {
    /// As it is given to the system, from the working folder.
    public var path: String
    /// What is wrong with it.
    public var kind: Kind
  }

  /// What is wrong with a file.
  public enum Kind: Equatable, Sendable {
    /// It is not there.
    case missing
    /// Its bytes are other ones; of a page, those of its loader or of its source.
    case changed
    /// A page with the loader whose source is gone.
    case stale
    /// The page's own policy does not allow the loader that is in it: a meta element in this line
    /// and column, and the hash that it lacks; nil where the loader is a file.
    case policy(line: Int, column: Int, hash: String?)
    /// The page points at a bundle of this name, which is not there.
    case bundleMissing(String)
  }

  /// What is odd about settings that can be used.
  public var settingsWarnings: [Diagnostic] = []
  /// What was compiled.
  public var snippet: Snippet?
  /// The folder for the generated files.
  public var output = ""
  /// What a run would do to the pages; nil where the settings name no site.
  public var site: SiteReport?
  /// Sorted by path.
  public var drifts: [Drift] = []
  /// Whether nothing is wrong.
  public var isUpToDate: Bool { drifts.isEmpty }

  /// Nothing found yet.
  public init() {}
}

extension CheckReport.Drift: CustomStringConvertible {
  /// `dist/blog/a.html: error: changed since it was built; run 'wootric-snippet build'`
  public var description: String {
    switch kind {
    case .missing: "\(name): error: not there; \(remedy)"
    case .changed: "\(name): error: not as a build would write it; \(remedy)"
    case .stale: "\(name): error: carries the loader, but its source is gone; remove this page"
    case .policy(let line, let column, let hash):
      "\(name):\(line):\(column): error: this policy blocks the loader; add \(Self.source(hash))"
    case .bundleMissing(let bundle):
      "\(name): error: points at '\(bundle)', which is not there; \(remedy)"
    }
  }

  private static func source(_ hash: String?) -> String { hash.map { "'\($0)'" } ?? "its host" }

  private var name: String { Path.shown(path) }
  private var remedy: String { "run 'wootric-snippet build'" }
}
