/// What `Build.check()` found: how the files on disk differ from what a run would write.
public struct CheckReport: Sendable {
  /// One fault of one file.
  public struct Drift: Equatable, Sendable {
    /// As it is given to the system, from the working folder.
    public var path: String
    /// What is wrong with it.
    public var kind: Kind
    /// What a build would change in it, as `diff -u` has it; nil for a file of more than 1 MiB, or of
    /// more than 16 KiB that is not there, for those with the client secret, and beyond the first
    /// twenty files.
    public var diff: String?
    /// What a page's policy has to allow and does not, as a policy writes it; empty beyond the first
    /// twenty files, and where the policy is not understood.
    public var missingSources: [String] = []
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
    /// and column, and the loader's hash; nil where the loader is a file.
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
  /// - Parameter limit: how many files are named for the same fault; nil: all.
  package func messages(limit: Int?) -> [Message] {
    var files = PageMessages(limit: limit, noun: "file")
    for drift in drifts { files.add(drift.kind.name) { Message(drift) } }
    return settingsWarnings.map { Message($0) } + files.all + excesses.map { Message($0) }
  }
}

extension Message {
  init(_ drift: CheckReport.Drift) {
    self.init(file: drift.path, text: drift.kind.sentence(drift.missingSources))
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
  /// - Parameter sources: what a page's policy lacks; empty where that is not known.
  func sentence(_ sources: [String]) -> String {
    let remedy = "run 'wootric-snippet build'"
    return switch self {
    case .missing: "not there; \(remedy)"
    case .changed: "not as a build would write it; \(remedy)"
    case .stale: "carries the loader, but its source is gone; remove this page"
    case .policy where sources.isEmpty: PageWarning.Kind.policyBlocksLoader.sentence
    case .policy:
      "this policy blocks the loader or what it loads; add \(sources.joined(separator: " "))"
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
