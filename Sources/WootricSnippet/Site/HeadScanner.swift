/// Finds the loader's place in a page by looking at its head alone, after the WHATWG HTML standard,
/// 13.2.6 "Tree construction", as far as a head needs it.
///
/// Limits. The body is never read: a copy of ours, of Segment's snippet or of `wootricSettings` that
/// stands there is not seen (the loader itself notices at run time). Scripting counts as enabled,
/// so `noscript` is raw text. A script's text is searched, not parsed: a mention in a comment counts.
struct HeadScanner {
  let page: PageBytes
  /// Whether `page` is the whole file, or only its first bytes.
  let isComplete: Bool
  let position: PageRewriter.Position
  /// Our script's hash as a policy writes it: `'sha256-…'`.
  let policyHash: [UInt8]?

  var tokenizer: HTMLTokenizer
  private var mode = Mode.initial
  /// A doctype, or a tag of `html`, `head` or `body`, was seen.
  var isDocument = false
  private var isXML = false
  /// Where "early" is, so far: the end of the last thing that belongs before the loader.
  var lead: Int?
  var leadIsOpen = true
  var own: [Range<Int>] = []
  var policies: [(tag: HTMLTag, blocks: Bool)] = []
  var foreign: [PageWarning] = []

  init(
    page: PageBytes, isComplete: Bool = true, position: PageRewriter.Position = .early,
    policyHash: [UInt8]? = nil
  ) {
    self.page = page
    (self.isComplete, self.position, self.policyHash) = (isComplete, position, policyHash)
    tokenizer = HTMLTokenizer(page: page, from: PageEncoding.markLength(of: page))
  }
}

extension HeadScanner {
  /// The mark on our own element's start tag.
  static let mark: StaticString = "data-wootric-snippet"

  /// What a token did to the scan.
  enum Step {
    case goOn
    case headEnds(Int)
    /// An element starts here and is never closed.
    case cut(Int)
    case skip(SkipReason)
  }

  /// Scans; nil where the first bytes were not enough.
  mutating func scan() -> PageScan? {
    if let reason = PageEncoding.refusal(of: page) { return skipped(reason) }
    while true {
      let token = tokenizer.next()
      if !isComplete, mayBeCut(token) { return nil }
      switch handle(token) {
      case .goOn: continue
      case .cut where !isComplete: return nil
      case .skip(let reason): return skipped(reason)
      case .headEnds(let end), .cut(let end): return found(headEnd: end)
      }
    }
  }
}

private extension HeadScanner {
  /// The insertion modes of 13.2.6.4.1 to 13.2.6.4.4.
  enum Mode { case initial, beforeHTML, beforeHead, inHead }

  func mayBeCut(_ token: HTMLToken) -> Bool {
    switch token {
    case .end: true
    case .text(let range): range.upperBound == page.count
    default: false
    }
  }

  mutating func handle(_ token: HTMLToken) -> Step {
    switch mode {
    case .initial: initial(token)
    case .beforeHTML: beforeHTML(token)
    case .beforeHead: beforeHead(token)
    case .inHead: inHead(token)
    }
  }

  /// 13.2.6.4.1 The "initial" insertion mode.
  mutating func initial(_ token: HTMLToken) -> Step {
    switch token {
    case .comment(let range):
      isXML = isXML || page.has("<?xml", at: range.lowerBound)
    case .doctype(let range):
      isDocument = isDocument || names(range, "html") || !isXML
      isXML = isXML && !names(range, "html") || names(range, "svg")
      (lead, mode) = (range.upperBound, .beforeHTML)
    case .text(let range) where isSpace(range): break
    default: return reprocess(token, in: .beforeHTML)
    }
    return .goOn
  }

