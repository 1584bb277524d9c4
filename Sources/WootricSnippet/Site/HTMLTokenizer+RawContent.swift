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
