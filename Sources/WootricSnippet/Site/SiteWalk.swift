/// One walk through a site: lists it, shares the files out among threads, and puts together what
/// they say in the order of the list.
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
      throw FileError(path: site.root, operation: .list, number: FileSystem.missing)
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
    let isDry = files.isDry
    let outcome = Workers(jobs: site.jobs).map(batches.count) { index throws(FileError) in
      var run = try BatchRun(
        batches[index], site: site, root: root, realRoot: realRoot, isInPlace: output == nil,
        isDry: isDry)
      return try run.finish()
    }
    for result in outcome.values { files.add(result.staged) }
    if let error = outcome.error { throw error }
    for result in outcome.values { report += result.report }
    let use = outcome.values.reduce(into: GlobUse()) { $0 += $1.use }
    report.problems = problems(use, folders, report)
    return report
  }
}

extension SiteWalk {
  /// Some files of one folder: what a thread takes at a time.
  struct Batch: Sendable {
    /// The folder, relative to the site's root.
    var folder: SystemPath
    /// Where its files go, and where that folder is until the commit.
    var target, place: SystemPath
    var entries: ArraySlice<FileSystem.Entry>
    /// The target folder was not there before this run.
    var isNew: Bool
    /// The first of the numbers for its temporaries.
    var number: Int
  }
}

private extension SiteWalk {
  /// A walk through a part of the site, or one that clears it, shows nothing about the settings.
  func problems(
    _ use: GlobUse, _ folders: [SiteListing.Folder], _ report: SiteReport
  ) -> [SiteProblem] {
    if site.listed != nil || site.action != .place { return [] }
    let isEmpty = report.written.isEmpty && report.unchanged.isEmpty
    return use.problems(of: site, in: folders) + (isEmpty ? [.noPages] : [])
  }

  func folders(_ report: inout SiteReport) throws(FileError) -> [SiteListing.Folder] {
    guard let files = site.listed else {
      return try SiteListing(root: root, output: output).folders
    }
    let listed = try SiteListing.folders(of: files, in: realRoot)
    report.skipped = listed.elsewhere.map { SiteReport.Skip(path: $0, reason: .elsewhere) }
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
      let isNew = try prepare(place, &files)
      let isMade = isNew || isFresh == true && folder.path.isEmpty
      if output != nil, isMade, let mode = try mode(of: folder) { files.keep(mode, of: place) }
      var rest = folder.entries[...]
      while !rest.isEmpty {
        let entries = rest.prefix(size)
        let number = files.reserveNumbers(entries.count)
        batches.append(
          Batch(
            folder: folder.path, target: target, place: place, entries: entries, isNew: isNew,
            number: number))
        rest = rest.dropFirst(entries.count)
      }
    }
    return batches
  }

  func mode(of folder: SiteListing.Folder) throws(FileError) -> UInt32? {
    try FileSystem.status(root.appending(folder.path), followingLinks: true)?.mode
  }

  /// Makes the target folder, or clears it of what killed runs left; gives true where it is new.
  func prepare(_ target: SystemPath, _ files: inout FileTransaction) throws(FileError) -> Bool {
    let isThere = try FileSystem.status(target, followingLinks: true)?.kind == .folder
    if isThere {
      try files.tidy(target)
    } else {
      try files.createFolders(target)
    }
    return !isThere
  }
}
