/// Puts the loader's element into pages, and takes it out again.
///
///     let rewriter = PageRewriter(element: Array("<script data-wootric-snippet>…</script>".utf8))
///     rewriter.rewrite(page).bytes(of: page)
///
/// Only the element is inserted; every other byte of the page stays. Two exceptions: elements that
/// a prerenderer saved of an earlier run of the loader go, and a meta CSP is edited on request.
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
  /// What a page's policy is asked for. Default: nothing.
  public var policy: PolicyNeeds
  /// Whether a meta CSP gets what it lacks (`csp: "update"`). Default: no, it is reported.
  public var updatesPolicy: Bool
  /// Knows what a prerenderer may have saved; nil: nothing is taken for it.
  var saved: SavedScript?

  /// Makes a rewriter; nothing is checked, as the element is our own.
  public init(
    element: [UInt8], position: Position = .early, policy: PolicyNeeds = PolicyNeeds(),
    updatesPolicy: Bool = false
  ) {
    (self.element, self.position) = (element, position)
    (self.policy, self.updatesPolicy) = (policy, updatesPolicy)
  }
}

extension PageRewriter {
  /// What is done to pages.
  public enum Action: Equatable, Sendable {
    /// The loader is put in.
    case place
    /// It is taken out.
    case remove
    /// The page is to have none, for this reason: one that an earlier run put in is taken out.
    case leave(SkipReason)
  }

  /// What is to be done to put the element into a page, in the place of an older one if there is.
  public func rewrite(_ page: [UInt8]) -> PageOutcome {
    rewrite(page, .place)
  }

  /// What is to be done to take the element out: the page is then, byte for byte, what it was, but
  /// for what a prerenderer had saved.
  public func remove(_ page: [UInt8]) -> PageOutcome {
    rewrite(page, .remove)
  }

  func rewrite(_ page: [UInt8], _ action: Action) -> PageOutcome {
    page.withUnsafeBytes { outcome(of: action, head: $0, isComplete: true)! }
  }

  /// The same from a page's first bytes; nil where they do not hold the whole head.
  /// - Parameter policies: what is known of the policies of other pages.
  func outcome(
    of action: Action, head: UnsafeRawBufferPointer, isComplete: Bool,
    _ policies: PolicyMemory? = nil
  ) -> PageOutcome? {
    let page = PageBytes(buffer: head)
    var scanner = HeadScanner(
      page: page, isComplete: isComplete, position: position, saved: saved)
    guard let scan = scanner.scan() else { return nil }
    let edits = PageEdits(scan, for: self, in: page, policies ?? PolicyMemory(policy))
    switch (scan.place, action) {
    case (.none(let reason), .place), (_, .leave(let reason)):
      return edits.leaving(reason)
    case (.none(let reason), .remove) where scan.findings.own.isEmpty:
      return PageOutcome(.skipped(reason))
    case (.taken, .place): return PageOutcome(.unchanged, scan.findings.notes.warnings(in: page))
    case (_, .place): return edits.placing
    case (_, .remove): return edits.removing
    }
  }
}

extension PageRewriter {
  /// Makes a rewriter that puts a snippet's element where its settings say, asks policies for what it
  /// needs, and takes out what an earlier one had added where a prerenderer saved it.
  public init(_ snippet: Snippet) {
    let site = snippet.settings.site
    self.init(
      element: Array(snippet.element.html.utf8),
      position: site?.position == .headEnd ? .headEnd : .early,
      policy: PolicyNeeds(snippet),
      updatesPolicy: site?.csp == .update)
    saved = SavedScript(bundleURL: snippet.bundle.url, sdkURL: snippet.settings.sdkURL)
  }
}

/// What becomes of a page.
public struct PageOutcome: Equatable, Sendable {
  /// What is done to it.
  public enum Change: Equatable, Sendable {
    /// One edit.
    case placed(FileEdit)
    /// It is right as it is, or to be left as it is: then a warning says why.
    case unchanged
    /// It is no page of ours.
    case skipped(SkipReason)
    /// It is no page of ours any more: this edit takes out what an earlier run put in.
    case cleared(FileEdit, SkipReason)
  }

  /// What is done to it.
  public var change: Change
  /// What a person should hear about, in the order of the page.
  public var warnings: [PageWarning]

  init(_ change: Change, _ warnings: [PageWarning] = []) {
    (self.change, self.warnings) = (change, warnings)
  }

  /// The page with the change made.
  public func bytes(of page: [UInt8]) -> [UInt8] {
    switch change {
    case .placed(let edit), .cleared(let edit, _): edit.applied(to: page)
    case .unchanged, .skipped: page
    }
  }
}

/// Puts the loader into one page that comes in pieces.
///
///     var filter = PageFilter(snippet)
///     for piece in pieces { send(filter.feed(piece)) }
///     send(filter.finish())
///
/// Holds the page's head and no more: what follows goes out as it came. So does a page whose head goes
/// on for more than 8 MiB.
public struct PageFilter: Sendable {
  private let rewriter: PageRewriter
  /// The bytes that the head may still be in.
  private var head: [UInt8] = []
  /// How many of them make another look worth while: a look for each piece would cost their square.
  private var nextLook = 1 << 16
  /// What became of the page; nil while its head is not whole.
  public private(set) var outcome: PageOutcome?

  /// A filter for one page.
  public init(_ snippet: Snippet) { rewriter = PageRewriter(snippet) }
}

extension PageFilter {
  /// Takes the page's next bytes, gives those that can go out.
  public mutating func feed(_ bytes: [UInt8]) -> [UInt8] {
    if outcome != nil { return bytes }
    head += bytes
    if head.count < nextLook { return [] }
    nextLook = 2 * head.count
    return look(isComplete: false)
  }

  /// Gives what is left when the page has ended.
  public mutating func finish() -> [UInt8] { outcome == nil ? look(isComplete: true) : [] }

  /// What a person should hear about the page.
  package func messages(file: String) -> [Message] {
    guard let outcome else { return [] }
    let warnings = outcome.warnings.map { Message($0, file: file) }
    switch outcome.change {
    case .skipped(let reason), .cleared(_, let reason):
      return warnings + [Message(reason, file: file)]
    case .placed, .unchanged: return warnings
    }
  }
}

private extension PageFilter {
  mutating func look(isComplete: Bool) -> [UInt8] {
    let isLong = head.count >= FileHead.limit
    outcome = head.withUnsafeBytes {
      rewriter.outcome(of: .place, head: $0, isComplete: isComplete)
    }
    if outcome == nil, isLong { outcome = PageOutcome(.skipped(.longHead)) }
    guard let outcome else { return [] }
    defer { head = [] }
    return outcome.bytes(of: head)
  }
}
