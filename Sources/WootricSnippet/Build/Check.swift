extension BuildPlan {
  func check() throws(FileError) -> CheckReport {
    var files = FileTransaction(isDry: true)
    let staged = try stage(&files)
    var report = CheckReport()
    (report.settingsWarnings, report.snippets) = (warnings, snippets)
    (report.output, report.site) = (places.output, staged.site)
    (report.run, report.command) = (staged, build.command)
    let (pages, leftovers) = try audit(staged.site)
    let copies = staged.removedCopies.map { CheckReport.Drifts($0, .staleCopy) }
    let drifts = ([merged(changes(files), pages)] + leftovers + copies)
      .reduce(into: CheckReport.Drifts()) { $0 += $1 }
    if let whole = try wholeDrift(files, isUpToDate: drifts.isEmpty) {
      report.drifts = [whole]
    } else {
      report.forgetPolicies(of: pages, in: places.published)
      report.drifts = try detailed(drifts.sortedByFolder(), staged)
    }
    report.excesses = excesses
    return report
  }

  /// The first ones with all that there is to show about them.
  private func detailed(
    _ drifts: CheckReport.Drifts, _ staged: BuildReport
  ) throws(FileError) -> CheckReport.Drifts {
    var first = Array(drifts.prefix(Self.diffLimit))
    for index in first.indices {
      first[index].diff = try diff(of: first[index], staged)
      first[index].policyGaps = try policyGaps(of: first[index])
    }
    var result = CheckReport.Drifts(first)
    result += drifts.without(first: first.count)
    return result
  }
}

private extension CheckReport.Drifts {
  /// One drift with its place.
  init(_ path: String, _ kind: DriftKind) {
    self.init(SystemPath(path), kind)
  }

  init(_ path: SystemPath, _ kind: DriftKind) {
    let (folder, name) = path.split
    let entries = FolderEntries([FileSystem.Entry(name: name, kind: .file)])
    self.init(SiteReport.Places(folder: folder, entries: entries, indices: [entries.startIndex])) {
      _, _ in CheckReport.Drift(path: path.text, kind: kind)
    }
  }
}

private extension CheckReport.Drift {
  var isRewritten: Bool { if case .rewritten = kind { true } else { false } }
}

private extension CheckReport {
  /// A policy that blocks the loader of a published page is told by its place there, with what it lacks.
  mutating func forgetPolicies(of pages: Drifts, in published: String?) {
    guard let published = published.map({ SystemPath($0) }), let warnings = site?.warnings else {
      return
    }
    var told = PlaceSearch(pages.kept { if case .policy = $0.kind { true } else { false } })
    site?.warnings = warnings.kept { group, index in
      group.element(index).warning.kind != .policyBlocksLoader
        || !told.contains(
          group.places.name(index), in: published.appending(group.places.folder))
    }
  }
}

private extension BuildPlan {
  /// One fault for all where nothing is built yet, or where all is built for another environment.
  func wholeDrift(
    _ transaction: FileTransaction, isUpToDate: Bool
  ) throws(FileError) -> CheckReport.Drift? {
    // Rules of an earlier run tell of one that had another output.
    let headers = places.published.map { Path.joined($0, HeaderRules.fileName) }
    let wasBuilt = try headers.map { (path) throws(FileError) in try isOurs(path) } ?? false
    let isNew = files.allSatisfy {
      transaction.outcome(at: Path.joined(places.output, $0.name)) == .new
    }
    if !wasBuilt, isNew { return CheckReport.Drift(path: places.output, kind: .unbuilt) }
    let manifest = manifestPath
    let isThere = try FileSystem.status(SystemPath(manifest), followingLinks: false) != nil
    guard !isUpToDate, isThere,
      let built = Manifest.environment(in: try FileSystem.contents(of: manifest)),
      built != environment
    else { return nil }
    return CheckReport.Drift(
      path: manifest, kind: .otherEnvironment(built, wanted: environment))
  }

  var manifestPath: String { Path.joined(places.output, Artifact.manifest.names[0]) }

  /// A loader that is not the manifest's was rewritten after the build; where the manifest is another build's, too,
  /// it is only not of today.
  func merged(
    _ changes: CheckReport.Drifts, _ pages: CheckReport.Drifts
  ) -> CheckReport.Drifts {
    var (result, faults) = (changes, pages)
    if changes.contains(where: { $0.path == manifestPath }) {
      faults = pages.kept { !$0.isRewritten }
    } else {
      var search = PlaceSearch(pages.kept { $0.isRewritten })
      result = changes.kept { group, index in
        !search.contains(group.places.name(index), in: group.places.folder)
      }
    }
    result += faults
    return result
  }

  func changes(_ files: FileTransaction) -> CheckReport.Drifts {
    let singles = files.singles.sorted { $0.path < $1.path }
      .map { CheckReport.Drifts($0.path, $0.isThere ? .changed : .missing) }
      .filter { !isOptional($0[$0.startIndex]) }
    let pages = files.walked.map { folder in
      CheckReport.Drifts(
        SiteReport.Places(
          folder: folder.path, entries: folder.entries, indices: folder.files.map(\.entry))
      ) { path, index in
        CheckReport.Drift(
          path: path.text, kind: folder.files[index].isThere ? .changed : .missing)
      }
    }
    return (pages + singles).reduce(into: CheckReport.Drifts()) { $0 += $1 }
  }

