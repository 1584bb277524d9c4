/// Tags, comments and text of a page, after the WHATWG HTML standard, 13.2.5 "Tokenization".
///
/// Limits. It follows the standard as far as offsets need it: it knows no character references and
/// reports no errors. A tag or comment that the page's end cuts off is no token, as nothing may be
/// inserted after it.
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

extension HTMLTokenizer {
  /// 13.2.5.8 Tag name state, then the states of attributes.
  mutating func tag(at start: Int, name: Int) -> HTMLTag? {
    guard var index = page.first(in: name..<page.count, where: { page.buffer[$0].endsTagName })
    else { return nil }
    var tag = HTMLTag(range: start..<start, name: name..<index)
    while let byte = page[index] {
      if byte == .greaterThan {
        tag.range = start..<index + 1
        position = index + 1
        return tag
      }
      // 13.2.5.32 Before attribute name state; 13.2.5.40 Self-closing start tag state.
      if byte.isHTMLSpace || byte == .slash {
        tag.isSelfClosing = byte == .slash && page[index + 1] == .greaterThan
        index += 1
      } else {
        tag.attributes.append(attribute(from: &index))
      }
    }
    return nil
  }

}

private extension HTMLTokenizer {
  /// 13.2.5.33 Attribute name state: a first `=` belongs to the name. 13.2.5.34 After attribute name
  /// state.
  func attribute(from index: inout Int) -> HTMLAttribute {
    let start = index
    index += 1
    skip(&index) { !$0.endsTagName && $0 != .equals }
    let name = start..<index
    var next = index
    skip(&next) { $0.isHTMLSpace }
    guard page[next] == .equals else { return HTMLAttribute(name: name, value: index..<index) }
    index = next + 1
    return HTMLAttribute(name: name, value: value(from: &index))
  }

  /// 13.2.5.35 Before attribute value state to 13.2.5.39 After attribute value (quoted) state.
  func value(from index: inout Int) -> Range<Int> {
    skip(&index) { $0.isHTMLSpace }
    let start = index
    guard let quote = page[index], quote == .quote || quote == .apostrophe else {
      skip(&index) { !$0.isHTMLSpace && $0 != .greaterThan }
      return start..<index
    }
    index += 1
    skip(&index) { $0 != quote }
    defer { index += 1 }
    return start + 1..<index
  }

  func skip(_ index: inout Int, while holds: (UInt8) -> Bool) {
    while let byte = page[index], holds(byte) { index += 1 }
  }
}

extension HTMLTokenizer {
  /// The content of the element that a start tag opened, up to its end tag; nil where it is never
  /// closed. The end tag is the next token.
  mutating func content(_ kind: RawContent, of tag: HTMLTag) -> Range<Int>? {
    let start = tag.range.upperBound
    let end = kind == .script ? scriptEnd(from: start) : endTag(tag.name, from: start)
    position = end ?? page.count
    return end.map { start..<$0 }
  }

  /// How an element's content is read (13.2.5.2 RCDATA, 13.2.5.3 RAWTEXT, 13.2.5.4 script data).
  /// The first two differ in character references only, and so not for us. Plain text never ends
  /// (13.2.5.5).
  enum RawContent { case text, script, plaintext }
}

private extension HTMLTokenizer {
  /// 13.2.5.9 to 13.2.5.14: `</name` and what ends a tag's name.
  func endTag(_ name: Range<Int>, from start: Int) -> Int? {
    page.first(in: start..<page.count) { index in
      page.buffer[index] == .lessThan && page[index + 1] == .slash
        && hasName(name, at: index + 2)
    }
  }

  func hasName(_ name: Range<Int>, at index: Int) -> Bool {
    guard page[index + name.count]?.endsTagName == true else { return false }
    return (0..<name.count).allSatisfy {
      page.buffer[index + $0].lowercased == page.buffer[name.lowerBound + $0].lowercased
    }
  }

  /// The script data states: plain (13.2.5.15), escaped after `<!--` (13.2.5.18 to 13.2.5.25), and
  /// double escaped after `<!-- <script` (13.2.5.26 to 13.2.5.31), where `</script>` ends nothing.
  enum ScriptState { case plain, escaped, doubleEscaped }

  func scriptEnd(from start: Int) -> Int? {
    var (index, state) = (start, ScriptState.plain)
    while let byte = page[index] {
      switch state {
      case _ where byte != .lessThan && byte != .greaterThan: break
      case _ where closesEscape(index): state = .plain
      case .plain where page.has("<!--", at: index):
        state = .escaped
        index += 3
      case .escaped where hasTag("<script", at: index): state = .doubleEscaped
      case .doubleEscaped where hasTag("</script", at: index): state = .escaped
      case .plain where hasTag("</script", at: index), .escaped where hasTag("</script", at: index):
        return index
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The dash dash states: any `>` after two dashes, also the two of `<!-->`.
  func closesEscape(_ index: Int) -> Bool {
    page[index] == .greaterThan && index >= 2 && page.has("--", at: index - 2)
  }

  func hasTag(_ tag: StaticString, at index: Int) -> Bool {
    page.has(tag, at: index) && page[index + tag.utf8CodeUnitCount]?.endsTagName == true
  }
}

/// One token of a page, as offsets into its bytes.
enum HTMLToken {
  case text(Range<Int>)
  case comment(Range<Int>)
  case doctype(Range<Int>)
  case startTag(HTMLTag)
  case endTag(HTMLTag)
  /// The page ends, or what starts at this offset is never closed and so is no token.
  case end(Int)
}

/// A start or end tag.
struct HTMLTag {
  /// From `<` to after `>`.
  var range: Range<Int>
  var name: Range<Int>
  var attributes: [HTMLAttribute] = []
  /// `/>` at the end: means something in foreign content only.
  var isSelfClosing = false
}

/// An attribute; its value is without quotes, and empty where there is none.
struct HTMLAttribute {
  var name: Range<Int>
  var value: Range<Int>
}

extension HTMLAttribute {
  /// The value with its quotes, if it has any: what stands behind the `=`.
  func written(in page: PageBytes) -> Range<Int> {
    let before = value.lowerBound - 1
    guard before > name.upperBound - 1, let quote = page[before], quote == page[value.upperBound],
      quote == .quote || quote == .apostrophe
    else { return value }
    return before..<value.upperBound + 1
  }
}

extension HTMLTag {
  /// The first attribute of that name: later ones are dropped by browsers (13.2.5.33).
  func attribute(_ name: StaticString, in page: PageBytes) -> HTMLAttribute? {
    attributes.first { page.equals($0.name, name) }
  }
}