  /// 13.2.6.4.2 The "before html" insertion mode.
  mutating func beforeHTML(_ token: HTMLToken) -> Step {
    switch token {
    case .comment, .doctype: return .goOn
    case .text(let range) where isSpace(range): return .goOn
    case .startTag(let tag) where page.equals(tag.name, "html"):
      (lead, mode) = (tag.range.upperBound, .beforeHead)
      return html(tag)
    case .startTag(let tag) where isXML || isRootOfXML(tag): return .skip(.xml)
    case .endTag(let tag) where !endsHead(tag): return .goOn
    default: return reprocess(token, in: .beforeHead)
    }
  }

  /// 13.2.6.4.3 The "before head" insertion mode.
  mutating func beforeHead(_ token: HTMLToken) -> Step {
    switch token {
    case .comment, .doctype: return .goOn
    case .text(let range) where isSpace(range): return .goOn
    case .startTag(let tag) where page.equals(tag.name, "html"): return html(tag)
    case .startTag(let tag) where page.equals(tag.name, "head"):
      (isDocument, lead, mode) = (true, tag.range.upperBound, .inHead)
      return .goOn
    case .endTag(let tag) where !endsHead(tag): return .goOn
    default: return reprocess(token, in: .inHead)
    }
  }

  /// 13.2.6.4.4 The "in head" insertion mode.
  mutating func inHead(_ token: HTMLToken) -> Step {
    switch token {
    case .comment, .doctype: return .goOn
    case .text(let range): return text(range)
    case .startTag(let tag): return startTag(tag)
    case .endTag(let tag) where endsHead(tag):
      isDocument = isDocument || !page.equals(tag.name, "br")
      return .headEnds(tag.range.lowerBound)
    case .endTag: return .goOn
    case .end(let offset): return .headEnds(offset)
    }
  }

  mutating func reprocess(_ token: HTMLToken, in mode: Mode) -> Step {
    self.mode = mode
    return handle(token)
  }
}

private extension HeadScanner {
  func isSpace(_ range: Range<Int>) -> Bool { range.allSatisfy { page.buffer[$0].isHTMLSpace } }

  /// Whether a doctype's name is this one.
  func names(_ doctype: Range<Int>, _ name: StaticString) -> Bool {
    let start = page.first(in: doctype.lowerBound + 9..<doctype.upperBound) {
      !page.buffer[$0].isHTMLSpace
    }
    guard let start, page.has(name, at: start) else { return false }
    let end = page.buffer[start + name.utf8CodeUnitCount]
    return end.isHTMLSpace || end == .greaterThan
  }

  func text(_ range: Range<Int>) -> Step {
    let content = page.first(in: range) { !page.buffer[$0].isHTMLSpace }
    return content.map { .headEnds($0) } ?? .goOn
  }

  /// The end tags that close a head, or have one implied, before they do what they do.
  func endsHead(_ tag: HTMLTag) -> Bool {
    page.equals(tag.name, "head") || page.equals(tag.name, "body")
      || page.equals(tag.name, "html") || page.equals(tag.name, "br")
  }

  func isRootOfXML(_ tag: HTMLTag) -> Bool {
    let roots: [StaticString] = ["rss", "feed", "rdf:rdf", "urlset", "sitemapindex", "opml"]
    return roots.contains { page.equals(tag.name, $0) }
  }
}

private extension HeadScanner {
  func skipped(_ reason: SkipReason) -> PageScan {
    PageScan(place: .none(reason), warnings: [])
  }

  func found(headEnd: Int) -> PageScan {
    if !isDocument { return skipped(isXML ? .xml : .fragment) }
    if !foreign.isEmpty { return PageScan(place: .taken(own), warnings: foreign) }
    let offset = own.first?.lowerBound ?? (position == .early ? lead ?? headEnd : headEnd)
    let place = own.isEmpty ? PageScan.Place.insertion(offset) : .existing(own)
    return PageScan(place: place, warnings: policyWarnings(before: offset))
  }

  /// A policy in a meta governs only what follows it (CSP 3, 3.3).
  func policyWarnings(before offset: Int) -> [PageWarning] {
    policies.filter { $0.blocks && $0.tag.range.upperBound <= offset }
      .map { warning(.policyBlocksLoader, at: $0.tag.range.lowerBound) }
  }
}
