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
