extension Build {
  /// All that a person should hear about a build, settings first; pages by their paths from the
  /// working folder.
  package func messages(about report: BuildReport) -> [Message] {
    let places = report.snippets.map { BuildPlaces(self, $0.common.settings) }
    let root = places?.siteRoot ?? ""
    let headers = Path.joined(places?.published ?? "", HeaderRules.fileName)
    let site = report.site ?? SiteReport()
    return report.settingsWarnings.map { Message($0) }
      + report.headerProblems.map { Message(.warning, file: headers, text: "\($0)") }
      + site.warnings.map { Message($0.warning, file: Path.joined(root, $0.path)) }
      // Pages that settings exclude are as their author wants them: only counted.
      + site.skipped.filter { $0.reason != .excluded }
      .map {
        Message($0.reason, file: $0.reason == .elsewhere ? $0.path : Path.joined(root, $0.path))
      }
  }
}
