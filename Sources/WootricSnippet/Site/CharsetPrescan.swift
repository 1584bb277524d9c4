/// 13.2.3.2 "Prescan a byte stream to determine its encoding": browsers look for a charset in the
/// first 1,024 bytes before they parse, and so find one in the body, or in a script's text, too.
struct CharsetPrescan {
  /// Whether the bytes ended before the prescan did.
  private(set) var isCut = false
  private let page: PageBytes
  private var tokenizer: HTMLTokenizer

  /// How far a browser looks.
  static let limit = 1024

  init(page: PageBytes) {
    self.page = page
    tokenizer = HTMLTokenizer(page: page, from: PageEncoding.markLength(of: page))
  }
}

extension CharsetPrescan {
  /// Where the element ends that declares a charset in time; nil where none does.
  mutating func charsetEnd() -> Int? {
    while tokenizer.position < CharsetPrescan.limit {
      switch tokenizer.next() {
      case .startTag(let tag) where tag.declaresCharset(in: page):
        return tag.range.upperBound <= CharsetPrescan.limit ? tag.range.upperBound : nil
      case .end:
        isCut = page.count < CharsetPrescan.limit
        return nil
      default: continue
      }
    }
    return nil
  }
}

extension HTMLTag {
  /// 4.2.5.4 "Specifying the document's character encoding".
  func declaresCharset(in page: PageBytes) -> Bool {
    guard page.equals(name, "meta") else { return false }
    if attribute("charset", in: page) != nil { return true }
    guard let kind = attribute("http-equiv", in: page)?.value,
      let content = attribute("content", in: page)?.value
    else { return false }
    return page.equals(kind, "content-type") && page.contains("charset", in: content)
  }
}
