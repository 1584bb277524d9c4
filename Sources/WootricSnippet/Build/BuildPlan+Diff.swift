extension BuildPlan {
  /// How many files of a check are shown with their changes.
  static let diffLimit = 20
  /// Larger files are named, not shown: a page of 50 MB took 170 MB and 21 s.
  static let diffSize = 1 << 20

  /// How long a file may be that is shown as a whole, as it is not there.
  static let wholeLimit = 16 << 10

  /// What a run would change in a file of text; nil where that cannot be shown.
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
    let name = Path.shown(drift.path)
    let before = isThere ? name : "/dev/null"
    return "--- \(before)\n+++ \(name), as built\n\(UnifiedDiff(from: old, to: new))\n"
  }

  /// What is over the settings' budget.
  var excesses: [CheckReport.Excess] {
    let groups = snippets.groups.map { (" of \($0.pages.pattern)", $0.value) }
    return ([("", snippet)] + groups).flatMap(excesses)
  }
}

private extension BuildPlan {
  func isShort(_ path: String) throws(FileError) -> Bool {
    let status = try FileSystem.status(SystemPath(path), followingLinks: true)
    return status.map { $0.size <= Self.diffSize } ?? false
  }

  /// A file as a run would write it; nil where nobody may see it, and for copies of other files.
  func built(_ path: String, _ staged: BuildReport) throws(FileError) -> [UInt8]? {
    if let file = staged.files.first(where: { Path.joined(places.output, $0.name) == path }) {
      return Array(file.text.utf8)
    }
    if let file = staged.others.first(where: { $0.path == path }) {
      return file.isSecret ? nil : file.bytes
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
