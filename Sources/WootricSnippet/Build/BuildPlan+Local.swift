extension BuildPlan {
  /// Stages what is not in `output`: the preview and the apps' files by the settings file, and our
  /// rules in the published site's `_headers`.
  func stageElsewhere(
    _ report: inout BuildReport, _ files: inout FileTransaction
  ) throws(FileError) {
    let folder = Path.folder(of: build.settingsFile)
    var generated = GeneratedFile.mobile(snippet.settings)
    // An editor that was given a schema completes by this version's keys.
    let schema = Path.joined(folder, SettingsSchema.fileName)
    if try FileSystem.status(SystemPath(schema), followingLinks: true)?.kind == .file {
      generated.append(GeneratedFile(name: SettingsSchema.fileName, text: SettingsSchema.text))
    }
    if !isPublished(folder) { generated.append(.preview(of: snippet, warnings: warnings)) }
    for file in generated {
      try files.stage(Array(file.text.utf8), at: Path.joined(folder, file.name))
    }
    try stageHeaders(&report, &files)
  }

  /// Takes our rules out of the published `_headers`, and away with it where nothing else is in it.
  func stageHeaderRemoval(_ files: inout FileTransaction) throws(FileError) {
    guard let published = places.published else { return }
    let path = Path.joined(published, HeaderRules.fileName)
    guard try FileSystem.status(SystemPath(path), followingLinks: false)?.kind == .file else {
      return
    }
    let old = try FileSystem.contents(of: path)
    let rest = HeaderRules.merge(nil, into: old)
    if rest == old { return }
    if rest.isEmpty {
      try files.stageRemoval(of: path)
    } else {
      try files.stage(rest, at: path)
    }
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
    if merged.isEmpty { return }
    report.headerProblems = HeaderRules.problems(in: merged)
    try files.stage(merged, at: Path.joined(published, HeaderRules.fileName))
  }
}
