extension BuildPlan {
  func check() throws(FileError) -> CheckReport {
    var files = FileTransaction(isDry: true)
    let staged = try stage(&files)
    var report = CheckReport()
    (report.settingsWarnings, report.snippets) = (warnings, snippets)
    (report.output, report.site) = (places.output, staged.site)
    let drifts = try changes(files) + pages(staged.site)
    report.drifts = drifts.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    for index in report.drifts.indices.prefix(Self.diffLimit) {
      report.drifts[index].diff = try diff(of: report.drifts[index], staged)
      report.drifts[index].missingSources = try missingSources(of: report.drifts[index])
    }
    report.excesses = excesses
    return report
  }
}

private extension BuildPlan {
  func changes(_ files: FileTransaction) -> [CheckReport.Drift] {
    files.replacements.compactMap { path, isThere in
      let drift = CheckReport.Drift(path: path.text, kind: isThere ? .changed : .missing)
      return isOptional(drift) ? nil : drift
    }
  }

  /// The preview is nobody's output: not published, and often not under version control, so that a
  /// fresh clone has none until it is built.
  func isOptional(_ drift: CheckReport.Drift) -> Bool {
    drift.kind == .missing && drift.path == previewPath
  }

  func missingSources(of drift: CheckReport.Drift) throws(FileError) -> [String] {
    guard case .policy(let line, let column, let hash) = drift.kind,
      let published = places.published, let page = Path.relative(drift.path, to: published)
    else { return [] }
    return PolicyGap(
      in: try FileSystem.contents(of: drift.path), at: (line, column),
      for: snippets.value(forPage: page), hash: hash
    ).sources
  }

  /// A page that a run would leave as it is holds today's loader, byte for byte, unless something
  /// keeps the loader out: its hash and its bundle are known. Only the others are read again, and those
  /// whose policy is at fault: its place in the published page is another one than in the source.
  func pages(_ report: SiteReport?) throws(FileError) -> [CheckReport.Drift] {
    guard let report, let site = siteBuild, let published = places.published else { return [] }
    let folder = SystemPath(places.output)
    var names: Set<String> = []
    if try FileSystem.status(folder, followingLinks: true)?.kind == .folder {
      names = Set(try FileSystem.entries(of: folder).map(\.name.text))
    }
    let doubtful = report.warnings.filter { one in
      one.warning.keepsLoaderOut || one.warning.kind == .policyBlocksLoader
    }
    let known = Set(report.unchanged).subtracting(doubtful.map(\.path))
    let audit = SiteAudit(
      site: site, published: SystemPath(published), known: snippets.map(PageAudit.Known.init),
      bundles: names, pages: known)
    let missing = snippets.map { snippet in
      names.contains(snippet.bundle.fileName) ? nil : snippet.bundle.fileName
    }
    if missing.all.allSatisfy({ $0 == nil }) { return try audit.run() }
    return try audit.run()
      + known.compactMap { path in
        missing.value(forPage: path).map { bundle in
          CheckReport.Drift(path: Path.joined(published, path), kind: .bundleMissing(bundle))
        }
      }
  }
}
