/// What a build did.
public struct BuildReport: Sendable {
  /// What is odd about settings that can be used.
  public var settingsWarnings: [Diagnostic] = []
  /// What was compiled.
  public var snippets: PerPage<Snippet>?
  /// The generated files.
  public var files: [GeneratedFile] = []
  /// The folder that they are in.
  public var output = ""
  /// What is written elsewhere, by its path from the working folder: what apps compile, the schema, the
  /// preview, and the rules for hosts.
  public var others: [Other] = []
  /// The name of what was built for, `production` where there is none.
  public var environment = SettingsEnvironment.production
  /// `CF_PAGES_BRANCH=release`: the variable that named it; nil where none did.
  public var environmentVariable: String?
  /// What became of the pages; nil where the settings name no site.
  public var site: SiteReport?
  /// The folder that these pages are in, from the working folder.
  var siteFolder = ""
  /// What a host would not take of the published `_headers`.
  public var headerProblems: [HeaderProblem] = []
  /// The preview's path, where its folder may not be written to.
  public var unwrittenPreview: String?
  /// How many files were written; 0 for a second run.
  public var changes = 0

  /// Nothing done yet.
  public init() {}
}

extension BuildReport {
  /// A file that is not in the output.
  public struct Other: Equatable, Sendable {
    /// From the working folder.
    public var path: String
    /// What is in it.
    public var bytes: [UInt8]
    /// Whether it may hold the client secret, so that nobody is shown it.
    var isSecret = false
  }
}
