extension BuildPlan {
  func check() throws(FileError) -> CheckReport {
    var files = FileTransaction(isDry: true)
    let staged = try stage(&files)
    var report = CheckReport()
    (report.settingsWarnings, report.snippets) = (warnings, snippets)
    (report.output, report.site) = (places.output, staged.site)
    (report.run, report.command) = (staged, build.command)
    let copies = staged.removedCopies.map { CheckReport.Drift(path: $0, kind: .staleCopy) }
    let drifts =
      try merged(changes(files), pages(staged.site)) + leftovers() + staleRecords() + copies
    report.drifts = drifts.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let whole = try wholeDrift(drifts)
    if let whole { report.drifts = [whole] }
    report.forgetPolicies(in: places.published)
    for index in report.drifts.indices.prefix(Self.diffLimit) {
      report.drifts[index].diff = try diff(of: report.drifts[index], staged)
      report.drifts[index].policyGaps = try policyGaps(of: report.drifts[index])
    }
    report.excesses = excesses
    return report
  }
}

private extension CheckReport.Drift {
  var isRewritten: Bool { if case .rewritten = kind { true } else { false } }
}

private extension CheckReport {
  /// A policy that blocks the loader of a published page is told by its place there, with what it lacks.
  mutating func forgetPolicies(in published: String?) {
    guard let published else { return }
    let told = Set(
      drifts.compactMap { drift -> String? in
        guard case .policy = drift.kind else { return nil }
        return Path.relative(drift.path, to: published)
      })
    site?.warnings.removeAll {
      $0.warning.kind == .policyBlocksLoader && told.contains($0.path)
    }
  }
}

private extension BuildPlan {
  /// One fault for all where nothing is built yet, or where all is built for another environment.
  func wholeDrift(_ drifts: [CheckReport.Drift]) throws(FileError) -> CheckReport.Drift? {
    let missing = Set(drifts.filter { $0.kind == .missing }.map(\.path))
    // Rules of an earlier run tell of one that had another output.
    let headers = places.published.map { Path.joined($0, HeaderRules.fileName) }
    let wasBuilt = try headers.map { (path) throws(FileError) in try isOurs(path) } ?? false
    if !wasBuilt, files.allSatisfy({ missing.contains(Path.joined(places.output, $0.name)) }) {
      return CheckReport.Drift(path: places.output, kind: .unbuilt)
    }
    let manifest = manifestPath
    let isThere = try FileSystem.status(SystemPath(manifest), followingLinks: false) != nil
    guard !drifts.isEmpty, isThere,
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
    _ changes: [CheckReport.Drift], _ pages: [CheckReport.Drift]
  ) -> [CheckReport.Drift] {
    if changes.contains(where: { $0.path == manifestPath }) {
      return changes + pages.filter { !$0.isRewritten }
    }
    let rewritten = Set(pages.filter(\.isRewritten).map(\.path))
    return changes.filter { !rewritten.contains($0.path) } + pages
  }

  func changes(_ files: FileTransaction) -> [CheckReport.Drift] {
    files.replacements.compactMap { path, isThere in
      let drift = CheckReport.Drift(path: path.text, kind: isThere ? .changed : .missing)
      return isOptional(drift) ? nil : drift
    }
  }

  /// Visitors may get the files that killed runs left where a build writes.
  func leftovers() throws(FileError) -> [CheckReport.Drift] {
    var paths: Set<SystemPath> = []
    if let published = places.published, FileSystem.realPath(SystemPath(published)) != nil {
      paths.formUnion(try SiteListing(root: SystemPath(published)).leftovers)
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
    return paths.map { CheckReport.Drift(path: $0.text, kind: .leftOver) }
  }

  /// A page may include the table of `print privacy.html` anywhere in it.
  func staleRecords() throws(FileError) -> [CheckReport.Drift] {
    guard let site = siteBuild, let published = places.published,
      FileSystem.realPath(SystemPath(published)) != nil
    else { return [] }
    let hashes = Set(snippets.all.map { PrivacyRecord($0).hash })
    var drifts: [CheckReport.Drift] = []
    for folder in try SiteListing(root: SystemPath(published)).folders {
      let open = try OpenFolder(SystemPath(published).appending(folder.path))
      for entry in folder.entries where entry.kind == .file && open.mayRead(entry.name) {
        let path = folder.path.appending(entry.name).text
        guard site.action(for: path, isInPlace: true) != nil else { continue }
        let file = Path.joined(published, path)
        let found = PrivacyRecord.hashes(in: try FileSystem.contents(of: file, upTo: Self.diffSize))
        if found.allSatisfy(hashes.contains) { continue }
        drifts.append(CheckReport.Drift(path: file, kind: .staleRecord))
      }
    }
    return drifts
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
      one.warning.kind.keepsLoaderOut || one.warning.kind == .policyBlocksLoader
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

extension BuildPlan {
  /// How many files of a check are shown with their changes.
  static let diffLimit = 20
  /// Larger files are named, not shown: a page of 50 MB took 170 MB and 21 s.
  static let diffSize = 1 << 20

  /// How long a file may be that is shown as a whole, as it is not there.
  static let wholeLimit = 16 << 10

  /// The changes that a run would make to a file of text; nil where that cannot be shown.
  func diff(
    of drift: CheckReport.Drift, _ staged: BuildReport
  ) throws(FileError) -> String? {
    guard drift.kind == .changed || drift.kind == .missing else { return nil }
    let isThere = drift.kind == .changed
    if isThere, try !isShort(drift.path) { return nil }
    guard let new = try built(drift.path, staged), isThere || new.count <= Self.wholeLimit else {
      return nil
    }
    let old = isThere ? try FileSystem.contents(of: drift.path) : []
    let name = drift.path.printable
    let before = isThere ? name : "/dev/null"
    return "--- \(before)\n+++ \(name), as built\n\(UnifiedDiff(from: old, to: new))\n"
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
