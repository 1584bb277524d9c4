/// The elements that are open inside a `template` of a head, or in a body, as far as they decide how
/// what follows is read: in SVG and MathML `<title>`, `<style>` and `<script>` hold markup, `/>` closes,
/// and CDATA exists.
///
/// Limits. Elements of HTML are counted only inside SVG or MathML, and only the end tag of an outer
/// element implies another: `<p>a<div>` leaves two open there. Elements that `select` or `colgroup`
/// would drop count as kept. All of it matters only where raw text follows in the same template.
struct OpenElements {
  private enum Kind { case html, template, foreign, textPoint, htmlPoint }
  private var open: [(name: Range<Int>, kind: Kind)]
  private let page: PageBytes

  /// Starts in a body.
  init(in page: PageBytes) { (self.page, open) = (page, []) }

  /// Starts with a `template` of a head.
  init(_ template: HTMLTag, in page: PageBytes) {
    self.page = page
    open = [(template.name, .template)]
  }
}

extension OpenElements {
  /// Whether the template with which it started is closed.
  var isEmpty: Bool { open.isEmpty }

  /// Whether what comes is inert.
  var isInTemplate: Bool { open.contains { $0.kind == .template } }

  /// Deeper than browsers nest: Blink's limit is 512 elements, WebKit's too.
  var isTooDeep: Bool { open.count > 512 }

  /// Whether the adjusted current node is in another namespace than HTML (13.2.5.42).
  var isInForeignContent: Bool { open.last.map { isForeign($0.kind) } ?? false }

  /// 13.2.6 "Tree construction dispatcher". Gives how the element's content is read, or nil where
  /// it is read as usual.
  mutating func start(_ tag: HTMLTag) -> HTMLTokenizer.RawContent? {
    guard followsForeignRules(tag) else { return startHTML(tag) }
    if breaksOut(tag) { return startHTMLOutside(tag) }
    push(tag, as: kind(of: tag))
    return nil
  }

  /// 13.2.6.5 "Any other end tag", and what an end tag does in HTML.
  mutating func end(_ tag: HTMLTag) {
    if isInForeignContent, page.equals(tag.name, oneOf: ["br", "p"]) { return leaveForeign() }
    var index = open.count - 1
    while index >= 0, isForeign(open[index].kind) {
      if same(open[index].name, tag.name) { return open.removeSubrange(index...) }
      index -= 1
    }
    if page.equals(tag.name, "template") { return endTemplate() }
    while index >= 0, open[index].kind == .html {
      if same(open[index].name, tag.name) { return open.removeSubrange(index...) }
      index -= 1
    }
  }
}

private extension OpenElements {
  private func isForeign(_ kind: Kind) -> Bool { kind != .html && kind != .template }

  func same(_ name: Range<Int>, _ other: Range<Int>) -> Bool {
    name.count == other.count
      && zip(name, other).allSatisfy {
        page.buffer[$0].lowercased == page.buffer[$1].lowercased
      }
  }

  func followsForeignRules(_ tag: HTMLTag) -> Bool {
    switch open.last?.kind {
    case .foreign: true
    case .textPoint: page.equals(tag.name, oneOf: ["mglyph", "malignmark"])
    default: false
    }
  }

  private mutating func push(_ tag: HTMLTag, as kind: Kind) {
    if !tag.isSelfClosing { open.append((tag.name, kind)) }
  }

  /// HTML and MathML text integration points (13.2.6.5), within which the rules of HTML hold.
  private func kind(of tag: HTMLTag) -> Kind {
    if page.equals(tag.name, oneOf: ["mi", "mo", "mn", "ms", "mtext"]) { return .textPoint }
    if page.equals(tag.name, oneOf: ["foreignobject", "desc", "title"]) { return .htmlPoint }
    guard page.equals(tag.name, "annotation-xml"),
      let encoding = tag.attribute("encoding", in: page)?.value,
      page.equals(encoding, oneOf: ["text/html", "application/xhtml+xml"])
    else { return .foreign }
    return .htmlPoint
  }

  mutating func startHTML(_ tag: HTMLTag) -> HTMLTokenizer.RawContent? {
    if page.equals(tag.name, oneOf: ["svg", "math"]) { push(tag, as: .foreign) }
    if page.equals(tag.name, "template") { open.append((tag.name, .template)) }
    if let content = HTMLTokenizer.RawContent(tag.name, in: page) { return content }
    let counts = open.last.map { $0.kind == .html || isForeign($0.kind) } ?? false
    let known: [StaticString] = ["svg", "math", "template"]
    if counts, !page.equals(tag.name, oneOf: known + Self.voidElements) {
      open.append((tag.name, .html))
    }
    return nil
  }

  mutating func startHTMLOutside(_ tag: HTMLTag) -> HTMLTokenizer.RawContent? {
    leaveForeign()
    return startHTML(tag)
  }

  mutating func leaveForeign() {
    while open.last?.kind == .foreign { open.removeLast() }
  }

  mutating func endTemplate() {
    guard let index = open.lastIndex(where: { $0.kind == .template }) else { return }
    open.removeSubrange(index...)
  }

  /// The start tags that close SVG and MathML, in the standard's order (13.2.6.5).
  func breaksOut(_ tag: HTMLTag) -> Bool {
    if page.equals(tag.name, "font") {
      let attributes: [StaticString] = ["color", "face", "size"]
      return attributes.contains { tag.attribute($0, in: page) != nil }
    }
    return page.equals(tag.name, oneOf: Self.breakouts)
  }

  static let breakouts: [StaticString] = [
    "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em",
    "embed", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu",
    "meta", "nobr", "ol", "p", "pre", "ruby", "s", "small", "span", "strong", "strike", "sub",
    "sup", "table", "tt", "u", "ul", "var",
  ]

  /// 13.1.2 "Void elements", and the obsolete ones that parsers treat alike.
  static let voidElements: [StaticString] = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
  ]
}
