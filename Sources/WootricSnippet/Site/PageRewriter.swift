/// Puts the loader's element into pages, and takes it out again.
///
///     let rewriter = PageRewriter(element: Array("<script data-wootric-snippet>…</script>".utf8))
///     rewriter.rewrite(page).bytes(of: page)
///
/// Only the element is inserted; every other byte of the page stays. Two exceptions: elements that
/// a prerenderer saved of an earlier run of the loader go, and a meta CSP is edited on request.
struct PageRewriter: Sendable {
  /// The whole element, whose start tag carries `data-wootric-snippet`.
  var element: [UInt8]
  /// The place in a page that has none yet.
  var position = Settings.Site.Position.early
  /// The needs that a page's policy is asked for.
  var policy = PolicyNeeds()
  /// Whether a meta CSP is widened by the needs (`csp: "update"`) or only reported.
  var updatesPolicy = false
  /// Knows the scripts that a prerenderer may have saved; nil: no script is taken for one.
  var saved: SavedScript?
  /// The name of the loader's global: a snippet with another one is no obstacle.
  var global = "analytics"
  /// The static form for pages that ask for it, or have a place for it; nil: forms are taken out.
  var form: StaticForm?
}

extension PageRewriter {
  /// A job that is done on pages.
  enum Action: Equatable, Sendable {
    /// The loader is put in.
    case place
    /// It is taken out.
    case remove
    /// The page is to have none, for this reason: one that an earlier run put in is taken out.
    case leave(SkipReason)
  }

  /// Puts the element into a page, in the place of an older one if there is one.
  func rewrite(_ page: [UInt8]) -> PageOutcome { rewrite(page, .place) }

  /// Takes the element out: the page is then, byte for byte, what it was, but for scripts that a
  /// prerenderer had saved.
  func remove(_ page: [UInt8]) -> PageOutcome { rewrite(page, .remove) }

  func rewrite(_ page: [UInt8], _ action: Action) -> PageOutcome {
    page.withUnsafeBytes { outcome(of: action, head: $0, isComplete: true)! }
  }

  /// Does the job by a page's first bytes; nil where they do not hold the whole head, or less of the
  /// body than is searched.
  /// - Parameters:
  ///   - bodyLimit: the count of the page's bytes that are searched for other snippets.
  ///   - policies: the verdicts on policies of other pages.
  func outcome(
    of action: Action, head: UnsafeRawBufferPointer, isComplete: Bool,
    bodyLimit: Int = FileHead.limit, _ policies: PolicyMemory? = nil
  ) -> PageOutcome? {
    let page = PageBytes(buffer: head)
    let scan = PageScan(
      page, isComplete: isComplete, bodyLimit: bodyLimit, position: position, saved: saved,
      global: global, form: form?.place)
    guard let scan else { return nil }
    let edits = PageEdits(scan, for: self, in: page, policies ?? PolicyMemory(policy))
    switch (scan.place, action) {
    case (.none(let reason), .place), (_, .leave(let reason)):
      return edits.leaving(reason)
    case (.none(let reason), .remove) where scan.own.isEmpty && scan.forms.isEmpty:
      return PageOutcome(.skipped(reason))
    case (.taken, .place): return PageOutcome(.unchanged, scan.notes.warnings(in: page))
    case (_, .place): return edits.placing
    case (_, .remove): return edits.removing
    }
  }
}

extension PageRewriter {
  /// Makes a rewriter that puts a snippet's element where its settings say, asks policies for its needs,
  /// and takes out the scripts of an earlier loader where a prerenderer saved them.
  init(_ snippet: Snippet) {
    let site = snippet.settings.site
    self.init(
      element: Array(snippet.element.html.utf8),
      position: site?.position ?? .early,
      policy: PolicyNeeds(snippet),
      updatesPolicy: site?.csp == .update,
      saved: SavedScript(bundleURL: snippet.bundle.url, sdkURL: snippet.settings.sdkURL),
      global: snippet.settings.analytics.global,
      form: StaticForm(snippet.settings))
  }
}

/// The result of a job on a page.
package struct PageOutcome: Equatable, Sendable {
  /// A change to the page's bytes.
  package enum Change: Equatable, Sendable {
    /// One edit.
    case placed(FileEdit)
    /// It is right as it is, or to be left as it is: then a warning says why.
    case unchanged
    /// It is no page of ours.
    case skipped(SkipReason)
    /// It is no page of ours any more: this edit takes out what an earlier run put in.
    case cleared(FileEdit, SkipReason)
  }

  /// The change to its bytes.
  package var change: Change
  /// The things that a person should know, in the order of the page.
  package var warnings: [PageWarning]

  init(_ change: Change, _ warnings: [PageWarning] = []) {
    (self.change, self.warnings) = (change, warnings)
  }

  /// Whether the page has the loader after a job of that kind.
  func hasLoader(_ action: PageRewriter.Action) -> Bool {
    switch change {
    case .skipped, .cleared: false
    case .placed, .unchanged:
      action == .place && !warnings.contains(where: \.kind.keepsLoaderOut)
    }
  }

  /// The page with the change made.
  package func bytes(of page: [UInt8]) -> [UInt8] {
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
/// It holds the page's head and no more, or 64 KiB, and with a static form the whole page: all that follows
/// goes out as it came. So does a page
/// whose head goes on for more than 8 MiB. A snippet of somebody else's is looked for in these bytes.
public struct PageFilter: Sendable {
  private let rewriter: PageRewriter
  /// The bytes so far, as long as the head may go on.
  private var head: [UInt8] = []
  /// The count of bytes at which another look is worth while: a look at each piece would cost their square.
  private var nextLook = PageFilter.firstLook
  /// The result; nil while the head is not whole.
  package private(set) var outcome: PageOutcome?

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

  /// Sentences about the page, once it has ended: why it went out as it came, what to look at.
  /// Empty where all is well.
  public var notes: [String] { messages(file: "").map(\.text) }

  /// The messages about the page.
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
  static let firstLook = 1 << 16

  mutating func look(isComplete: Bool) -> [UInt8] {
    let isLong = head.count >= FileHead.limit
    outcome = head.withUnsafeBytes {
      rewriter.outcome(
        of: .place, head: $0, isComplete: isComplete,
        bodyLimit: rewriter.form == nil ? PageFilter.firstLook : FileHead.limit)
    }
    if outcome == nil, isLong { outcome = PageOutcome(.skipped(.longHead)) }
    guard let outcome else { return [] }
    defer { head = [] }
    return outcome.bytes(of: head)
  }
}
