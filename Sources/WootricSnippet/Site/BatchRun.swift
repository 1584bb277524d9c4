/// The work of one thread on a batch: it reads the files, has pages rewritten, and stages the results.
struct BatchRun: ~Copyable {
  private let batch: SiteWalk.Batch
  private let site: SiteBuild
  private let source: OpenFolder
  private let realRoot: SystemPath
  private let isInPlace: Bool
  private var stage: FolderStage
  private let buffer = ByteBuffer(FileHead.room)
  private var report = SiteReport()
  /// The places of the pages that are new or have changed, and of those that are as they should be.
  private var written: [FolderEntries.Index] = []
  private var unchanged: [FolderEntries.Index] = []
  private var cleared: [FolderEntries.Index] = []
  private var skipped: [FolderEntries.Index] = []
  /// Why those are.
  private var reasons: [SkipReason] = []
  private var warnings = SiteReport.Notes()
  private var use = GlobUse()
  private var maySignIn = false
  private var withheld: [SystemPath] = []
  /// The verdicts by group of pages, as each group asks policies for something of its own.
  private var policies: [Int?: PolicyMemory] = [:]

  init(
    _ batch: SiteWalk.Batch, site: SiteBuild, root: SystemPath, realRoot: SystemPath,
    isInPlace: Bool, isDry: Bool
  ) throws(FileError) {
    let source = try OpenFolder(batch.folder, inside: root)
    let stage = try FolderStage(
      batch.target, at: batch.place, source: source.path, entries: batch.entries.base,
      isNew: batch.isNew, isDry: isDry, number: batch.number)
    (self.batch, self.site, self.realRoot) = (batch, site, realRoot)
    self.isInPlace = isInPlace
    self.source = source
    self.stage = stage
  }
}

extension BatchRun {
  /// One entry of the batch.
  fileprivate struct File {
    let entry: FolderEntries.Index
    let name: SystemPath
    /// Relative to the site's root.
    let path: String
  }

  struct Result: Sendable {
    var report: SiteReport
    var use: GlobUse
    /// Whether a page may call `identify` or `track`.
    var maySignIn: Bool
    /// Compressed copies that the site's source has of pages without the loader, by their targets.
    var withheld: [SystemPath]
    var staged: StagedFolder
  }

  /// Stages every file; where one fails, what was staged is taken away again.
  mutating func finish() throws(FileError) -> Result {
    do throws(FileError) {
      for entry in batch.entries.indices { try visit(entry) }
    } catch {
      stage.staged.discard()
      throw error
    }
    report.written = pages(written)
    report.unchanged = pages(unchanged)
    report.cleared = pages(cleared)
    report.skipped = SiteReport.List(places(skipped)) { [reasons = reasons.trimmed] path, index in
      SiteReport.Skip(path: path.text, reason: reasons[index])
    }
    report.warnings = warnings.list(batch.folder, batch.entries.base)
    return Result(
      report: report, use: use, maySignIn: maySignIn, withheld: withheld,
      staged: stage.staged.trimmed)
  }
}

private extension BatchRun {
  func pages(_ entries: [FolderEntries.Index]) -> SiteReport.Pages {
    SiteReport.Pages(places(entries)) { path, _ in path.text }
  }

  func places(_ entries: [FolderEntries.Index]) -> SiteReport.Places {
    SiteReport.Places(folder: batch.folder, entries: batch.entries.base, indices: entries.trimmed)
  }

  mutating func visit(_ index: FolderEntries.Index) throws(FileError) {
    let entry = batch.entries[index]
    let path = batch.folder.appending(entry.name).text
    let file = File(entry: index, name: entry.name, path: path)
    switch entry.kind {
    case .file: try visit(file: file)
    case .link: try visit(link: file)
    case .folder where SecretName.isIn(entry.name):
      if !isInPlace { skip(index, .secret) }
    case .folder: skip(index, .folder)
    case .other: skip(index, .specialFile)
    }
  }

  mutating func visit(file: File) throws(FileError) {
    if site.withheld.contains(file.path) { return }
    let choice = site.choice(file.path)
    use.note(choice)
    switch site.action(for: file.path, choice, isInPlace: isInPlace) {
    case nil: try copy(file)
    case .leave(let reason)? where !isInPlace:
      skip(file.entry, reason)
      try copy(file)
    // An earlier run cannot have written a file that may not be read.
    case .leave(let reason)? where !source.mayRead(file.name): skip(file.entry, reason)
    case let action?: try visit(page: file, action)
    }
  }

  mutating func visit(page: File, _ action: PageRewriter.Action) throws(FileError) {
    var head = try FileHead(source.open(page.name), buffer: buffer)
    let group = site.rewriters.index(forPage: page.path)
    if action == .place { use.note(group: group) }
    let outcome = try outcome(of: action, &head, of: group)
    if site.asksNobodyElse, !maySignIn { maySignIn = VisitorCalls.mayBe(in: head.bytes) }
    for warning in outcome.warnings { warnings.add(warning, to: page.entry) }
    let isWritten = try place(&head, page, outcome.change)
    switch outcome.change {
    case .placed, .unchanged:
      if isWritten { written.append(page.entry) } else { unchanged.append(page.entry) }
      if outcome.warnings.contains(where: \.kind.keepsLoaderOut) { report.pagesWithOthers += 1 }
    case .skipped(let reason):
      skip(page.entry, reason)
      if isWritten { report.copied += 1 }
    case .cleared(_, let reason):
      skip(page.entry, reason)
      if isWritten { cleared.append(page.entry) }
    }
    if batch.mayHaveCopies {
      try judgeCopies(of: page.name, isWritten: isWritten, hasLoader: outcome.hasLoader(action))
    }
  }

