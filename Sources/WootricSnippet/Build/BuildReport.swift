/// A build did this.
public struct BuildReport: Sendable {
  /// Warnings about settings that can be used.
  public var settingsWarnings: [Diagnostic] = []
  /// The compiled snippets.
  public var snippets: PerPage<Snippet>?
  /// The generated files.
  package var files: [GeneratedFile] = []
  /// The folder that they are in.
  public var output = ""
  /// Files that are written elsewhere, by their paths from the working folder: those of apps, the schema, the
  /// preview, and the rules for hosts.
  public var others: [Other] = []
  /// Whether those files are new, changed or as they were, by their paths from the working folder.
  package var outcomes: [String: FileOutcome] = [:]
  /// The name of what was built for, `production` where there is none.
  public var environment = SettingsEnvironment.production
  /// `CF_PAGES_BRANCH=release`: the variable that named it; nil where none did.
  public var environmentVariable: String?
  /// The pages' own report; nil where the settings name no site.
  public var site: SiteReport?
  /// The folder that these pages are in, from the working folder.
  var siteFolder = ""
  /// Compressed copies that are older than their files, by their paths from the working folder.
  public var staleCopies: [String] = []
  /// Such copies that were removed, as `site.precompressed` says.
  public var removedCopies: [String] = []
  /// Faults of the published `_headers` that a host would stumble over.
  package var headerProblems: [HeaderProblem] = []
  /// The preview's path, where its folder may not be written to.
  public var unwrittenPreview: String?
  /// How many files were written; 0 for a second run.
  public var changes = 0

  /// Nothing done yet.
  package init() {}
}

extension BuildReport {
  /// Every file that is no page, by its path from the working folder, in the order of the documentation.
  package var paths: [(path: String, size: Int)] {
    let folder = ["", "."].contains(output) ? "" : output
    return files.map { (Path.joined(folder, $0.name), $0.text.utf8.count) }
      + others.map { ($0.path, $0.bytes.count) }
  }

  /// Faults that only a walk through all of the site shows.
  var siteProblems: [SiteProblem] {
    (site?.problems ?? [])
      + (staleCopies.first.map { [.staleCopies(staleCopies.count, first: $0)] } ?? [])
  }

  /// A file that is not in the output.
  public struct Other: Equatable, Sendable {
    /// From the working folder.
    public var path: String
    /// The file's content.
    public var bytes: [UInt8]
    /// Whether it is a file of an app: nobody is shown its text, as the one on disk may hold a client
    /// secret that the settings no longer have.
    var isOfApp = false
  }
}

extension Build {
  /// How many pages a person is told of for the same thing.
  package static let messageLimit = 20

  /// All that a person should hear about a build, settings first; pages by their paths from the
  /// working folder.
  /// - Parameter limit: how many pages are named for the same thing; nil: all.
  package func messages(about report: BuildReport, limit: Int? = messageLimit) -> Messages {
    let places = report.snippets.map { BuildPlaces(self, $0.common.settings) }
    let headers = Path.joined(places?.published ?? "", HeaderRules.fileName)
    let site = report.site ?? SiteReport()
    let others =
      report.settingsWarnings.map { Message($0) }
      + report.siteProblems.map { Message($0, file: settingsFile) }
      + report.headerProblems.map { Message($0, file: headers) }
      + (report.unwrittenPreview.map { [Message(unwrittenPreview: $0)] } ?? [])
    return Messages(
      joining: [Messages(others)] + messages(about: site, in: report.siteFolder, limit: limit))
  }
}

private extension Build {
  func messages(about site: SiteReport, in root: String, limit: Int?) -> [Messages] {
    let pages = PageMessages(limit: limit)
    let warnings = pages.all(about: site.warnings, by: \.warning.kind.rawValue) {
      Message($0.warning, file: Path.joined(root, $0.path))
    }
    // Pages that settings exclude are as their author wants them: only counted.
    let skipped = site.skipped.kept { $0.reason != .excluded }
    let skips = pages.all(about: skipped, by: \.reason.rawValue) { skip in
      // A file elsewhere is known by the name that it was given.
      let isNamed = [.elsewhere, .root].contains(skip.reason)
      return Message(skip.reason, file: isNamed ? skip.path : Path.joined(root, skip.path))
    }
    return [warnings, skips]
  }
}
