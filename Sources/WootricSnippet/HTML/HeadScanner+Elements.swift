extension HeadScanner {
  /// The start tags of "in head", in the standard's order.
  mutating func startTag(_ tag: HTMLTag) -> Step {
    let kind = HeadElement(tag.name, in: page)
    switch kind {
    case .html: html(tag)
    case .base: pass(tag.range, isLeading: true)
    case .link:
      pass(tag.range, isLeading: isConnectionHint(tag))
      note(.link, tag)
    case .otherVoid: pass(tag.range, isLeading: false)
    case .meta: meta(tag)
    case .title, .rawText, .script:
      guard let whole = element(kind == .script ? .script : .text, tag) else {
        return .cut(tag.range.lowerBound)
      }
      pass(whole, isLeading: kind == .title)
      if kind == .script { note(.script, tag, whole) }
    case .template: return template(tag)
    case .head:
      // The first one may stand behind elements that have begun a head without it.
      if hasHeadTag { note(.head, tag) }
      (isDocument, hasHeadTag) = (true, true)
    case .body:
      isDocument = true
      return .headEnds(tag.range.lowerBound)
    case nil: return .headEnds(tag.range.lowerBound)
    }
    return .goOn
  }

  mutating func html(_ tag: HTMLTag) {
    isDocument = true
    note(.html, tag)
  }

  private mutating func note(_ kind: HeadElement, _ tag: HTMLTag, _ whole: Range<Int>? = nil) {
    head.elements.append(PageHead.Element(kind: kind, tag: tag, range: whole ?? tag.range))
  }
}

private extension HeadScanner {
  /// Moves the end of the leading run behind an element of it; any other element closes the run.
  mutating func pass(_ range: Range<Int>, isLeading: Bool) {
    leadIsOpen = leadIsOpen && isLeading
    if leadIsOpen { head.lead = range.upperBound }
  }

  mutating func meta(_ tag: HTMLTag) {
    pass(tag.range, isLeading: true)
    note(.meta, tag)
    if head.charset == nil, tag.declaresCharset(in: page) { head.charset = tag.range }
  }

  /// `rel` holds `preconnect` or `dns-prefetch` and nothing else.
  func isConnectionHint(_ tag: HTMLTag) -> Bool {
    guard let rel = tag.attribute("rel", in: page)?.value else { return false }
    let words = page.words(in: rel)
    let hints: [StaticString] = ["preconnect", "dns-prefetch"]
    return !words.isEmpty
      && words.allSatisfy { word in hints.contains { page.equals(word, $0) } }
  }

  /// From the start tag to after the end tag.
  mutating func element(_ kind: HTMLTokenizer.RawContent, _ tag: HTMLTag) -> Range<Int>? {
    guard tokenizer.content(kind, of: tag) != nil, case .endTag(let end) = tokenizer.next()
    else { return nil }
    return tag.range.lowerBound..<end.range.upperBound
  }

  /// 13.2.6.4.22 The "in template" insertion mode: whatever it holds is inert, so only its end
  /// matters.
  mutating func template(_ tag: HTMLTag) -> Step {
    pass(tag.range, isLeading: false)
    var open = OpenElements(tag, in: page)
    while !open.isEmpty {
      tokenizer.isInForeignContent = open.isInForeignContent
      switch tokenizer.next() {
      case .startTag(let inner):
        // All that follows `plaintext` is text to the end of the page (13.2.5.5).
        let content = open.start(inner)
        if open.isTooDeep { return .cut(tag.range.lowerBound) }
        guard let kind = content else { continue }
        if kind == .plaintext || element(kind, inner) == nil { return .cut(tag.range.lowerBound) }
      case .endTag(let inner): open.end(inner)
      case .end: return .cut(tag.range.lowerBound)
      default: continue
      }
    }
    tokenizer.isInForeignContent = false
    return .goOn
  }
}

/// The elements that a head may hold, as the "in head" insertion mode tells them apart
/// (13.2.6.4.4); any other start tag ends the head.
enum HeadElement {
  case html, base, link, otherVoid, meta, title, rawText, script, template, head
  /// `body` ends a head too, and shows that the page is a document.
  case body

  init?(_ name: Range<Int>, in page: PageBytes) {
    guard let row = HeadElement.table.first(where: { page.equals(name, $0.name) }) else {
      return nil
    }
    self = row.element
  }

  /// In the order of how often heads hold them.
  private static let table: [(name: StaticString, element: HeadElement)] = [
    ("meta", .meta), ("link", .link), ("script", .script), ("title", .title),
    ("style", .rawText), ("noscript", .rawText), ("base", .base), ("template", .template),
    ("html", .html), ("head", .head), ("body", .body),
    ("noframes", .rawText), ("basefont", .otherVoid), ("bgsound", .otherVoid),
  ]
}

extension HTMLTokenizer.RawContent {
  /// How the content of an element of this name is read, or nil where it is read as usual.
  init?(_ name: Range<Int>, in page: PageBytes) {
    if page.equals(name, "script") {
      self = .script
    } else if page.equals(name, "plaintext") {
      self = .plaintext
    } else if HTMLTokenizer.RawContent.textElements.contains(where: { page.equals(name, $0) }) {
      self = .text
    } else {
      return nil
    }
  }

  private static let textElements: [StaticString] = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "noscript",
  ]
}

/// 13.2.3.2 "Prescan a byte stream to determine its encoding": browsers look for a charset in the
/// first 1,024 bytes before they parse, and so find one in the body, or in a script's text, too.
struct CharsetPrescan {
  /// Whether the bytes ended before the prescan did.
  private(set) var isCut = false
  private let page: PageBytes
  private var tokenizer: HTMLTokenizer

  /// How far a browser looks.
  static let limit = 1024

  init(page: PageBytes) {
    self.page = page
    tokenizer = HTMLTokenizer(page: page, from: PageEncoding.markLength(of: page))
  }
}

extension CharsetPrescan {
  /// Where the element ends that declares a charset in time; nil where none does.
  mutating func charsetEnd() -> Int? {
    while tokenizer.position < CharsetPrescan.limit {
      switch tokenizer.next() {
      case .startTag(let tag) where tag.declaresCharset(in: page):
        return tag.range.upperBound <= CharsetPrescan.limit ? tag.range.upperBound : nil
      case .end:
        isCut = page.count < CharsetPrescan.limit
        return nil
      default: continue
      }
    }
    return nil
  }
}

extension HTMLTag {
  /// 4.2.5.4 "Specifying the document's character encoding".
  func declaresCharset(in page: PageBytes) -> Bool {
    guard page.equals(name, "meta") else { return false }
    if attribute("charset", in: page) != nil { return true }
    guard let kind = attribute("http-equiv", in: page)?.value,
      let content = attribute("content", in: page)?.value
    else { return false }
    return page.equals(kind, "content-type") && page.contains("charset", in: content)
  }
}
