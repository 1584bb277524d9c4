/// The main job: a settings file in, the generated files and the site's pages out.
///
///     let report = try Build(settingsFile: "site-example/wootric.json").run()
///
/// All or nothing: where it throws, every file is as it was.
public struct Build: Sendable {
  /// Paths in the settings are relative to its folder.
  public var settingsFile: String
  /// Instead of the settings' `output`; relative to the working folder, as what users type is.
  public var output: String?
  /// Instead of the settings' `site.root`; relative to the working folder.
  public var site: String?
  /// What pages and the CDN get. Default: minified.
  public var form: Snippet.Form

  /// Describes a run; nothing is read yet.
  public init(
    settingsFile: String, output: String? = nil, site: String? = nil, form: Snippet.Form = .minified
  ) {
    self.settingsFile = settingsFile
    self.output = output
    self.site = site
    self.form = form
  }
}

extension Build {
  /// Reads, compiles, writes.
  /// - Throws: `SettingsError` with all problems of the settings file, or `FileError`.
  public func run() throws -> BuildReport {
    var report = BuildReport()
    let bytes = try FileSystem.contents(of: settingsFile)
    let settings = try Settings.read(bytes, file: settingsFile, warnings: &report.settingsWarnings)
    let snippet = Snippet(settings, form: form)
    let places = BuildPlaces(self, settings)
    report.output = places.output
    report.snippet = snippet
    try FileTransaction.run { files throws(FileError) in
      report.site = try stagePages(of: snippet, at: places, &files)
      report.files = try stageFiles(of: snippet, in: places.output, &files)
      try stageElsewhere(snippet, places, warnings: report.settingsWarnings, &files)
      report.changes = files.changes.count
    }
    return report
  }
}

private extension Build {
  func stageFiles(
    of snippet: Snippet, in folder: String, _ files: inout FileTransaction
  ) throws(FileError) -> [GeneratedFile] {
    let generated = GeneratedFile.all(of: snippet)
    for file in generated {
      try files.stage(Array(file.text.utf8), at: Path.joined(folder, file.name))
    }
    return generated
  }

  func stagePages(
    of snippet: Snippet, at places: BuildPlaces, _ files: inout FileTransaction
  ) throws(FileError) -> SiteReport? {
    guard let root = places.siteRoot else { return nil }
    let site = snippet.settings.site ?? Settings.Site(root: root)
    let run = SiteBuild(
      root: root,
      output: places.siteOutput,
      include: site.include.map(Glob.init),
      exclude: site.exclude.map(Glob.init),
      rewriter: PageRewriter(
        element: Array(snippet.element.html.utf8),
        position: site.position == .early ? .early : .headEnd,
        policyHash: snippet.element.cspHash.map { Array("'\($0)'".utf8) } ?? [])
    )
    var report = try run.run(&files)
    // On a second run our own `loader.html` is there: no page that anybody misses.
    let own = GeneratedFile.all(of: snippet).map { Path.joined(places.output, $0.name) }
    report.skipped.removeAll { own.contains(Path.joined(root, $0.path)) }
    return report
  }
}
