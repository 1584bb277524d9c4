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
}

/// An attribute; its value is without quotes, and empty where there is none.
struct HTMLAttribute {
  var name: Range<Int>
  var value: Range<Int>
}

extension HTMLTag {
  /// The first attribute of that name: later ones are dropped by browsers (13.2.5.33).
  func attribute(_ name: StaticString, in page: PageBytes) -> HTMLAttribute? {
    attributes.first { page.equals($0.name, name) }
  }
}
