/// What a page on disk says about its own loader.
struct PageAudit {
  private(set) var hasLoader = false
  private var policies: [PageWarning] = []
  /// Our script's hash, recomputed: `sha256-…`; nil where the loader is a file.
  private var hash: String?
  private var bundle: String?

  /// Nil where the page's first bytes do not hold its whole head.
  init?(_ head: UnsafeRawBufferPointer, isComplete: Bool, known: Known) {
    let page = PageBytes(buffer: head)
    var scanner = HeadScanner(page: page, isComplete: isComplete)
    guard let scan = scanner.scan() else { return nil }
    guard let element = PageAudit.element(in: scan) else { return }
    let bytes = UnsafeRawBufferPointer(rebasing: head[element])
    hasLoader = true
    let isKnown = known.element.withUnsafeBytes { $0.isSame(as: bytes) }
    bundle = isKnown ? known.bundle : PageAudit.bundle(in: bytes, folder: known.bundleFolder)
    hash = isKnown ? known.hash : PageAudit.hash(ofScriptIn: element, page)
    var needs = known.needs
    if let hash { needs.element = .inline(hash: hash) }
    let rewriter = PageRewriter(element: Array(bytes), policy: needs)
    policies = PageEdits(scan, for: rewriter, in: page, PolicyMemory(needs)).placing.warnings
      .filter { $0.kind == .policyBlocksLoader }
  }

  /// The loader of today's settings; pages may hold another one.
  struct Known: Sendable {
    var element: [UInt8]
    var hash: String?
    var needs: PolicyNeeds
    var bundle: String
    /// The URL under which bundles are.
    var bundleFolder: [UInt8]

    init(_ snippet: Snippet) {
      element = Array(snippet.element.html.utf8)
      hash = snippet.element.cspHash
      needs = PolicyNeeds(snippet)
      bundle = snippet.bundle.fileName
      bundleFolder = Array(snippet.settings.cdn.url.utf8)
    }
  }
}

extension PageAudit {
  /// - Parameter bundles: the names of those that are there.
  func faults(_ bundles: Set<String>) -> [CheckReport.Kind] {
    let blocked = policies.map {
      CheckReport.Kind.policy(line: $0.line, column: $0.column, hash: hash)
    }
    guard let bundle, !bundles.contains(bundle) else { return blocked }
    return blocked + [.bundleMissing(bundle)]
  }
}

private extension PageAudit {
  /// Our first element.
  static func element(in scan: PageScan) -> Range<Int>? { scan.findings.own.first }

  static func hash(ofScriptIn element: Range<Int>, _ page: PageBytes) -> String? {
    var tokenizer = HTMLTokenizer(page: page, from: element.lowerBound)
    guard case .startTag(let tag) = tokenizer.next(),
      let script = tokenizer.content(.script, of: tag), !script.isEmpty
    else { return nil }
    return LoaderElement.hash(of: Array(page.buffer[script]))
  }

  /// The name after the bundles' URL, up to the end of the string that it stands in.
  static func bundle(in code: UnsafeRawBufferPointer, folder: [UInt8]) -> String? {
    var start = 0
    while start + folder.count < code.count {
      if code[start..<start + folder.count].elementsEqual(folder) {
        let name = code[(start + folder.count)...].prefix { $0.isOfFileName }
        if name.suffix(3).elementsEqual(".js".utf8) { return String(decoding: name, as: UTF8.self) }
      }
      start += 1
    }
    return nil
  }
}

private extension UInt8 {
  var isOfFileName: Bool {
    isLetter || (0x30...0x39).contains(self) || self == UInt8(ascii: "-")
      || self == UInt8(ascii: "_") || self == UInt8(ascii: ".")
  }
}
