extension BuildPlan {
  func check() throws(FileError) -> CheckReport {
    var files = FileTransaction(isDry: true)
    let staged = try stage(&files)
    var report = CheckReport()
    (report.settingsWarnings, report.snippet) = (warnings, snippet)
    (report.output, report.site) = (places.output, staged.site)
    let drifts = try changes(files) + pages()
    report.drifts = drifts.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return report
  }
}

private extension BuildPlan {
  func changes(_ files: FileTransaction) -> [CheckReport.Drift] {
    files.replacements.map { path, isThere in
      CheckReport.Drift(path: path.text, kind: isThere ? .changed : .missing)
    }
  }

  func pages() throws(FileError) -> [CheckReport.Drift] {
    guard let site = siteBuild, let published = places.published else { return [] }
    let folder = SystemPath(places.output)
    var names: Set<String> = []
    if try FileSystem.status(folder, followingLinks: true)?.kind == .folder {
      names = Set(try FileSystem.entries(of: folder).map(\.name.text))
    }
    let audit = SiteAudit(
      site: site, published: SystemPath(published), known: PageAudit.Known(snippet), bundles: names)
    return try audit.run()
  }
}