  /// Stages a page with its change; false where nothing has to be written.
  mutating func place(
    _ head: inout FileHead, _ page: File, _ change: PageOutcome.Change
  ) throws(FileError) -> Bool {
    switch change {
    case .placed(let edit), .cleared(let edit, _): try place(&head, page, edit)
    case .unchanged, .skipped: isInPlace ? false : try place(&head, page, .none)
    }
  }

  /// Most pages fit into the first read; where one does not, twice as much is read.
  mutating func outcome(
    of action: PageRewriter.Action, _ head: inout FileHead, of group: Int?
  ) throws(FileError) -> PageOutcome {
    let rewriter = group.map { site.rewriters.groups[$0].value } ?? site.rewriters.common
    let policies = policies[group] ?? PolicyMemory(rewriter.policy)
    self.policies[group] = policies
    var size = FileHead.room
    while true {
      try head.read(upTo: size)
      let outcome = rewriter.outcome(
        of: action, head: head.bytes, isComplete: head.isWhole, policies)
      if let outcome { return outcome }
      if size >= FileHead.limit { return PageOutcome(.skipped(.longHead)) }
      size *= 2
    }
  }

  mutating func place(
    _ head: inout FileHead, _ file: File, _ edit: FileEdit
  ) throws(FileError) -> Bool {
    try stage.stage(&head, file.entry, edit: edit, isInPlace: isInPlace)
  }

  /// A file that is no page of ours stays where it is, or goes into the output as it is.
  mutating func copy(_ file: File) throws(FileError) {
    if isInPlace { return }
    if SecretName.isIn(batch.folder.appending(file.name)) { return skip(file.entry, .secret) }
    var head = try FileHead(source.open(file.name), buffer: buffer)
    if try place(&head, file, .none) { report.copied += 1 }
  }

  mutating func visit(link: File) throws(FileError) {
    guard let text = source.linkTarget(link.name) else { return skip(link.entry, .brokenLink) }
    if let reason = refusal(ofLink: link.name, text) { return skip(link.entry, reason) }
    if isInPlace { return }
    if SecretName.isIn(batch.folder.appending(link.name)) { return skip(link.entry, .secret) }
    if try stage.stageLink(link.entry, to: text) { report.copied += 1 }
  }

  /// In place a link stays what it is, so only where it leads counts.
  func refusal(ofLink name: SystemPath, _ text: SystemPath) -> SkipReason? {
    guard let real = FileSystem.realPath(source.path.appending(name)) else { return .brokenLink }
    if real.relative(to: realRoot) == nil { return .outsideLink }
    if isInPlace { return nil }
    if text.bytes.first == .slash { return .absoluteLink }
    // `../public/a.html` comes back in by the root's own name, which the output does not have.
    return batch.folder.appending(text).climbsOut ? .outsideLink : nil
  }

  mutating func skip(_ file: FolderEntries.Index, _ reason: SkipReason) {
    // Nobody wants to hear of all the files that are not pages.
    if reason == .notIncluded { return }
    skipped.append(file)
    reasons.append(reason)
  }
}

/// The compressed copies of a page: `about.html.gz` beside `about.html`.
private extension BatchRun {
  /// Hosts send a copy in its page's place, so that one of an older page hides what a build does.
  mutating func judgeCopies(
    of page: SystemPath, isWritten: Bool, hasLoader: Bool
  ) throws(FileError) {
    for ending in CompressedCopy.endings {
      let copy = page.extended(by: ending)
      let source = isInPlace ? nil : try CompressedCopy.kind(source.status(of: copy))
      // The output gets it as it is, which is right for a page that it gets as it is, too.
      if source != nil, !hasLoader { continue }
      if source != nil { withheld.append(batch.target.appending(copy)) }
      let isPublished = source != nil && !site.withholdsCopies
      let isStale = try isStale(copy, source, of: page, isWritten, hasLoader)
      if isPublished || isStale {
        report.staleCopies.append(batch.folder.appending(copy).text)
      }
    }
  }

  /// Whether the published copy is of an older page: by its time, or as it is the source's.
  func isStale(
    _ copy: SystemPath, _ source: FileSystem.Status.Kind?, of page: SystemPath,
    _ isWritten: Bool, _ hasLoader: Bool
  ) throws(FileError) -> Bool {
    guard let there = try stage.status(of: copy), let kind = CompressedCopy.kind(there) else {
      return false
    }
    if isWritten { return true }
    guard hasLoader, let page = try stage.status(of: page)?.stamp else { return false }
    if try isSource(copy, source, kind) { return true }
    // Of a link, the time of what it leads to counts, as that is what hosts send.
    if kind == .file { return CompressedCopy.isOld(there.stamp, of: page) }
    let target = try FileSystem.status(batch.place.appending(copy), followingLinks: true)
    return target.map { CompressedCopy.isOld($0.stamp, of: page) } ?? false
  }

  /// Whether an earlier run copied it from the source.
  func isSource(
    _ copy: SystemPath, _ kind: FileSystem.Status.Kind?, _ published: FileSystem.Status.Kind
  ) throws(FileError) -> Bool {
    guard kind == published else { return false }
    if kind == .link { return true }
    var head = try FileHead(source.open(copy), buffer: buffer)
    return try stage.holds(&head, copy)
  }
}
