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
