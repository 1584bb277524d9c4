/// One walk through a site: it lists the files, shares them out among threads, and joins their reports in
/// the order of the list.
struct SiteWalk {
  private let site: SiteBuild
  private let root: SystemPath
  /// The output folder, or nil where the pages are changed in place.
  private let output: SystemPath?
  private let realRoot: SystemPath

  init(site: SiteBuild) throws(FileError) {
    self.site = site
    root = SystemPath(site.root)
    guard let realRoot = FileSystem.realPath(root) else {
      throw FileError(path: site.root, operation: .walk, number: FileSystem.missing)
    }
    self.realRoot = realRoot
    output = site.isInPlace ? nil : site.output.map(SystemPath.init)
  }
}

extension SiteWalk {
  func run(_ files: inout FileTransaction) throws(FileError) -> SiteReport {
    var report = SiteReport()
    let folders = try folders(&report)
    let batches = try batches(of: folders, &files)
    let (isDry, transaction) = (files.isDry, files)
    let outcome = Workers(jobs: site.jobs).map(batches.count) { index throws(FileError) in
      try transaction.goOn()
      var run = try BatchRun(
        batches[index], site: site, root: root, realRoot: realRoot, isInPlace: output == nil,
        isDry: isDry)
      return try run.finish()
    }
    for result in outcome.values { files.add(result.staged) }
    if let error = outcome.error { throw error }
    for result in outcome.values { report += result.report }
    if site.withholdsCopies {
      report.copied -= try files.withhold(Set(outcome.values.flatMap(\.withheld)))
    }
    let use = outcome.values.reduce(into: GlobUse()) { $0 += $1.use }
    let maySignIn = outcome.values.contains(where: \.maySignIn)
    report.problems = problems(use, folders, report) + staleLists(folders, report)
    if !maySignIn, asksNobody(folders, report) { report.problems.append(.nobodyIsAsked) }
    return report
  }
}

extension SiteWalk {
  /// Some files of one folder, which a thread takes at a time.
  struct Batch: Sendable {
    /// The folder, relative to the site's root.
    var folder: SystemPath
    /// The folder that its files go to, and the place of that folder until the commit.
    var target, place: SystemPath
    var entries: FolderEntries.SubSequence
    /// The target folder was not there before this run.
    var isNew: Bool
    /// The first of the numbers for its temporaries.
    var number: Int
    /// Whether compressed copies may be beside its pages, or be there already where they go to.
    var mayHaveCopies: Bool
  }
}

private extension SiteWalk {
  /// A walk through a part of the site, or one that clears it, shows nothing about the settings.
  func problems(
    _ use: GlobUse, _ folders: [SiteListing.Folder], _ report: SiteReport
  ) -> [SiteProblem] {
    if site.listed != nil || site.action != .place { return [] }
    let isEmpty = report.written.isEmpty && report.unchanged.isEmpty
    return use.problems(of: site, in: folders) + unincluded(folders) + (isEmpty ? [.noPages] : [])
  }

  func staleLists(_ folders: [SiteListing.Folder], _ report: SiteReport) -> [SiteProblem] {
    let folders = folders.filter(HashLists.mayBe)
    if site.listed != nil || site.action != .place || folders.isEmpty { return [] }
    return HashLists(of: report, in: folders, root: root, isInPlace: output == nil).problems
  }

  /// Pages by names that most sites do not have, and that no pattern has thought of.
  func unincluded(_ folders: [SiteListing.Folder]) -> [SiteProblem] {
    var (first, count): (String?, Int) = (nil, 0)
    for folder in folders {
      for entry in folder.entries where entry.kind == .file && PageName.isUnusual(entry.name) {
        let path = folder.path.appending(entry.name).text
        guard site.choice(path).refusal == .notIncluded else { continue }
        (first, count) = (first ?? path, count + 1)
      }
    }
    return first.map { [.unincludedPages(count, first: $0)] } ?? []
  }

  /// Whether a whole site has pages with the loader, and neither scripts in files nor a setting that asks.
  func asksNobody(_ folders: [SiteListing.Folder], _ report: SiteReport) -> Bool {
    guard site.asksNobodyElse, site.listed == nil, site.action == .place,
      report.pagesWithLoader > 0
    else { return false }
    return !folders.contains { folder in
      folder.entries.contains { VisitorCalls.isScript($0.name.text, stems: site.bundleStems) }
    }
  }

  func folders(_ report: inout SiteReport) throws(FileError) -> [SiteListing.Folder] {
    guard let files = site.listed else {
      return try SiteListing(root: root, output: output).folders
    }
    let listed = try SiteListing.folders(of: files, in: realRoot)
    report.skipped = SiteReport.List(listed.others)
    return listed.folders
  }

  func batches(
    of folders: [SiteListing.Folder], _ files: inout FileTransaction
  ) throws(FileError) -> [Batch] {
    let size = Workers(jobs: site.jobs).batchSize(of: folders.reduce(0) { $0 + $1.entries.count })
    let isFresh = try output.map { (output) throws(FileError) in try files.createFresh(output) }
    var batches: [Batch] = []
    for folder in folders {
      let target = (output ?? root).appending(folder.path)
      let place = output == nil ? target : files.place(of: target)
      let isNew = try prepare(place, in: files.place(of: output ?? root), &files)
      let isMade = isNew || isFresh == true && folder.path.isEmpty
      if output != nil, isMade, let mode = try mode(of: folder) { files.keep(mode, of: place) }
      // Into a folder that is there, three looks a page cost less than a list of it.
      let mayHaveCopies =
        site.listed != nil || output != nil && !isNew
        || folder.entries.contains { CompressedCopy.isOne($0.name) }
      var rest = folder.entries[...]
      while !rest.isEmpty {
        let entries = rest.prefix(size)
        let number = files.reserveNumbers(entries.count)
        batches.append(
          Batch(
            folder: folder.path, target: target, place: place, entries: entries, isNew: isNew,
            number: number, mayHaveCopies: mayHaveCopies))
        rest = rest.dropFirst(entries.count)
      }
    }
    return batches
  }

