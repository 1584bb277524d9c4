/// Looks at published pages with the loader as a browser would: is the loader allowed to run,
/// and is the bundle there? And at each page's privacy record, if it has one.
struct SiteAudit: Sendable {
  var site: SiteBuild
  /// The folder of the published pages.
  var published: SystemPath
  /// The loader that each page would have today.
  var known: PerPage<PageAudit.Known>
  /// The names of the files in the folder for bundles.
  var bundles: Set<String>
  /// The hashes of the privacy records of these settings.
  var records: Set<String>
  /// Pages that a run would leave as they are. All is known of them, unless they are doubtful: they have
  /// today's loader, byte for byte.
  var settled: PlaceSearch
  /// Pages out of which something keeps the loader, and those whose policy is at fault: its place in the
  /// published page is another one than in the source.
  var doubtful: PlaceSearch

  init(_ plan: BuildPlan, _ site: SiteBuild, _ report: SiteReport, published: SystemPath)
    throws(FileError)
  {
    (self.site, self.published) = (site, published)
    let folder = SystemPath(plan.places.output)
    let isThere = try FileSystem.status(folder, followingLinks: true)?.kind == .folder
    bundles = isThere ? Set(try FileSystem.entries(of: folder).map(\.name.text)) : []
    known = plan.snippets.map(PageAudit.Known.init)
    records = Set(plan.snippets.all.map { PrivacyRecord($0).hash })
    settled = PlaceSearch(report.unchanged)
    doubtful = PlaceSearch(
      report.warnings.kept { one in
        one.warning.kind.keepsLoaderOut || one.warning.kind == .policyBlocksLoader
      })
  }
}

extension SiteAudit {
  /// The faults of the pages in the published folders, each with its place there.
  func run(_ all: [SiteListing.Folder]) throws(FileError) -> CheckReport.Drifts {
    var folders = all
    if let files = site.listed, site.output == nil, let real = FileSystem.realPath(published) {
      folders = try SiteListing.folders(of: files, in: real).folders
    }
    let outcome = Workers(jobs: site.jobs).map(folders.count) { [folders] index throws(FileError) in
      try audit(folders[index].path, folders[index].entries)
    }
    if let error = outcome.error { throw error }
    return outcome.values.reduce(into: CheckReport.Drifts()) { $0 += $1 }
  }
}

private extension SiteAudit {
  func audit(
    _ folder: SystemPath, _ entries: FolderEntries
  ) throws(FileError) -> CheckReport.Drifts {
    let open = try OpenFolder(published.appending(folder))
    let buffer = ByteBuffer(FileHead.room)
    var (settled, doubtful) = (settled, doubtful)
    var drifts = DriftNotes()
    for index in entries.indices where entries[index].kind == .file {
      let name = entries[index].name
      let path = folder.appending(name).text
      let isPage = site.action(for: path, isInPlace: true) != nil
      if !isPage || !open.mayRead(name) { continue }
      var head = try FileHead(open.open(name), buffer: buffer)
      let known = known.value(forPage: path)
      if settled.contains(name, in: folder), !doubtful.contains(name, in: folder) {
        drifts.add(missing(known), to: index)
      } else if let page = try audit(&head, known) {
        let isStale = try isStale(folder.appending(name))
        drifts.add((isStale ? [.stale] : []) + page.faults(bundles), to: index)
      }
      if try hasOldRecord(&head) { drifts.add([.staleRecord], to: index) }
    }
    return drifts.list(open.path, entries)
  }

  func missing(_ known: PageAudit.Known) -> [DriftKind] {
    known.scripts.prefix(1).filter { !bundles.contains($0) }.map { .bundleMissing($0) }
  }

  func audit(
    _ head: inout FileHead, _ known: PageAudit.Known
  ) throws(FileError) -> PageAudit? {
    var size = FileHead.room
    while size <= FileHead.limit {
      try head.read(upTo: size)
      if let audit = PageAudit(head.bytes, isComplete: head.isWhole, known: known) {
        return audit.hasLoader ? audit : nil
      }
      size *= 2
    }
    return nil
  }

  /// A page may include the table of `print privacy.html` anywhere in it.
  func hasOldRecord(_ head: inout FileHead) throws(FileError) -> Bool {
    try head.read(upTo: FileHead.room)
    try head.read(upTo: BuildPlan.diffSize)
    return !PrivacyRecord.hashes(in: head.bytes).allSatisfy(records.contains)
  }

  func isStale(_ path: SystemPath) throws(FileError) -> Bool {
    if site.output == nil { return false }
    let source = SystemPath(site.root).appending(path)
    return try FileSystem.status(source, followingLinks: false) == nil
  }
}

/// The faults of one folder's files: a kind of fault is held once, as it may be every page's.
struct DriftNotes {
  private var indices: [FolderEntries.Index] = []
  private var numbers: [UInt32] = []
  private var kinds: [DriftKind] = []
  private var known: [DriftKind: UInt32] = [:]
}

