extension HTMLTokenizer {
  /// 13.2.5.8 Tag name state, then the attributes.
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
