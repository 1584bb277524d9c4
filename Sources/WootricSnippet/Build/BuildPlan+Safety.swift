/// Nothing of the site's is lost to a build: it replaces files of its own only, and follows no link
/// out of the folders that it was given.
extension BuildPlan {
  /// Refuses to replace files that are somebody else's, in the output and where the site has them
  /// for its output.
  /// - Throws: `SettingsError` with one problem for each, or `FileError`.
  func checkOwners() throws {
    let problems = try targets.compactMap { target -> Diagnostic? in
      guard try target.paths.contains(where: { try Self.isForeign($0, target) }) else { return nil }
      return file.diagnostic(
        .foreignFile(target.paths[0], remedy: target.remedy), about: target.keys)
    }
    if !problems.isEmpty { throw SettingsError(diagnostics: problems) }
  }

  /// Refuses files of apps that visitors would get, as folders given on the command line or links may
  /// bring about, and those that are somebody else's.
  func checkApps() throws {
    let generated = Artifact.apps.files(of: snippets)
    let problems = try zip(file.settings.mobile.files, generated).compactMap {
      app, generated -> Diagnostic? in
      let path = Path.joined(settingsFolder, app.path)
      let target = Target(.apps, [path], text: generated.text, keys: [app.key])
      if let folder = servedFolder(of: path) {
        return file.diagnostic(.servedPath(app.path, folder: folder), about: [app.key])
      }
      guard try Self.isForeign(path, target) else { return nil }
      return file.diagnostic(
        .foreignFile(generated.name, remedy: target.remedy), about: [app.key])
    }
    if !problems.isEmpty { throw SettingsError(diagnostics: problems) }
  }

  /// Ends the run where a folder that it writes to is led out of the site, or out of the settings'
  /// folder, by a link on the way. Where a folder itself leads is its owner's choice.
  func checkLinks() throws(FileError) {
    let published = [places.output, build.retain].compactMap(\.self).map { ($0, places.published) }
    let apps = file.settings.mobile.files.map { app in
      (Path.folder(of: Path.joined(settingsFolder, app.path)), settingsFolder as String?)
    }
    for case (let path, let folder?) in published + apps
    where Path.isInside(path, folder)
      && FileSystem.leadsOut(SystemPath(path), of: SystemPath(folder))
    {
      throw FileError(path: path, operation: .follow, number: 0)
    }
  }
}

private extension BuildPlan {
  /// A file that a build writes as a whole.
  struct Target {
    var artifact: Artifact
    /// Where it is written, and where the site has a file that would be copied there.
    var paths: [String]
    var text: String
    /// The settings that decide where it is, the nearest first.
    var keys: [String]

    init(_ artifact: Artifact, _ paths: [String], text: String, keys: [String]) {
      (self.artifact, self.paths, self.text, self.keys) = (artifact, paths, text, keys)
    }

    var remedy: String {
      switch artifact {
      case .apps: "write another path"
      case .preview: "give the settings file another folder"
      case .retained: "give '--retain' another folder"
      case .bundle: "write another 'cdn.name'"
      default: "write another 'output'"
      }
    }
  }

  var targets: [Target] {
    let inOutput = Artifact.allCases.filter { $0.place == .output }.flatMap { artifact in
      artifact.files(of: snippets, environment: environment).map { file in
        let path = Path.joined(places.output, file.name)
        let keys = (artifact == .bundle ? ["cdn.name"] : []) + ["output", "cdn.url"]
        return Target(artifact, [path] + sources(of: path), text: file.text, keys: keys)
      }
    }
    let retained = build.retain.map { folder in
      Target(.retained, [Path.joined(folder, BundleShelf.list)], text: "", keys: [])
    }
    let preview =
      servedFolder(of: settingsFolder) == nil
      ? [Target(.preview, [previewPath], text: "", keys: [])] : []
    return inOutput + preview + [retained].compactMap(\.self)
  }

  /// The site's own file that a copy of the site would have at this path.
  func sources(of path: String) -> [String] {
    guard let root = places.siteRoot, let output = places.siteOutput,
      let name = Path.relative(path, to: output)
    else { return [] }
    return [Path.joined(root, name)]
  }

  /// A link is the site's, whatever it leads to. What a folder in the way means, staging says.
  static func isForeign(_ path: String, _ target: Target) throws(FileError) -> Bool {
    switch try FileSystem.status(SystemPath(path), followingLinks: false)?.kind {
    case nil, .folder: return false
    case .file: break
    case .link, .other: return true
    }
    let bytes = try FileSystem.contents(of: path, upTo: Artifact.ownershipLimit)
    return !bytes.elementsEqual(target.text.utf8)
      && !target.artifact.isOurs(bytes, name: SystemPath(path).split.name.text)
  }
}

extension SettingsFile {
  /// The problem at the first of these keys that the file has, else where its settings begin.
  func diagnostic(
    _ problem: Diagnostic.Problem, about keys: [String],
    _ severity: Diagnostic.Severity = .error
  ) -> Diagnostic? {
    let places = (keys + ["site.output", "site.root", "accountToken"]).lazy.compactMap { key in
      origins.first { $0.key == key }?.source.place
    }
    return places.first.map { Diagnostic(origin: $0, severity: severity, problem: problem) }
  }
}
