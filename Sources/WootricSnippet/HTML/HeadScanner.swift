/// Finds the loader's place in a page by looking at its head alone, after the WHATWG HTML standard,
/// 13.2.6 "Tree construction", as far as a head needs it.
///
/// Limits. The body is not read (`ForeignSnippet` looks for copies in the start of it, and the loader
/// itself notices at run time). Scripting counts as enabled,
/// so `noscript` is raw text. A script's text is searched, not parsed: a mention in a comment counts.
struct HeadScanner {
  let page: PageBytes
  /// Whether `page` is the whole file, or only its first bytes.
  let isComplete: Bool
  let position: PageRewriter.Position
  /// Knows what a prerenderer may have saved; nil: nothing.
  let saved: SavedScript?

  var tokenizer: HTMLTokenizer
  var mode = Mode.initial
  /// A doctype, or a tag of `html`, `head` or `body`, was seen.
  var isDocument = false
  var isXML = false
  /// Why the page is none of ours, though it is one: its `html` says so. An element of an earlier run
  /// may still be in it, so the scan goes on.
  var refused: SkipReason?
  /// Where "early" is, so far: the end of the last thing that belongs before the loader.
  var lead: Int?
  var leadIsOpen = true
  var hasCharset = false
  /// Where `</head>` is, once it was seen.
  var headEnd: Int?
  var findings = PageFindings()

  init(
    page: PageBytes, isComplete: Bool = true, position: PageRewriter.Position = .early,
    saved: SavedScript? = nil
  ) {
    self.page = page
    (self.isComplete, self.position, self.saved) = (isComplete, position, saved)
    tokenizer = HTMLTokenizer(page: page, from: PageEncoding.markLength(of: page))
  }
}

extension HeadScanner {
  /// The insertion modes of 13.2.6.4.1 to 13.2.6.4.4, and 13.2.6.4.6.
  enum Mode { case initial, beforeHTML, beforeHead, inHead, afterHead }

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
    if let reason = PageEncoding.refusal(of: page) { return PageScan(place: .none(reason)) }
    while true {
      let token = tokenizer.next()
      if !isComplete, mayBeCut(token) { return nil }
      switch handle(token) {
      case .goOn: continue
      case .cut where !isComplete: return nil
      case .skip(let reason): return PageScan(place: .none(reason))
      case .headEnds(let end), .cut(let end): return found(headEnd: headEnd ?? end)
      }
    }
  }
}

private extension HeadScanner {
  func mayBeCut(_ token: HTMLToken) -> Bool {
    switch token {
    case .end: true
    case .text(let range): range.upperBound == page.count
    default: false
    }
  }

  mutating func found(headEnd: Int) -> PageScan? {
    if let refused { return PageScan(place: .none(refused), findings: findings) }
    if let reason = refusal(headEnd: headEnd) { return PageScan(place: .none(reason)) }
    if !hasCharset {
      var prescan = CharsetPrescan(page: page)
      findings.strayCharset = prescan.charsetEnd()
      if prescan.isCut, !isComplete { return nil }
    }
    return PageScan(
      place: place(headEnd: headEnd), findings: findings, end: max(headEnd, tokenizer.position))
  }

  func refusal(headEnd: Int) -> SkipReason? {
    if isXML { return .xml }
    if !isDocument { return .fragment }
    return PageEncoding.switchesSets(in: 0..<headEnd, of: page) ? .iso2022 : nil
  }

  func place(headEnd: Int) -> PageScan.Place {
    if findings.notes.contains(where: \.kind.keepsLoaderOut) { return .taken }
    if !findings.own.isEmpty { return .existing(findings.own) }
    let place = position == .early ? lead ?? headEnd : headEnd
    return .insertion(max(place, findings.charset?.upperBound ?? 0))
  }
}

extension HeadScanner {
  mutating func handle(_ token: HTMLToken) -> Step {
    switch mode {
    case .initial: initial(token)
    case .beforeHTML: beforeHTML(token)
    case .beforeHead: beforeHead(token)
    case .inHead: inHead(token)
    case .afterHead: afterHead(token)
    }
  }

  /// The end tags that close a head, or have one implied, before they do what they do.
  private func endsHead(_ tag: HTMLTag) -> Bool {
    page.equals(tag.name, oneOf: ["head", "body", "html", "br"])
  }
}

