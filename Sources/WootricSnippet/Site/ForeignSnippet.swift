/// Knows the scripts beside which a second `window.analytics` would do harm.
enum ForeignSnippet {
  /// What a script of the page is, or nil where it is none of our business.
  static func kind(
    of tag: HTMLTag, _ element: Range<Int>, in page: PageBytes
  ) -> PageWarning.Kind? {
    if isData(tag, in: page) { return nil }
    // Ours first: a copy has all that Segment's has. RudderStack's `rudderanalytics.load(` holds
    // Segment's `analytics.load(`.
    return table.first { page.contains($0.word, in: element) }?.kind
  }

  /// What the start of a body holds of such scripts: only the page's first 8 KiB are searched, which are
  /// in memory anyway, and text may speak of a snippet as well, so these are warnings and no more.
  static func notes(inBodyFrom start: Int, of page: PageBytes) -> [PageNote] {
    let end = min(page.count, FileHead.first)
    let body = UnsafeRawBufferPointer(rebasing: page.buffer[min(start, end)..<end])
    let words: [(StaticString, PageWarning.Kind)] = [
      // RudderStack's `rudderanalytics.load(` holds it too.
      ("analytics.load(", .snippetInBody), (Settings.Loader.mark, .loaderInBody),
    ]
    return words.compactMap { word, kind in
      body.firstOffset(of: word).map { PageNote(kind: kind, offset: start + $0) }
    }
  }

  private static let table: [(word: StaticString, kind: PageWarning.Kind)] = [
    ("wootric snippet included twice", .copyByHand),
    ("rudderanalytics", .rudderStackSnippet),
    ("rudderlabs.com", .rudderStackSnippet),
    ("snippet_version", .segmentSnippet),
    ("analytics.load(", .segmentSnippet),
    ("cdn.segment.com/analytics.js", .segmentSnippet),
    ("wootricsettings", .handMadeSettings),
  ]

  /// JSON and JSON-LD may speak of a snippet without running one. Other types may be blocked
  /// scripts that wait for consent, and count.
  private static func isData(_ tag: HTMLTag, in page: PageBytes) -> Bool {
    guard let type = tag.attribute("type", in: page)?.value else { return false }
    return page.contains("json", in: type)
  }
}
