extension BuildPlan {
  /// How many files of a check are shown with their changes.
  static let diffLimit = 20
  /// Larger files are named, not shown: a page of 50 MB took 170 MB and 21 s.
  static let diffSize = 1 << 20

  /// What a run would change in a file of text; nil where nothing of it is there to change.
  func diff(
    of drift: CheckReport.Drift, _ generated: [GeneratedFile]
  ) throws(FileError) -> String? {
    guard drift.kind == .changed, try isShort(drift.path) else { return nil }
    let old = try FileSystem.contents(of: drift.path)
    let file = generated.first { Path.joined(places.output, $0.name) == drift.path }
    let new: [UInt8]?
    if let file { new = Array(file.text.utf8) } else { new = try page(at: drift.path) }
    guard let new else { return nil }
    let name = Path.shown(drift.path)
    return "--- \(name)\n+++ \(name), as built\n\(UnifiedDiff(from: old, to: new))\n"
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

  func excesses(_ pages: String, _ snippet: Snippet) -> [CheckReport.Excess] {
    let budget = snippet.settings.budget
    let parts = [
      ("loader" + pages, snippet.loader?.served, budget.loader),
      ("bundle" + pages, snippet.bundle.served, budget.bundle),
    ]
    return parts.compactMap { name, script, budget in
      guard let script, let budget else { return nil }
      let size = GzipSize.bytes(of: Array(script.utf8))
      return size > budget ? CheckReport.Excess(name: name, size: size, budget: budget) : nil
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
