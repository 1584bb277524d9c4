import WootricTemplates

extension Build {
  /// Reads the copies of the SDK that the settings name, and looks whether an SDK of the site's own is
  /// there: a page that asks for it in vain shows no survey, and nobody is told.
  /// - Throws: `FileError` of kind `inputMissing` where a copy is not there.
  func addSDK(to file: inout SettingsFile) throws(FileError) {
    file.perPage.common = try withCopy(file.perPage.common)
    for index in file.perPage.groups.indices {
      file.perPage.groups[index].value = try withCopy(file.perPage.groups[index].value)
    }
    for settings in file.perPage.all where try isUnserved(settings) {
      let problem = Diagnostic.Problem.vendor(.unservedSDK(settings.sdkURL))
      guard let found = file.diagnostic(problem, about: ["sdk.url"], .warning),
        !file.warnings.contains(found)
      else { continue }
      file.warnings.append(found)
    }
  }

  private func withCopy(_ settings: Settings) throws(FileError) -> Settings {
    guard let bytes = try copy(of: settings.sdk) else { return settings }
    var settings = settings
    settings.sdkCopy = SDKCopy(bytes, cdn: settings.cdn)
    return settings
  }

  /// The stand-in of an environment takes the place of a file that is given for all.
  private func copy(of sdk: Settings.SDK) throws(FileError) -> [UInt8]? {
    if sdk.isStandIn { return Array(TemplateExpansion.plain.expand(.standIn).utf8) }
    guard let path = sdk.file else { return nil }
    return try FileSystem.contents(of: Path.joined(Path.folder(of: settingsFile), path))
  }

  /// A site may be served under a path of its host: `/docs/sdk.js` for `public/sdk.js`.
  private func isUnserved(_ settings: Settings) throws(FileError) -> Bool {
    let places = BuildPlaces(self, settings)
    let roots = [places.siteRoot, places.siteOutput].compactMap(\.self)
    guard settings.sdk.file == nil, let url = settings.sdk.url, url.hasPrefix("/"), !roots.isEmpty
    else { return false }
    var steps = url.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")[...]
    while !steps.isEmpty {
      for root in roots {
        let path = SystemPath(Path.joined(root, steps.joined(separator: "/")))
        if try FileSystem.status(path, followingLinks: true)?.kind == .file { return false }
      }
      steps.removeFirst()
    }
    return true
  }
}