  /// The faults of the published pages, and the files that killed runs left where a build writes, as visitors
  /// may get those.
  func audit(
    _ report: SiteReport?
  ) throws(FileError) -> (pages: CheckReport.Drifts, leftovers: [CheckReport.Drifts]) {
    var paths: Set<SystemPath> = []
    var pages = CheckReport.Drifts()
    if let published = places.published.map({ SystemPath($0) }),
      FileSystem.realPath(published) != nil
    {
      let listing = try SiteListing(root: published)
      paths.formUnion(listing.leftovers)
      if let report, let site = siteBuild {
        pages = try SiteAudit(self, site, report, published: published).run(listing.folders)
      }
    }
    let beside = places.siteOutput.map { Path.folder(of: $0) }
    for case let folder? in [places.output, build.retain, settingsFolder, beside] {
      let folder = SystemPath(folder)
      guard try FileSystem.status(folder, followingLinks: true)?.kind == .folder else { continue }
      for entry in try FileSystem.entries(of: folder)
      where TemporaryName.isLeftOver(entry.name, isAlone: false) {
        paths.insert(folder.appending(entry.name))
      }
    }
    return (pages, paths.sorted().map { CheckReport.Drifts($0, .leftOver) })
  }

  /// The preview is nobody's output: not published, and often not under version control, so that a
  /// fresh clone has none until it is built.
  func isOptional(_ drift: CheckReport.Drift) -> Bool {
    drift.kind == .missing && drift.path == previewPath
  }

  func policyGaps(of drift: CheckReport.Drift) throws(FileError) -> [PolicyGap] {
    guard case .policy(let line, let column, let hash) = drift.kind,
      let published = places.published, let page = Path.relative(drift.path, to: published)
    else { return [] }
    return [PolicyGap](
      in: try FileSystem.contents(of: drift.path), at: (line, column),
      for: snippets.value(forPage: page), hash: hash)
  }
}

extension BuildPlan {
  /// How many files of a check are shown with their changes.
  static let diffLimit = 20
  /// Larger files are named, not shown: a page of 50 MB took 170 MB and 21 s.
  static let diffSize = 1 << 20

  /// The changes that a run would make to a file of text; nil where that cannot be shown, and of a file that is
  /// not there, as nobody wants to read all of it to learn that.
  func diff(
    of drift: CheckReport.Drift, _ staged: BuildReport
  ) throws(FileError) -> String? {
    guard drift.kind == .changed, try isShort(drift.path),
      let new = try built(drift.path, staged)
    else { return nil }
    let old = try FileSystem.contents(of: drift.path)
    let name = drift.path.printable
    return "--- \(name)\n+++ \(name), as built\n\(UnifiedDiff(from: old, to: new))\n"
  }

  /// The scripts that are over the settings' budget.
  var excesses: [CheckReport.Excess] {
    let groups = snippets.groups.map { (" of \($0.pages.pattern)", $0.value) }
    return ([("", snippet)] + groups).flatMap(excesses)
  }
}

private extension BuildPlan {
  func isShort(_ path: String) throws(FileError) -> Bool {
    let status = try FileSystem.status(SystemPath(path), followingLinks: false)
    return status.map { $0.kind == .file && $0.size <= Self.diffSize } ?? false
  }

  /// A file as a run would write it; nil where nobody may see it, and for copies of other files.
  func built(_ path: String, _ staged: BuildReport) throws(FileError) -> [UInt8]? {
    if let file = staged.files.first(where: { Path.joined(places.output, $0.name) == path }) {
      return Array(file.text.utf8)
    }
    if let file = staged.others.first(where: { $0.path == path }) {
      return file.isOfApp ? nil : file.bytes
    }
    return try page(at: path)
  }

  func excesses(_ pages: String, _ snippet: Snippet) -> [CheckReport.Excess] {
    let budget = snippet.settings.budget
    let parts = [
      ("loader", snippet.loader?.served, budget.loader),
      ("bundle", snippet.bundle.served, budget.bundle),
    ]
    return parts.compactMap { name, script, budget in
      guard let script, let budget else { return nil }
      let size = GzipSize.bytes(of: Array(script.utf8))
      guard size > budget else { return nil }
      let origin = file.origins.first { $0.key == "budget.\(name)" }?.source.place
      return CheckReport.Excess(name: name + pages, size: size, budget: budget, origin: origin)
    }
  }

  /// A published page as a run would write it; nil for what is no page of ours.
  func page(at path: String) throws(FileError) -> [UInt8]? {
    guard let root = places.siteRoot, let published = places.published,
      let name = Path.relative(path, to: published)
    else { return nil }
    guard try isShort(Path.joined(root, name)) else { return nil }
    let source = try FileSystem.contents(of: Path.joined(root, name))
    guard let site = siteBuild, let action = site.action(for: name, isInPlace: site.isInPlace)
    else { return nil }
    let outcome = PageRewriter(snippets.value(forPage: name)).rewrite(source, action)
    if case .skipped = outcome.change { return nil }
    return outcome.bytes(of: source)
  }
}
