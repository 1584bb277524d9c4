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
    _ folder: SystemPath, _ entries: FolderEntries
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

  func isStale(_ path: SystemPath) throws(FileError) -> Bool {
    if site.output == nil { return false }
    let source = SystemPath(site.root).appending(path)
    return try FileSystem.status(source, followingLinks: false) == nil
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
