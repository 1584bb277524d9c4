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
  /// What became of the pages; nil where the settings name no site.
  public var site: SiteReport?
  /// What a host would not take of the published `_headers`.
  public var headerProblems: [HeaderProblem] = []
  /// The preview's path, where its folder may not be written to.
  public var unwrittenPreview: String?
  /// How many files were written; 0 for a second run.
  public var changes = 0

  /// Nothing done yet.
  public init() {}
}
