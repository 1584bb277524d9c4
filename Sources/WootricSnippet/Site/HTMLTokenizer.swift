/// Tags, comments and text of a page, after the WHATWG HTML standard, 13.2.5 "Tokenization".
///
/// Followed as far as offsets need it: no character references, no error reports. What is cut off
/// by the end of the page is no token, as nothing may be inserted after it.
struct HTMLTokenizer {
  let page: PageBytes
  /// Where the next token starts.
  var position: Int
  /// Whether the adjusted current node is foreign, so that `<![CDATA[` starts a section.
  var isInForeignContent = false

  init(page: PageBytes, from position: Int) {
    (self.page, self.position) = (page, position)
  }
}

extension HTMLTokenizer {
  /// 13.2.5.1 Data state, 13.2.5.6 Tag open state.
  mutating func next() -> HTMLToken {
    let start = position
    guard start < page.count else { return .end(start) }
    guard opensMarkup(start) else { return text(from: start) }
    guard let token = markup(at: start) else {
      position = page.count
      return .end(start)
    }
    return token
  }
}

private extension HTMLTokenizer {
  func opensMarkup(_ index: Int) -> Bool {
    guard page[index] == .lessThan, let next = page[index + 1] else { return false }
    if next == .slash { return page[index + 2] != nil }
    return next.isLetter || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
  }

  mutating func text(from start: Int) -> HTMLToken {
    let end = page.first(in: start + 1..<page.count, where: opensMarkup) ?? page.count
    position = end
    return .text(start..<end)
  }

  mutating func markup(at start: Int) -> HTMLToken? {
    switch page[start + 1] {
    case UInt8(ascii: "!"): return declaration(at: start)
    case UInt8(ascii: "?"): return bogusComment(at: start)
    case .slash:
      if page[start + 2]!.isLetter { return tag(at: start, name: start + 2).map { .endTag($0) } }
      return bogusComment(at: start)
    default: return tag(at: start, name: start + 1).map { .startTag($0) }
    }
  }

  /// 13.2.5.42 Markup declaration open state.
  mutating func declaration(at start: Int) -> HTMLToken? {
    if page.has("<!--", at: start) { return comment(at: start) }
    // 13.2.5.53 to 13.2.5.68, the DOCTYPE states: `>` ends every one, also inside quotes.
    if page.has("<!doctype", at: start) {
      return closed(start, by: page.first(.greaterThan, from: start + 9)).map { .doctype($0) }
    }
    if isInForeignContent, page.spells("<![CDATA[", at: start) { return section(at: start) }
    return bogusComment(at: start)
  }

  /// 13.2.5.69 CDATA section state to 13.2.5.71 CDATA section end state: `]]>` alone ends it.
  mutating func section(at start: Int) -> HTMLToken? {
    let end = page.first("]]>", in: start + 9..<page.count)
    return closed(start, by: end.map { $0 + 2 }).map { .text($0) }
  }

  /// 13.2.5.41 Bogus comment state: `<![if !IE]>`, `<?xml … ?>`, `</ …>`, also `</>`, which is
  /// nothing at all and passed by in the same way.
  mutating func bogusComment(at start: Int) -> HTMLToken? {
    closed(start, by: page.first(.greaterThan, from: start + 2)).map { .comment($0) }
  }

  /// 13.2.5.43 to 13.2.5.52, the comment states: `<!-->` and `<!--->` are whole comments, and `--!>`
  /// ends one as `-->` does.
  mutating func comment(at start: Int) -> HTMLToken? {
    let content = start + 4
    if page.has(">", at: content) { return closed(start, by: content).map { .comment($0) } }
    if page.has("->", at: content) { return closed(start, by: content + 1).map { .comment($0) } }
    let end = page.first(in: content..<max(content, page.count)) { index in
      page.buffer[index] == .dash && (page.has("-->", at: index) || page.has("--!>", at: index))
    }
    return closed(start, by: end.flatMap { page.first(.greaterThan, from: $0) }).map {
      .comment($0)
    }
  }

  mutating func closed(_ start: Int, by end: Int?) -> Range<Int>? {
    guard let end else { return nil }
    position = end + 1
    return start..<end + 1
  }
}
