/// One walk through a site: what `SiteBuild` does, file by file.
struct SiteWalk {
  private let site: SiteBuild
  /// The output folder, or nil where the pages are changed in place.
  private let output: String?
  private let realRoot: String
  private(set) var report = SiteReport()

  init(site: SiteBuild) throws(FileError) {
    self.site = site
    guard let realRoot = FileSystem.realPath(site.root) else {
      throw FileError(path: site.root, operation: .list, number: FileSystem.missing)
    }
    self.realRoot = realRoot
    // An output folder that is the root by another name means in place.
    output = site.output.flatMap { FileSystem.realPath($0) == realRoot ? nil : $0 }
  }
}

extension SiteWalk {
  mutating func visit(folder: String, _ files: inout FileTransaction) throws(FileError) {
    let names = try FileSystem.names(in: source(folder))
    try files.tidy(target(folder))
    for name in names where !name.hasPrefix(FileTransaction.temporaryPrefix) {
      let path = folder.isEmpty ? name : folder + "/" + name
      try visit(path, &files)
    }
  }
}

private extension SiteWalk {
  func source(_ path: String) -> String { Path.joined(site.root, path) }
  func target(_ path: String) -> String { Path.joined(output ?? site.root, path) }

  mutating func visit(_ path: String, _ files: inout FileTransaction) throws(FileError) {
    let status = try FileSystem.status(source(path), followingLinks: false)
    switch status?.kind {
    case .folder:
      if try !isOutput(status) { try visit(folder: path, &files) }
    case .file: try visit(file: path, &files)
    case .link: try visit(link: path, &files)
    case .other: skip(path, .specialFile)
    // Gone between listing and looking, as files of a running generator are.
    case nil: break
    }
  }

  /// The output folder may be made while the walk goes on, so it is looked up each time.
  func isOutput(_ folder: FileSystem.Status?) throws(FileError) -> Bool {
    guard let output, let folder else { return false }
    guard let other = try FileSystem.status(output, followingLinks: true) else { return false }
    return other.device == folder.device && other.inode == folder.inode
  }

  mutating func visit(file path: String, _ files: inout FileTransaction) throws(FileError) {
    guard site.include.contains(where: { $0.matches(path) }) else { return try copy(path, &files) }
    if site.exclude.contains(where: { $0.matches(path) }) {
      skip(path, .excluded)
      return try copy(path, &files)
    }
    try visit(page: path, &files)
  }

  mutating func visit(page path: String, _ files: inout FileTransaction) throws(FileError) {
    let outcome = try outcome(of: path)
    report.warnings += outcome.warnings.map { SiteReport.Warning(path: path, warning: $0) }
    switch outcome.change {
    case .placed(let edit):
      note(path, try files.stagePage(from: source(path), to: target(path), edit: edit))
    case .unchanged where output == nil: note(path, false)
    case .unchanged: note(path, try files.stageCopy(from: source(path), to: target(path)))
    case .skipped(let reason):
      skip(path, reason)
      try copy(path, &files)
    }
  }

  /// Most heads fit into the first read; where one does not, twice as much is read.
  func outcome(of path: String) throws(FileError) -> PageOutcome {
    let file = try OpenFile(reading: source(path))
    var size = OpenFile.chunk
    while true {
      let head = try file.read(0..<size)
      let outcome = head.withUnsafeBytes {
        site.rewriter.outcome(of: site.action, head: $0, isComplete: $0.count < size)
      }
      if let outcome { return outcome }
      size *= 2
    }
  }

  /// Files that are no pages of ours stay where they are, or go into the output as they are.
  mutating func copy(_ path: String, _ files: inout FileTransaction) throws(FileError) {
    guard output != nil else { return }
    if try files.stageCopy(from: source(path), to: target(path)) { report.copied += 1 }
  }

  mutating func visit(link path: String, _ files: inout FileTransaction) throws(FileError) {
    let text = FileSystem.linkTarget(source(path)) ?? ""
    guard staysInside(source(path), text) else { return skip(path, .outsideLink) }
    guard output != nil else { return }
    if try files.stageLink(to: text, at: target(path)) { report.copied += 1 }
  }

  func staysInside(_ link: String, _ text: String) -> Bool {
    guard !text.hasPrefix("/"), let real = FileSystem.realPath(link) else { return false }
    return real == realRoot || real.hasPrefix(realRoot == "/" ? "/" : realRoot + "/")
  }

  mutating func note(_ path: String, _ isWritten: Bool) {
    if isWritten { report.written.append(path) } else { report.unchanged.append(path) }
  }

  mutating func skip(_ path: String, _ reason: SkipReason) {
    report.skipped.append(SiteReport.Skip(path: path, reason: reason))
  }
}
