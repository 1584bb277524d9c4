/// A meta element with a policy, and the edit that makes it allow what we need (`csp: "update"`).
///
/// The edited element keeps the old value, quotes and all, in `data-wootric-policy`:
///
///     <meta http-equiv="Content-Security-Policy" content="script-src 'self'">
///     <meta http-equiv="Content-Security-Policy" content="script-src 'self' 'sha256-…'"
///       data-wootric-policy="script-src 'self'">
///
/// So a second run starts from the page's own policy, and removing gives it back byte for byte.
/// What has other references than the ones of ASCII characters is not understood, and stays.
struct PolicyMeta {
  private let page: PageBytes
  private let tag: HTMLTag
  private let content: HTMLAttribute
  /// The attribute with the old value, where we wrote one.
  private let kept: HTMLAttribute?

  /// Nil where the element is no policy's.
  init?(_ tag: HTMLTag, in page: PageBytes) {
    guard let name = tag.attribute("http-equiv", in: page)?.value,
      page.equals(name, "content-security-policy"),
      let content = tag.attribute("content", in: page)
    else { return nil }
    (self.page, self.tag, self.content) = (page, tag, content)
    let kept = tag.attribute(PolicyMeta.mark, in: page)
    self.kept = kept.flatMap {
      $0.name.lowerBound == content.written(in: page).upperBound + 1 ? $0 : nil
    }
  }
}

extension PolicyMeta {
  /// The attribute that keeps the old value.
  static let mark: StaticString = "data-wootric-policy"

  /// Where the element is.
  var range: Range<Int> { tag.range }

  /// The policy of the page's author, as it is written, without quotes.
  var ownPolicy: Slice<UnsafeRawBufferPointer> { page.buffer[(kept ?? content).value] }

  /// The edit that gives the policy what a verdict says that it lacks, or, without any, the one that
  /// takes it out again; nil where the element is right as it is.
  func edit(adding verdict: PolicyVerdict?) -> FileEdit? {
    let own = (kept ?? content).written(in: page)
    let start = content.written(in: page).lowerBound
    let value = verdict?.value.map { $0 + Array(" \(PolicyMeta.mark)=".utf8) } ?? []
    let edit = FileEdit(range: start..<own.upperBound, replacement: value + page.buffer[own])
    return page.buffer[edit.range].elementsEqual(edit.replacement) ? nil : edit
  }
}
