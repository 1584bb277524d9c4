/// The findings of `Build.check()`: how the files on disk differ from what a run would write.
public struct CheckReport: Sendable {
  /// One fault of one file.
  public struct Drift: Equatable, Sendable {
    /// As it is given to the system, from the working folder.
    public var path: String
    /// The fault.
    package var kind: DriftKind
    /// The changes that a build would make, as `diff -u` has them; nil for a file that is not there or of more
    /// than 1 MiB, for those of apps, and beyond the first twenty files.
    public var diff: String?
    /// All that a page's policy has to allow and does not; empty beyond the first twenty files, and where the
    /// policy is not understood.
    package var policyGaps: [PolicyGap] = []
  }

  /// A script that is larger than `budget` in the settings allows.
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

  /// Warnings about settings that can be used.
  public var settingsWarnings: [Diagnostic] = []
  /// The compiled snippets.
  public var snippets: PerPage<Snippet>?
  /// The folder for the generated files.
  public var output = ""
  /// The changes that a run would make to the pages; nil where the settings name no site.
  public var site: SiteReport?
  /// The messages of a run.
  package internal(set) var run = BuildReport()
  /// The run, as somebody types it.
  var command = ""
  /// Folder by folder, and in each by name.
  public var drifts: SiteReport.List<Drift> = []
  /// The scripts that are over their budgets, the loader first.
  public var excesses: [Excess] = []
  /// Whether nothing is wrong.
  public var isUpToDate: Bool { drifts.isEmpty && excesses.isEmpty && losses == 0 }
  /// How many findings about the pages there are because of which some of them ask nobody.
  var losses: Int {
    let site = site ?? SiteReport()
    return site.warnings.count(where: \.warning.kind.losesSurveys)
      + run.siteProblems.count(where: \.losesSurveys)
      + run.headerProblems.count(where: \.losesSurveys)
  }

  typealias Drifts = SiteReport.List<Drift>

  /// Nothing found yet.
  package init() {}
}

extension CheckReport.Drift: CustomStringConvertible {
  /// `dist/assets/loader.js: not there; run 'wootric-snippet build'`
  public var description: String {
    "\(path.printable): \(kind.sentence(policyGaps, command: "wootric-snippet build"))"
  }
}

extension CheckReport {
  /// How many faults there are.
  package var faults: Int { drifts.count + excesses.count + losses }
}

extension Build {
  /// All that a person should hear about a check: what a build would tell, with the loss of surveys as an
  /// error, and then what is not as a build would write it.
  /// - Parameter limit: how many files are named for the same fault; nil: all.
  package func messages(about check: CheckReport, limit: Int?) -> Messages {
    var run = check.run
    run.site = check.site
    let site = check.site ?? SiteReport()
    let losses = Set(
      PageWarning.Kind.allCases.filter(\.losesSurveys).map(\.rawValue)
        + run.headerProblems.filter(\.losesSurveys).map(\.name)
        + run.siteProblems.filter(\.losesSurveys).map(\.name))
    let told = messages(about: run, limit: limit).lazy.map { message in
      var message = message
      if let problem = message.problem, losses.contains(problem) { message.severity = .error }
      return message
    }
    let files = PageMessages(limit: limit, noun: "file")
      .all(about: check.drifts, by: \.kind.name) { Message($0, command: check.command) }
    return Messages(joining: [
      Messages(told), Messages(excluded(site)), files, Messages(check.excesses.map { Message($0) }),
    ])
  }
}

private extension Build {
  /// Whoever looks for a survey on one of these pages has to hear of it; a build only counts them.
  func excluded(_ site: SiteReport) -> [Message] {
    let pages = site.skipped.kept { $0.reason == .excluded }
    return pages.first.map {
      [Message(excludedPages: pages.count, first: $0.path, file: settingsFile)]
    } ?? []
  }
}

private extension Message {
  init(_ drift: CheckReport.Drift, command: String) {
    self.init(drift.kind, drift.policyGaps, command: command, file: drift.path)
  }

  init(_ excess: CheckReport.Excess) {
    self.init(overBudget: excess.name, size: excess.size, budget: excess.budget, at: excess.origin)
  }
}
