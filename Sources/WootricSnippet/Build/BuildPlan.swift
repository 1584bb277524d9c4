/// A build whose settings are read and compiled: what is to be written, and where.
struct BuildPlan: Sendable {
  let build: Build
  let snippets: PerPage<Snippet>
  let places: BuildPlaces
  /// The settings as they were read.
  let file: SettingsFile
  /// The files for the output folder.
  let files: [GeneratedFile]

  init(_ build: Build) throws {
    file = try build.readSettings()
    self.build = build
    snippets = file.snippets(build.form)
    files = GeneratedFile.all(of: snippets, environment: file.environment)
    places = BuildPlaces(build, file.settings)
    try checkApps()
  }
}

extension BuildPlan {
  var warnings: [Diagnostic] { file.warnings }

  /// The name of what the site is built for.
  var environment: String { file.environment }

  /// The site's own snippet.
  var snippet: Snippet { snippets.common }

  /// The folders that are written to.
  var folders: [String?] { [places.published, places.output, build.retain] }

  /// All that `run` writes.
  func stage(_ files: inout FileTransaction) throws(FileError) -> BuildReport {
    var report = BuildReport(self)
    try checkLinks()
    let local = try localFiles()
    for folder in folders.compactMap(\.self) {
      try files.tidy(SystemPath(folder))
    }
    for path in local.map(\.path) + [previewPath] {
      try files.tidy(SystemPath(path).split.folder, isLocked: false)
    }
    if let site = siteBuild { try run(site, &report, &files) }
    for file in self.files {
      try files.stage(Array(file.text.utf8), at: path(of: file))
    }
    for copy in snippets.copies {
      let path = Path.joined(places.output, copy.fileName)
      try stage(BuildReport.Other(path: path, bytes: copy.bytes), &report, &files)
    }
    try BundleShelf(self).stage(&files)
    report.files = self.files
    for file in local { try stage(file, &report, &files) }
    try stagePreview(&report, &files)
    try stageHeaders(&report, &files)
    try stageCopies(&report, &files)
    for (path, _) in report.paths { report.outcomes[path] = files.outcome(at: path) }
    report.changes = files.changeCount
    return report
  }

  /// All that `remove` writes.
  func stageRemoval(_ files: inout FileTransaction) throws(FileError) -> BuildReport {
    var report = BuildReport(self)
    try checkLinks()
    if var site = siteBuild {
      (site.root, site.output, site.action) = (places.published ?? site.root, nil, .remove)
      try run(site, &report, &files)
    }
    try stageHeaderRemoval(&files)
    try stageCopies(&report, &files)
    report.changes = files.changeCount
    return report
  }

  /// The walk through the site's pages; nil where the settings name none.
  var siteBuild: SiteBuild? {
    guard var run = build.site(of: file.settings) else { return nil }
    run.rewriters = snippets.map { PageRewriter($0) }
    run.listed = build.listed
    run.withheld = ownFiles(in: run.root)
    run.withholdsCopies = removesCopies
    run.asksNobodyElse = file.perPage.all.allSatisfy(\.asksNobodyElse)
    run.bundleStems = snippets.all.map(\.settings.cdn.name)
    return run
  }
}

private extension BuildPlan {
  func run(
    _ site: SiteBuild, _ report: inout BuildReport, _ files: inout FileTransaction
  ) throws(FileError) {
    report.site = try site.run(&files)
    report.site?.forget(own)
    report.siteFolder = site.root
  }

  func path(of file: GeneratedFile) -> String { Path.joined(places.output, file.name) }

  /// Our own `loader.html`, which on a second run is there: no page that anybody misses. Relative to
  /// the site that is walked.
  var own: Set<String> {
    let roots = [places.siteRoot, places.published].compactMap(\.self)
    return Set(
      roots.flatMap { root in files.compactMap { Path.relative(path(of: $0), to: root) } })
  }
}

private extension Settings {
  /// Whether visitors are asked by `identify` and `track` alone, and nobody has said that this is meant.
  var asksNobodyElse: Bool {
    enabled && survey.ask == nil && survey.form == nil && !analytics.querystring
  }
}

private extension BuildReport {
  init(_ plan: BuildPlan) {
    self.init()
    (settingsWarnings, snippets, output) = (plan.warnings, plan.snippets, plan.places.output)
    environment = plan.environment
    let given = plan.build.environment
    environmentVariable = given.variable.map { "\($0)=\(given.variables[$0] ?? "")" }
  }
}

private extension SiteReport {
  mutating func forget(_ own: Set<String>) { skipped = skipped.kept { !own.contains($0.path) } }
}

/// Where a build reads and writes, as paths from the working folder.
struct BuildPlaces: Equatable {
  /// The folder for the generated files.
  var output: String
  /// The folder of the pages; nil: none are changed.
  var siteRoot: String?
  /// The folder for the changed pages; nil: in place.
  var siteOutput: String?

  /// The folder that visitors get: what `check` and `remove` look at; nil where there is no site.
  var published: String? { siteOutput ?? siteRoot }

  init(_ build: Build, _ settings: Settings) {
    let base = Path.folder(of: build.settingsFile)
    siteRoot = build.site ?? settings.site.map { Path.joined(base, $0.root) }
    siteOutput = settings.site?.output.map { Path.joined(base, $0) }
    output =
      build.output ?? settings.outputFolder(from: base, inSite: siteOutput ?? siteRoot)
  }
}
