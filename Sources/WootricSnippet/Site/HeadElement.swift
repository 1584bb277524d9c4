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