  func mode(of folder: SiteListing.Folder) throws(FileError) -> UInt32? {
    try FileSystem.status(root.appending(folder.path), followingLinks: true)?.mode
  }

  /// Makes the target folder, or clears it of the temporaries of killed runs; gives true where it is new.
  /// A link in its place would lead the pages elsewhere.
  func prepare(
    _ target: SystemPath, in base: SystemPath, _ files: inout FileTransaction
  ) throws(FileError) -> Bool {
    let kind = try FileSystem.status(target, followingLinks: target == base)?.kind
    // The walk comes by all folders from the top; a list of files does not.
    if kind == .link || site.listed != nil && FileSystem.leadsOut(target, of: base) {
      throw FileError(path: target.text, operation: .follow, number: 0)
    }
    let isThere = kind == .folder
    if isThere {
      try files.tidy(target)
    } else {
      try files.createFolders(target)
    }
    return !isThere
  }
}

/// The contents of a site's folders, in the order of the walk. Links are never followed.
struct SiteListing {
  /// One folder with its entries, but for folders.
  struct Folder: Sendable {
    /// Relative to the site's root; empty for the root itself.
    var path: SystemPath
    var entries: FolderEntries
  }

  private(set) var folders: [Folder] = []
  /// The files that killed runs left, by their paths; a run that lives still needs its own.
  private(set) var leftovers: [SystemPath] = []
  private let root: SystemPath
  /// The output folder, relative to the root, where it lies inside of the site by its path.
  private let output: SystemPath?
  /// The output folder where it is there, by whatever path: on a disk that knows no case, or through
  /// a mount, `SITE/dist` is `site/dist`.
  private let outputStamp: FileSystem.Stamp?

  init(root: SystemPath, output: SystemPath? = nil) throws(FileError) {
    self.root = root
    let realRoot = FileSystem.realPath(root)
    self.output = output.map(FileSystem.realPathToBe)
      .flatMap { output in realRoot.flatMap { output.relative(to: $0) } }
    var stamp: FileSystem.Stamp?
    if let output { stamp = try FileSystem.status(output, followingLinks: true)?.stamp }
    outputStamp = stamp
    try visit(SystemPath(""))
  }
}

private extension SiteListing {
  func isOutput(_ path: SystemPath) throws(FileError) -> Bool {
    guard let outputStamp, !path.isEmpty else { return false }
    let status = try FileSystem.status(root.appending(path), followingLinks: false)
    return status?.stamp.isSameFile(as: outputStamp) ?? false
  }

  /// Passes by the output, and a folder that holds nothing else.
  mutating func visit(_ path: SystemPath) throws(FileError) {
    let isOutput = try isOutput(path)
    if path == output || isOutput { return }
    let all = try FileSystem.entries(of: root.appending(path))
    for entry in all where TemporaryName.isLeftOver(entry.name, isAlone: false) {
      leftovers.append(root.appending(path).appending(entry.name))
    }
    // In a submodule, the history is a file.
    let entries = all.lazy.filter {
      !TemporaryName.isOne($0.name) && !SecretName.isRepository($0.name)
    }
    let count = folders.count
    // A folder of secrets is an entry that the walk tells of, and is not looked into.
    let isVisited = { (entry: FileSystem.Entry) in
      entry.kind == .folder && !SecretName.isIn(entry.name)
    }
    folders.append(Folder(path: path, entries: FolderEntries(entries.filter { !isVisited($0) })))
    for entry in entries where isVisited(entry) { try visit(path.appending(entry.name)) }
    let isEmpty = folders.count == count + 1 && folders[count].entries.isEmpty
    if isEmpty, !path.isEmpty, output?.relative(to: path) != nil { folders.removeLast() }
  }
}

extension SiteListing {
  /// Lists files that were named one by one, from the working folder: each once, in the order of the
  /// walk, and apart from them those that are not in the site.
  /// - Throws: `FileError` of kind `inputMissing` where one is not there.
  static func folders(
    of files: [SystemPath], in realRoot: SystemPath
  ) throws(FileError) -> (folders: [Folder], others: [SiteReport.Skip]) {
    var kinds: [SystemPath: [SystemPath: FileSystem.Status.Kind]] = [:]
    var realFolders: [SystemPath: SystemPath] = [:]
    var others: [SiteReport.Skip] = []
    for file in files {
      let (folder, name) = file.split
      guard let kind = try FileSystem.status(file, followingLinks: false)?.kind,
        let real = realFolders[folder] ?? FileSystem.realPath(folder)
      else { throw FileError(path: file.text, operation: .open, number: FileSystem.missing) }
      realFolders[folder] = real
      if let path = real.relative(to: realRoot), !TemporaryName.isOne(name) {
        kinds[path, default: [:]][name] = kind
      } else {
        let isRoot = kind == .folder && FileSystem.realPath(file) == realRoot
        others.append(SiteReport.Skip(path: file.text, reason: isRoot ? .root : .elsewhere))
      }
    }
    let folders = kinds.sorted { $0.key < $1.key }.map { path, kinds in
      Folder(path: path, entries: FolderEntries(kinds.map { .init(name: $0, kind: $1) }))
    }
    return (folders, others)
  }
}
