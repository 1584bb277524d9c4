/// Reads a page's head alone, after the WHATWG HTML standard, 13.2.6 "Tree construction", as far as a
/// head needs it.
///
/// Limits. The body is not read. Scripting counts as enabled, so `noscript` is raw text.
struct HeadScanner {
  let page: PageBytes
  /// Whether `page` is the whole file, or only its first bytes.
  let isComplete: Bool

  var tokenizer: HTMLTokenizer
  var mode = Mode.initial
  /// A doctype, or a tag of `html`, `head` or `body`, was seen.
  var isDocument = false
  var isXML = false
  /// No element has closed the leading run yet.
  var leadIsOpen = true
  /// A `<head>` tag was seen.
  var hasHeadTag = false
  /// Where `</head>` is, once it was seen.
  var endTag: Int?
  var head = PageHead()

  init(page: PageBytes, isComplete: Bool = true) {
    (self.page, self.isComplete) = (page, isComplete)
    tokenizer = HTMLTokenizer(page: page, from: PageEncoding.markLength(of: page))
    head.elements.reserveCapacity(16)
  }
}

/// A page's head: the elements that matter to somebody who puts something into it, and where the head
/// begins and ends.
struct PageHead {
  /// An element, from its start tag to after its end tag.
  struct Element {
    var kind: HeadElement
    var tag: HTMLTag
    var range: Range<Int>
  }

  /// The reason why bytes are no page whose head can be read.
  enum Obstacle {
    /// UTF-16 or UTF-32, in which ASCII characters take more than one byte.
    case utf16
    /// ISO-2022-JP, in which `<` and quotes may be halves of characters.
    case iso2022
    /// A zero byte near the start, which no text has.
    case binary
    /// XML that is not XHTML: a feed, a sitemap, an image.
    case xml
    /// No doctype, no `html`, `head` or `body` tag: a part of a page.
    case fragment
    /// Text before the doctype.
    case leadingText
  }

  var obstacle: Obstacle?
  /// Every `html`, `link`, `meta` and `script`, and any second `head`, in the order of the page.
  var elements: [Element] = []
  /// Where the leading run of `meta`, `title`, `base` and connection hints ends, or would begin; nil
  /// where the page opens no head.
  var lead: Int?
  /// Where the head ends: at its end tag, or at what a head cannot hold.
  var end = 0
  /// Where the token starts that ended the scan.
  var readEnd = 0
  /// The first element of the head that declares the encoding, however late.
  var charset: Range<Int>?
  /// Where the element ends that declares the encoding in time from elsewhere than the head; only
  /// looked for where the head declares none.
  var strayCharset: Int?
}

extension HeadScanner {
  /// The insertion modes of 13.2.6.4.1 to 13.2.6.4.4, and 13.2.6.4.6.
  enum Mode { case initial, beforeHTML, beforeHead, inHead, afterHead }

  /// The effect of a token on the scan.
  enum Step {
    case goOn
    case headEnds(Int)
    /// An element starts here and is never closed.
    case cut(Int)
    /// The root is one of XML.
    case xml
  }

  /// Scans; nil where the first bytes were not enough.
  mutating func scan() -> PageHead? {
    if let obstacle = PageEncoding.obstacle(in: page) { return PageHead(obstacle: obstacle) }
    while true {
      let token = tokenizer.next()
      if !isComplete, mayBeCut(token) { return nil }
      switch handle(token) {
      case .goOn: continue
      case .cut where !isComplete: return nil
      case .xml: return PageHead(obstacle: .xml)
      case .headEnds(let end), .cut(let end): return finished(endTag ?? end, readEnd: end)
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

  mutating func finished(_ end: Int, readEnd: Int) -> PageHead? {
    (head.end, head.readEnd, head.obstacle) = (end, readEnd, obstacle(end))
    if head.obstacle == nil, head.charset == nil {
      var prescan = CharsetPrescan(page: page)
      head.strayCharset = prescan.charsetEnd()
      if prescan.isCut, !isComplete { return nil }
    }
    return head
  }

  func obstacle(_ end: Int) -> PageHead.Obstacle? {
    if isXML { return .xml }
    if !isDocument {
      let isDoctypeNext = page.has("<!doctype", at: tokenizer.position)
      return isDoctypeNext && head.elements.isEmpty ? .leadingText : .fragment
    }
    return PageEncoding.switchesSets(in: 0..<end, of: page) ? .iso2022 : nil
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
    case .startTag(let tag) where isXML || isRootOfXML(tag): return .xml
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
      (isDocument, head.lead, mode, hasHeadTag) = (true, tag.range.upperBound, .inHead, true)
      return .goOn
    case .endTag(let tag) where !endsHead(tag): return .goOn
    case .startTag(let tag):
      // Not before the white space in front of it: that is dropped here, and kept in a head.
      head.lead = tag.range.lowerBound
      return reprocess(token, in: .inHead)
    default: return reprocess(token, in: .inHead)
    }
  }

  /// 13.2.6.4.4 The "in head" insertion mode.
  mutating func inHead(_ token: HTMLToken) -> Step {
    switch token {
    case .comment(let range):
      // Frameworks find their way by pairs of comments: the loader stands before the first of them.
      leadIsOpen = leadIsOpen && isConditional(range)
      return .goOn
    case .doctype: return .goOn
    case .text(let range): return text(range)
    case .startTag(let tag): return startTag(tag)
    case .endTag(let tag) where page.equals(tag.name, "head"):
      (isDocument, endTag, mode, leadIsOpen) = (true, tag.range.lowerBound, .afterHead, false)
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

  /// `<!--[if IE]>`, `<![endif]-->`, `<!--<![endif]-->`: comments of old browsers; and `</>`, which is
  /// none.
  func isConditional(_ comment: Range<Int>) -> Bool {
    let starts: [StaticString] = ["<!--[if", "<![if", "<![endif", "<!--<![endif", "</>"]
    return starts.contains { page.has($0, at: comment.lowerBound) }
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