extension DriftNotes {
  mutating func add(_ kinds: [DriftKind], to file: FolderEntries.Index) {
    for kind in kinds {
      indices.append(file)
      numbers.append(number(of: kind))
    }
  }

  func list(_ folder: SystemPath, _ entries: FolderEntries) -> CheckReport.Drifts {
    if indices.isEmpty { return [] }
    let places = SiteReport.Places(folder: folder, entries: entries, indices: indices.trimmed)
    return CheckReport.Drifts(places) { [kinds, numbers = numbers.trimmed] path, index in
      CheckReport.Drift(path: path.text, kind: kinds[Int(numbers[index])])
    }
  }

  private mutating func number(of kind: DriftKind) -> UInt32 {
    if let number = known[kind] { return number }
    let number = UInt32(kinds.count)
    (known[kind], kinds) = (number, kinds + [kind])
    return number
  }
}

/// A page on disk tells this about its own loader.
struct PageAudit {
  private(set) var hasLoader = false
  private var policies: [PageWarning] = []
  /// Our script's hash, recomputed: `sha256-…`; nil where the loader is a file.
  private var hash: String?
  /// The names of our files that the loader asks for: the bundle, and the copy of the SDK.
  private var scripts: [String] = []
  /// The hash that our script had before something rewrote it; nil where nothing did.
  private var builtHash: String?

  /// Nil where the page's first bytes do not hold all that is searched.
  init?(_ head: UnsafeRawBufferPointer, isComplete: Bool, known: Known) {
    let page = PageBytes(buffer: head)
    let scan = PageScan(page, isComplete: isComplete, bodyLimit: FileHead.limit)
    guard let scan else { return nil }
    guard let element = scan.own.first else { return }
    let bytes = UnsafeRawBufferPointer(rebasing: head[element])
    hasLoader = true
    let isKnown = known.element.withUnsafeBytes { $0.isSame(as: bytes) }
    scripts = isKnown ? known.scripts : PageAudit.scripts(in: bytes, folder: known.bundleFolder)
    hash = isKnown ? known.hash : PageAudit.hash(ofScriptIn: element, page)
    let asksForOurs = scripts.contains { known.scripts.first == $0 }
    if asksForOurs, let built = known.hash, built != hash { builtHash = built }
    var needs = known.needs
    if let hash { needs.element = PolicyNeeds.Element(hash: hash) }
    let rewriter = PageRewriter(element: Array(bytes), policy: needs)
    policies = PageEdits(scan, for: rewriter, in: page, PolicyMemory(needs)).placing.warnings
      .filter { $0.kind == .policyBlocksLoader }
  }

  /// The loader of today's settings; pages may hold another one.
  struct Known: Sendable {
    var element: [UInt8]
    var hash: String?
    var needs: PolicyNeeds
    var scripts: [String]
    /// The URL under which bundles are.
    var bundleFolder: [UInt8]

    init(_ snippet: Snippet) {
      element = Array(snippet.element.html.utf8)
      hash = snippet.element.cspHash
      needs = PolicyNeeds(snippet)
      scripts = [snippet.bundle.fileName] + [snippet.settings.sdkCopy?.fileName].compactMap(\.self)
      bundleFolder = Array(snippet.settings.cdn.url.utf8)
    }
  }
}

extension PageAudit {
  /// - Parameter bundles: the names of those that are there.
  func faults(_ bundles: Set<String>) -> [DriftKind] {
    let blocked = policies.map {
      DriftKind.policy(line: $0.line, column: $0.column, hash: hash)
    }
    let rewritten = builtHash.map { [DriftKind.rewritten(hash: hash ?? "none", built: $0)] } ?? []
    return rewritten + blocked + scripts.filter { !bundles.contains($0) }.map { .bundleMissing($0) }
  }
}

extension PageAudit {
  static func hash(ofScriptIn element: Range<Int>, _ page: PageBytes) -> String? {
    var tokenizer = HTMLTokenizer(page: page, from: element.lowerBound)
    guard case .startTag(let tag) = tokenizer.next(),
      let script = tokenizer.content(.script, of: tag), !script.isEmpty
    else { return nil }
    return Snippet.LoaderElement.hash(of: Array(page.buffer[script]))
  }

  /// The names after the bundles' URL, each up to the end of the string that it stands in.
  static func scripts(in code: UnsafeRawBufferPointer, folder: [UInt8]) -> [String] {
    var names: [String] = []
    var start = 0
    while start + folder.count < code.count {
      if code[start..<start + folder.count].elementsEqual(folder) {
        let name = code[(start + folder.count)...].prefix { $0.isOfFileName }
        if name.suffix(3).elementsEqual(".js".utf8) {
          names.append(String(decoding: name, as: UTF8.self))
        }
      }
      start += 1
    }
    return names
  }
}

private extension UInt8 {
  var isOfFileName: Bool {
    isLetter || (0x30...0x39).contains(self) || self == UInt8(ascii: "-")
      || self == UInt8(ascii: "_") || self == UInt8(ascii: ".")
  }
}
