/// What `Build.check()` found: how the files on disk differ from what a run would write.
public struct CheckReport: Sendable {
  /// One fault of one file.
  public struct Drift: Equatable, Sendable {
    /// As it is given to the system, from the working folder.
    public var path: String
    /// What is wrong with it.
    public var kind: Kind
    /// What a build would change in it, as `diff -u` has it; nil for files that are long and not there,
    /// for those with the client secret, and beyond the first twenty files.
    public var diff: String?
  }

  /// What is larger than `budget` in the settings allows.
  public struct Excess: Equatable, Sendable {
    /// `loader` or `bundle`.
    public var name: String
    /// Bytes, by `gzip -9`.
    public var size: Int
    /// Bytes.
    public var budget: Int
    /// Where the settings say so.
    public var origin: Diagnostic.Origin?
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
  public var snippets: PerPage<Snippet>?
  /// The folder for the generated files.
  public var output = ""
  /// What a run would do to the pages; nil where the settings name no site.
  public var site: SiteReport?
  /// Sorted by path.
  public var drifts: [Drift] = []
  /// What is over its budget, the loader first.
  public var excesses: [Excess] = []
  /// Whether nothing is wrong.
  public var isUpToDate: Bool { drifts.isEmpty && excesses.isEmpty }

  /// Nothing found yet.
  public init() {}
}

extension CheckReport {
  /// All that a person should hear, settings first.
  package var messages: [Message] {
    settingsWarnings.map { Message($0) } + drifts.map(Message.init) + excesses.map(Message.init)
  }
}

extension Message {
  init(_ drift: CheckReport.Drift) {
    self.init(file: drift.path, text: drift.kind.sentence)
    if case .policy(let line, let column, _) = drift.kind {
      (self.line, self.column) = (line, column)
    }
    problem = drift.kind.name
  }

  init(_ excess: CheckReport.Excess) {
    self.init(
      file: excess.origin?.file,
      text: "\(excess.name) \(excess.size) B, budget \(excess.budget) B (gzip -9)")
    (line, column) = (excess.origin?.line, excess.origin?.column)
    problem = "overBudget"
  }
}

extension CheckReport.Kind {
  /// Fault and remedy.
  var sentence: String {
    let remedy = "run 'wootric-snippet build'"
    return switch self {
    case .missing: "not there; \(remedy)"
    case .changed: "not as a build would write it; \(remedy)"
    case .stale: "carries the loader, but its source is gone; remove this page"
    case .policy(_, _, let hash):
      "this policy blocks the loader; add \(hash.map { "'\($0)'" } ?? "its host")"
    case .bundleMissing(let bundle): "points at '\(bundle)', which is not there; \(remedy)"
    }
  }

  /// One word, for programs.
  var name: String {
    switch self {
    case .missing: "missing"
    case .changed: "changed"
    case .stale: "stale"
    case .policy: "policy"
    case .bundleMissing: "bundleMissing"
    }
  }
}
