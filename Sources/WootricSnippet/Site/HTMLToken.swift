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
