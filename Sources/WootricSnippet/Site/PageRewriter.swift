/// Puts the loader's element into pages, and takes it out again.
///
///     let rewriter = PageRewriter(element: Array("<script data-wootric-snippet>…</script>".utf8))
///     rewriter.rewrite(page).bytes(of: page)
///
/// Only the element is inserted; every other byte of the page stays.
public struct PageRewriter: Sendable {
  /// Where in the head the element goes.
  public enum Position: String, Sendable {
    /// After the leading run of `meta`, `title`, `base` and connection hints, before the first
    /// stylesheet or script: an inline script after a stylesheet waits for it.
    case early
    /// Before `</head>`, or where the head ends without one.
    case headEnd = "head-end"
  }

  /// The whole element, whose start tag carries `data-wootric-snippet`.
  public var element: [UInt8]
  /// Where it goes in a page that has none yet. Default: early.
  public var position: Position
  /// The inline script's hash as a policy writes it, `'sha256-…'`; nil where it has none.
  public var policyHash: [UInt8]?
  /// Whether the element holds its code; an external one is no matter of inline policies.
  public var isInline: Bool

  /// Makes a rewriter; nothing is checked, as the element is our own.
  public init(
    element: [UInt8], position: Position = .early, policyHash: [UInt8]? = nil,
    isInline: Bool = true
  ) {
    (self.element, self.position) = (element, position)
    (self.policyHash, self.isInline) = (policyHash, isInline)
  }

  /// Makes the rewriter of a snippet, at the position that its settings name.
  public init(_ snippet: Snippet) {
    let hash = snippet.element.cspHash
    self.init(
      element: Array(snippet.element.html.utf8),
      position: snippet.settings.site?.position == .headEnd ? .headEnd : .early,
      policyHash: hash.map { Array("'\($0)'".utf8) },
      isInline: hash != nil)
  }
}

extension PageRewriter {
  /// What is to be done to put the element into a page, in the place of an older one if there is.
  public func rewrite(_ page: [UInt8]) -> PageOutcome {
    page.withUnsafeBytes { outcome(of: .place, head: $0, isComplete: true)! }
  }

  /// What is to be done to take the element out: the page is then, byte for byte, what it was.
  public func remove(_ page: [UInt8]) -> PageOutcome {
    page.withUnsafeBytes { outcome(of: .remove, head: $0, isComplete: true)! }
  }

  /// What is done to pages.
  public enum Action: Sendable { case place, remove }

  /// The same from a page's first bytes; nil where they do not hold the whole head.
  func outcome(
    of action: Action, head: UnsafeRawBufferPointer, isComplete: Bool
  ) -> PageOutcome? {
    var scanner = HeadScanner(
      page: PageBytes(buffer: head), isComplete: isComplete, position: position,
      policyHash: policyHash)
    guard var scan = scanner.scan() else { return nil }
    if !isInline { scan.warnings.removeAll { $0.kind == .policyBlocksLoader } }
    switch action {
    case .place: return placed(scan, head)
    case .remove: return removed(scan, head)
    }
  }
}

private extension PageRewriter {
  func placed(_ scan: PageScan, _ head: UnsafeRawBufferPointer) -> PageOutcome {
    switch scan.place {
    case .none(let reason): return PageOutcome(.skipped(reason))
    case .taken: return PageOutcome(.unchanged, scan.warnings)
    case .insertion(let offset):
      let edit = FileEdit(range: offset..<offset, replacement: element)
      return PageOutcome(.placed(edit), scan.warnings)
    case .existing(let ranges):
      return PageOutcome(replacing(ranges, by: element, head), scan.warnings)
    }
  }

  func removed(_ scan: PageScan, _ head: UnsafeRawBufferPointer) -> PageOutcome {
    switch scan.place {
    case .none(let reason): PageOutcome(.skipped(reason))
    case .insertion: PageOutcome(.unchanged)
    case .taken(let ranges), .existing(let ranges):
      PageOutcome(replacing(ranges, by: [], head))
    }
  }

  /// The first of our elements is replaced and further ones go, in one edit that spans them all.
  func replacing(
    _ ranges: [Range<Int>], by element: [UInt8], _ head: UnsafeRawBufferPointer
  ) -> PageOutcome.Change {
    guard let first = ranges.first, let last = ranges.last else { return .unchanged }
    var replacement = element
    for (one, next) in zip(ranges, ranges.dropFirst()) {
      replacement += head[one.upperBound..<next.lowerBound]
    }
    let span = first.lowerBound..<last.upperBound
    let isSame = replacement.withUnsafeBytes {
      UnsafeRawBufferPointer(rebasing: head[span]).isSame(as: $0)
    }
    if isSame { return .unchanged }
    return .placed(FileEdit(range: span, replacement: replacement))
  }
}