private extension HeadScanner {
  /// 13.2.6.4.1 The "initial" insertion mode.
  mutating func initial(_ token: HTMLToken) -> Step {
    switch token {
    case .comment(let range):
      isXML = isXML || page.has("<?xml", at: range.lowerBound)
    case .doctype(let range):
      isDocument = isDocument || names(range, "html") || !isXML
      isXML = isXML && !names(range, "html") || names(range, "svg")
      mode = .beforeHTML
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
      (isXML, mode) = (false, .beforeHead)
      html(tag)
      return .goOn
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
    case .startTag(let tag) where page.equals(tag.name, "html"):
      html(tag)
      return .goOn
    case .startTag(let tag) where page.equals(tag.name, "head"):
      (isDocument, lead, mode) = (true, tag.range.upperBound, .inHead)
      return .goOn
    case .endTag(let tag) where !endsHead(tag): return .goOn
    case .startTag(let tag):
      // Not before the white space in front of it: that is dropped here, and kept in a head.
      lead = tag.range.lowerBound
      return reprocess(token, in: .inHead)
    default: return reprocess(token, in: .inHead)
    }
  }

  /// 13.2.6.4.4 The "in head" insertion mode.
  mutating func inHead(_ token: HTMLToken) -> Step {
    switch token {
    case .comment, .doctype: return .goOn
    case .text(let range): return text(range)
    case .startTag(let tag): return startTag(tag)
    case .endTag(let tag) where page.equals(tag.name, "head"):
      (isDocument, headEnd, mode, leadIsOpen) = (true, tag.range.lowerBound, .afterHead, false)
      return .goOn
    case .endTag(let tag) where endsHead(tag):
      isDocument = isDocument || !page.equals(tag.name, "br")
      return .headEnds(tag.range.lowerBound)
    case .endTag: return .goOn
    case .end(let offset): return .headEnds(offset)
    }
  }

  /// 13.2.6.4.6 The "after head" insertion mode: what a head may hold still goes into the head.
  mutating func afterHead(_ token: HTMLToken) -> Step {
    switch token {
    case .comment, .doctype: return .goOn
    case .text(let range): return text(range)
    case .startTag(let tag) where page.equals(tag.name, "noscript"):
      return .headEnds(tag.range.lowerBound)
    case .startTag(let tag): return startTag(tag)
    case .endTag(let tag) where page.equals(tag.name, oneOf: ["body", "html", "br"]):
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

  func isRootOfXML(_ tag: HTMLTag) -> Bool {
    let roots: [StaticString] = ["rss", "feed", "rdf:rdf", "urlset", "sitemapindex", "opml"]
    return page.equals(tag.name, oneOf: roots)
  }
}

/// What a scan of a page's head found: where the loader goes, or why it does not, and what a person
/// should hear about.
struct PageScan {
  /// Where the loader goes.
  enum Place: Equatable, Sendable {
    /// Before the byte at this offset.
    case insertion(Int)
    /// In the place of our own elements of an earlier run.
    case existing([Range<Int>])
    /// Nowhere: Segment's or RudderStack's snippet or settings made by hand are there already, and
    /// a warning says which.
    case taken
    /// Nowhere: this is no page of ours. Our own elements, of a run before it said so, are among the
    /// findings.
    case none(SkipReason)
  }

  /// Where the loader goes.
  var place: Place
  /// What else was found.
  var findings = PageFindings()
  /// Where the head ends, and so what was looked at.
  var end = 0
}

/// What a head holds that matters to the loader, each in the order of the page.
struct PageFindings {
  /// Our own elements.
  var own: [Range<Int>] = []
  /// Elements that our loader added and a prerenderer saved.
  var saved: [(range: Range<Int>, kind: SavedScript.Kind)] = []
  var policies: [PolicyMeta] = []
  /// The element that declares the encoding, where it does so in time.
  var charset: Range<Int>?
  /// Where the element ends that declares the encoding in time from elsewhere than the head; only
  /// looked for where the head declares none.
  var strayCharset: Int?
  /// What a person should hear about.
  var notes: [PageNote] = []

  /// The bytes of all that is ours.
  var ownLength: Int { (own + saved.map(\.range)).reduce(0) { $0 + $1.count } }
}
