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
      build.output ?? settings.output.map { Path.joined(base, $0) }
      ?? (siteOutput ?? siteRoot).flatMap { settings.cdn.folder(inSite: $0) }
      ?? Path.joined(base, "dist")
  }
}
