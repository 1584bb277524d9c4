/// The parts of a page's body that concern us: scripts that tell of a snippet, or that are ours, and the
/// places of the static form.
///
/// Words that these hold are searched for first, with the C library's search, so that a page without one costs
/// no more than a look at its bytes; a page with one is read by the standard's rules for its body, so that
/// comments, texts and templates do not count.
struct PageBody {
  /// But for those that end before the first of the words.
  private(set) var scripts: [PageHead.Element] = []
  /// The forms that earlier runs wrote.
  private(set) var forms: [Range<Int>] = []
  /// Behind the first comment that asks for a form.
  private(set) var comment: Int?
  /// At the end tag of `main`, and at the end of the body, where a form may stand there.
  private(set) var mainEnd, end: Int?

  private let page: PageBytes
  /// Where what an earlier run wrote would begin.
  private var start: Int?
  /// A form in a form is no form to a browser.
  private var isInForm = false
}

extension PageBody {
  /// Reads the body as far as it has to be.
  /// - Parameters:
  ///   - places: whether the places of a form are asked for, also in a page that has none of the words.
  init(from start: Int, to end: Int, of page: PageBytes, places: Bool) {
    self.page = page
    guard start < end else { return }
    let body = UnsafeRawBufferPointer(rebasing: page.buffer[start..<end])
    let first = Self.words.compactMap { body.firstOffset(of: $0) }.min()
    if first == nil, !places { return }
    read(from: start, behind: first.map { start + $0 } ?? end)
  }

  /// In the page of a form's author; what stands behind it is ours.
  static let request: StaticString = "wootric:form"
  /// Before a form that stands in a page without that.
  static let opening: StaticString = "<!-- wootric:form begins -->"
  /// Behind each form.
  static let closing: StaticString = "<!-- /wootric:form -->"
}

private extension PageBody {
  static let words: [StaticString] = [
    "ootric", "analytics.load(", "segment.com/analytics.js",
  ]

  mutating func read(from start: Int, behind first: Int) {
    var tokenizer = HTMLTokenizer(page: page, from: start)
    var open = OpenElements(in: page)
    while !open.isTooDeep {
      tokenizer.isInForeignContent = open.isInForeignContent
      let isInert = open.isInTemplate || open.isInForeignContent
      switch tokenizer.next() {
      case .startTag(let tag):
        let isInTemplate = open.isInTemplate
        if !isInert, page.equals(tag.name, "form") { isInForm = true }
        guard let kind = open.start(tag) else { continue }
        if kind == .plaintext { return }
        guard tokenizer.content(kind, of: tag) != nil, case .endTag(let end) = tokenizer.next()
        else { return }
        let range = tag.range.lowerBound..<end.range.upperBound
        if kind == .script, !isInTemplate, range.upperBound > first {
          scripts.append(PageHead.Element(kind: .script, tag: tag, range: range))
        }
      case .endTag(let tag):
        if !isInert { readEnd(tag) }
        open.end(tag)
      case .comment(let range) where !isInert: readComment(range)
      case .end(let offset):
        if !isInForm, offset == page.count { end = end ?? offset }
        return
      default: continue
      }
    }
  }

  mutating func readEnd(_ tag: HTMLTag) {
    if page.equals(tag.name, "form") { isInForm = false }
    if isInForm { return }
    if page.equals(tag.name, "main") { mainEnd = tag.range.lowerBound }
    if page.equals(tag.name, oneOf: ["body", "html"]) { end = end ?? tag.range.lowerBound }
  }

  mutating func readComment(_ range: Range<Int>) {
    let words = page.words(
      in: range.lowerBound + 4..<max(range.lowerBound + 4, range.upperBound - 3))
    if words.count == 1, page.equals(words[0], Self.request), !isInForm {
      comment = comment ?? range.upperBound
      start = range.upperBound
    } else if page.has(Self.opening, at: range.lowerBound) {
      start = range.lowerBound
    } else if page.has(Self.closing, at: range.lowerBound), let start {
      // Only what begins as ours is taken away.
      let form = page.has(Self.opening, at: start) ? start + Self.opening.utf8CodeUnitCount : start
      if page.has(StaticForm.mark, at: form) { forms.append(start..<range.upperBound) }
      self.start = nil
    }
  }
}
