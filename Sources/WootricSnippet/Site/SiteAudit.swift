/// Looks at published pages with the loader as a browser would: is the loader allowed to run,
/// and is the bundle there?
struct SiteAudit: Sendable {
  var site: SiteBuild
  /// The folder of the published pages.
  var published: SystemPath
  /// The loader that each page would have today.
  var known: PerPage<PageAudit.Known>
  /// The names of the files in the folder for bundles.
  var bundles: Set<String>
  /// Pages about which all is known.
  var pages: Set<String>
}

extension SiteAudit {
  func run() throws(FileError) -> [CheckReport.Drift] {
    guard let real = FileSystem.realPath(published) else { return [] }
    let folders = try folders(real)
    let outcome = Workers(jobs: site.jobs).map(folders.count) { index throws(FileError) in
      try audit(folders[index].path, folders[index].entries)
    }
    if let error = outcome.error { throw error }
    return outcome.values.flatMap { $0 }
  }
}

private extension SiteAudit {
  func folders(_ real: SystemPath) throws(FileError) -> [SiteListing.Folder] {
    guard let files = site.listed, site.output == nil else {
      return try SiteListing(root: published).folders
    }
    return try SiteListing.folders(of: files, in: real).folders
  }

  func audit(
    _ folder: SystemPath, _ entries: [FileSystem.Entry]
  ) throws(FileError) -> [CheckReport.Drift] {
    let open = try OpenFolder(published.appending(folder))
    let buffer = ByteBuffer(FileHead.room)
    var drifts: [CheckReport.Drift] = []
    for entry in entries where entry.kind == .file {
      let path = folder.appending(entry.name).text
      let isPage = site.action(for: path, isInPlace: true) != nil
      if pages.contains(path) || !isPage || !open.mayRead(entry.name) { continue }
      var head = try FileHead(open.open(entry.name), buffer: buffer)
      guard let page = try audit(&head, known.value(forPage: path)) else { continue }
      let isStale = try isStale(folder.appending(entry.name))
      let kinds = (isStale ? [.stale] : []) + page.faults(bundles)
      drifts += kinds.map {
        CheckReport.Drift(path: open.path.appending(entry.name).text, kind: $0)
      }
    }
    return drifts
  }

  func audit(
    _ head: inout FileHead, _ known: PageAudit.Known
  ) throws(FileError) -> PageAudit? {
    var size = FileHead.first
    while size <= FileHead.limit {
      try head.read(upTo: size)
      if let audit = PageAudit(head.bytes, isComplete: head.isWhole, known: known) {
        return audit.hasLoader ? audit : nil
      }
      size *= 2
    }
    return nil
  }

  func isStale(_ path: SystemPath) throws(FileError) -> Bool {
    if site.output == nil { return false }
    let source = SystemPath(site.root).appending(path)
    return try FileSystem.status(source, followingLinks: false) == nil
  }
}
