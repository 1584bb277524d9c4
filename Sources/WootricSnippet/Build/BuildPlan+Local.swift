extension BuildPlan {
  /// Stages what is not in `output`: the preview and the apps' files by the settings file, and our
  /// rules in the published site's `_headers`.
  func stageElsewhere(
    _ report: inout BuildReport, _ files: inout FileTransaction
  ) throws(FileError) {
    let folder = Path.folder(of: build.settingsFile)
    let apps = GeneratedFile.mobile(snippet.settings)
    var generated = apps
    // An editor that was given a schema completes by this version's keys.
    let schema = Path.joined(folder, SettingsSchema.fileName)
    if try FileSystem.status(SystemPath(schema), followingLinks: true)?.kind == .file {
      generated.append(GeneratedFile(name: SettingsSchema.fileName, text: SettingsSchema.text))
    }
    if !isPublished(folder) { generated.append(.preview(of: snippet, warnings: warnings)) }
    for file in generated {
      let path = Path.joined(folder, file.name)
      let isSecret = apps.contains(file) && snippet.settings.mobile.clientSecret != nil
      try stage(
        BuildReport.Other(path: path, bytes: Array(file.text.utf8), isSecret: isSecret), &report,
        &files)
    }
    try stageHeaders(&report, &files)
  }
}

private extension BuildPlan {
  /// Whether what is in a folder gets to visitors, as where the settings file is in the site itself.
  func isPublished(_ folder: String) -> Bool {
    guard let folder = Self.realPath(folder.isEmpty ? "." : folder) else { return false }
    return [places.siteRoot, places.siteOutput].compactMap(\.self).compactMap(Self.realPath)
      .contains { folder == $0 || Path.relative(folder, to: $0) != nil }
  }

  static func realPath(_ path: String) -> String? { FileSystem.realPath(SystemPath(path))?.text }

  /// The site's own rules come from its source: the published ones may be those of the last run.
  func stageHeaders(
    _ report: inout BuildReport, _ files: inout FileTransaction
  ) throws(FileError) {
    guard let root = places.siteRoot, let published = places.published else { return }
    let source = Path.joined(root, HeaderRules.fileName)
    let isThere = try FileSystem.status(SystemPath(source), followingLinks: true)?.kind == .file
    let own = isThere ? try FileSystem.contents(of: source) : []
    let merged = HeaderRules.merge(HeaderRules(snippets), into: own)
    let path = Path.joined(published, HeaderRules.fileName)
    report.headerProblems = HeaderRules.problems(in: merged) + HeaderRules.unruled(snippets)
    if merged.isEmpty, try !isOurs(path) { return }
    try stage(BuildReport.Other(path: path, bytes: merged), &report, &files)
  }

  /// Whether a file holds rules of ours, as of an earlier run.
  func isOurs(_ path: String) throws(FileError) -> Bool {
    guard try FileSystem.status(SystemPath(path), followingLinks: true)?.kind == .file else {
      return false
    }
    let file = try FileSystem.contents(of: path)
    return HeaderRules.merge(nil, into: file) != file
  }

  func stage(
    _ file: BuildReport.Other, _ report: inout BuildReport, _ files: inout FileTransaction
  ) throws(FileError) {
    try files.stage(file.bytes, at: file.path)
    report.others.append(file)
  }
}
