extension BuildPlan {
  /// The files beside the settings file, but for the preview: those of apps, and the schema.
  func localFiles() throws(FileError) -> [BuildReport.Other] {
    let apps = Artifact.apps.files(of: snippets).map { file in
      BuildReport.Other(
        path: Path.joined(settingsFolder, file.name), bytes: Array(file.text.utf8),
        isOfApp: true)
    }
    // An editor that was given a schema completes by this version's keys.
    guard try FileSystem.status(SystemPath(schemaPath), followingLinks: false)?.kind == .file else {
      return apps
    }
    return apps + [BuildReport.Other(path: schemaPath, bytes: Array(SettingsSchema.text.utf8))]
  }

  /// Two settings files in one folder have a preview each.
  var previewPath: String {
    let name = SystemPath(build.settingsFile).split.name.text
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    return Path.joined(settingsFolder, "\(stem)-preview.html")
  }

  /// The preview is a help for people: where its folder may not be written to, as in a pipeline that
  /// mounts its sources read-only, the site is built without it.
  func stagePreview(
    _ report: inout BuildReport, _ files: inout FileTransaction
  ) throws(FileError) {
    if servedFolder(of: settingsFolder) != nil { return }
    let preview = Artifact.preview.files(
      of: snippets, environment: environment, warnings: warnings, settingsFile: build.settingsFile
    )[0]
    let bytes = Array(preview.text.utf8)
    if FileSystem.mayWrite(in: SystemPath(settingsFolder)) {
      try stage(BuildReport.Other(path: previewPath, bytes: bytes), &report, &files)
    } else if (try? FileSystem.contents(of: previewPath)) != bytes {
      report.unwrittenPreview = previewPath
    }
  }

  /// The folder that a path is in whose files visitors may get, whatever links lead there; nil: none.
  func servedFolder(of path: String) -> String? {
    let path = FileSystem.realPathToBe(SystemPath(path))
    return [places.output, places.siteOutput, places.siteRoot].compactMap(\.self).first {
      path.relative(to: FileSystem.realPathToBe(SystemPath($0))) != nil
    }
  }

  /// The settings file and what lies by it, as far as that is in the site, and other settings files in
  /// the site's root: never published.
  func ownFiles(in root: String) -> Set<String> {
    guard let root = FileSystem.realPath(SystemPath(root)) else { return [] }
    let others = (try? FileSystem.entries(of: root)) ?? FolderEntries()
    let settings = others.filter { $0.kind == .file }.map(\.name)
      .filter { Self.isSettingsFile($0, in: root) }.map(\.text)
    guard let folder = FileSystem.realPath(SystemPath(settingsFolder))?.relative(to: root) else {
      return Set(settings)
    }
    let names = [build.settingsFile, schemaPath, previewPath].map { SystemPath($0).split.name }
    return Set(names.map { folder.appending($0).text } + settings)
  }

  /// By what is in it: a settings file may have any name.
  static func isSettingsFile(_ name: SystemPath, in root: SystemPath) -> Bool {
    let ending = name.text.lowercased()
    guard ending.hasSuffix(".json") || ending.hasSuffix(".json5"),
      let bytes = try? FileSystem.contents(
        of: root.appending(name).text, upTo: SettingsReport.sizeLimit)
    else { return false }
    let key = "accountToken"
    guard bytes.contains(key.utf8) else { return false }
    return JSON5Parser.parse(bytes).root?.leaves().contains { $0.path.last == key } ?? false
  }

  /// The site's own rules come from its source: the published ones may be those of the last run.
  func stageHeaders(
    _ report: inout BuildReport, _ files: inout FileTransaction
  ) throws(FileError) {
    guard let root = places.siteRoot, let published = places.published else { return }
    let rules = HeaderRules(snippets)
    let own = try headers(at: Path.joined(root, HeaderRules.fileName), isNeeded: rules != nil)
    let merged = HeaderRules.merge(rules, into: own)
    let path = Path.joined(published, HeaderRules.fileName)
    report.headerProblems =
      HeaderRules.problems(in: merged) + HeaderRules.unruled(snippets)
      + HeaderRules.policies(in: merged, blocking: snippets)
    if merged.isEmpty, try !isOurs(path) { return }
    try stage(BuildReport.Other(path: path, bytes: merged), &report, &files)
  }

  /// The site's own rules. A link is not followed: whatever it leads to would be published.
  func headers(at path: String, isNeeded: Bool) throws(FileError) -> [UInt8] {
    switch try FileSystem.status(SystemPath(path), followingLinks: false)?.kind {
    case .file: return try FileSystem.contents(of: path)
    case .link where isNeeded: throw FileError(path: path, operation: .follow, number: 0)
    default: return []
    }
  }

  func stage(
    _ file: BuildReport.Other, _ report: inout BuildReport, _ files: inout FileTransaction
  ) throws(FileError) {
    // Other users of the machine have no business with the client secret.
    let isPrivate = file.isOfApp && snippet.settings.mobile.clientSecret != nil
    try files.stage(file.bytes, at: file.path, isPrivate: isPrivate)
    report.others.append(file)
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

extension BuildPlan {
  /// Whether a file holds rules of ours, as of an earlier run.
  func isOurs(_ path: String) throws(FileError) -> Bool {
    guard try FileSystem.status(SystemPath(path), followingLinks: false)?.kind == .file else {
      return false
    }
    let file = try FileSystem.contents(of: path)
    return HeaderRules.merge(nil, into: file) != file
  }

  var settingsFolder: String { Path.folder(of: build.settingsFile) }
}

private extension BuildPlan {
  var schemaPath: String { Path.joined(settingsFolder, SettingsSchema.fileName) }
}
