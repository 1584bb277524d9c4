extension Build {
  /// Stages what is not in `output`: the preview and the apps' files by the settings file, and our
  /// rules in the published site's `_headers`.
  func stageElsewhere(
    _ snippet: Snippet, _ places: BuildPlaces, warnings: [Diagnostic],
    _ files: inout FileTransaction
  ) throws(FileError) {
    let folder = Path.folder(of: settingsFile)
    var generated = GeneratedFile.mobile(snippet.settings)
    if !isPublished(folder, places) {
      generated.append(.preview(of: snippet, warnings: warnings))
    }
    for file in generated {
      try files.stage(Array(file.text.utf8), at: Path.joined(folder, file.name))
    }
    try stageHeaders(of: snippet, places, &files)
  }
}

private extension Build {
  /// Whether what is in a folder gets to visitors, as where the settings file is in the site itself.
  func isPublished(_ folder: String, _ places: BuildPlaces) -> Bool {
    guard let folder = FileSystem.realPath(folder.isEmpty ? "." : folder) else { return false }
    return [places.siteRoot, places.siteOutput].compactMap(\.self)
      .compactMap(FileSystem.realPath)
      .contains { folder == $0 || folder.hasPrefix($0 + "/") }
  }

  /// The site's own rules come from its source: the published ones may be those of the last run.
  func stageHeaders(
    of snippet: Snippet, _ places: BuildPlaces, _ files: inout FileTransaction
  ) throws(FileError) {
    guard let root = places.siteRoot else { return }
    let source = Path.joined(root, HeaderRules.fileName)
    let isThere = try FileSystem.status(source, followingLinks: true)?.kind == .file
    let own = isThere ? try FileSystem.contents(of: source) : []
    let merged = HeaderRules.merge(HeaderRules(snippet), into: own)
    if merged.isEmpty { return }
    try files.stage(merged, at: Path.joined(places.siteOutput ?? root, HeaderRules.fileName))
  }
}
