/// Tells sites that ask nobody: no page or script of theirs can call `identify` or `track`, and nothing else
/// asks.
///
/// Limits. Only what a build has in memory anyway is searched: pages that are copied up to 128 KiB, pages
/// that are changed in place up to the end of their heads and at least 8 KiB. Scripts in files are never
/// read, so where there is one nothing is known. Unsure is "may call": a word in a text counts.
enum VisitorCalls {
  /// Whether a script of this page may call one of the two: it names one, or its text is elsewhere.
  static func mayBe(in page: UnsafeRawBufferPointer) -> Bool {
    var rest = page[...]
    while let script = rest.firstOffset(of: "<script") {
      let element = rest.dropFirst(script)
      let tag = element.prefix { $0 != .greaterThan }
      let isOwn = tag.firstOffset(of: Settings.Loader.mark) != nil
      if namesOne(rest.prefix(script)) || !isOwn && tag.firstOffset(of: "src") != nil {
        return true
      }
      // The text of our own loader names both.
      let text = element.dropFirst(
        isOwn ? element.firstOffset(of: "</script") ?? tag.count : tag.count)
      rest = text
    }
    return namesOne(rest)
  }

  /// Whether a file of the site is a script that is none of ours.
  /// - Parameter stems: each `cdn.name`.
  static func isScript(_ name: String, stems: [String]) -> Bool {
    let loaders = [GeneratedFile.minifiedLoader, GeneratedFile.readableLoader]
    let hash = Snippet.Bundle.hash(inName: name)
    let isOwn =
      loaders.contains(name)
      || stems.contains { name == $0 + (hash.map { "-" + $0 } ?? "") + ".js" }
    return !isOwn && [".js", ".mjs", ".cjs"].contains(where: name.hasSuffix)
  }

  private static func namesOne(_ text: Slice<UnsafeRawBufferPointer>) -> Bool {
    text.firstOffset(of: "identify") != nil || text.firstOffset(of: "track") != nil
  }
}

private extension Slice<UnsafeRawBufferPointer> {
  func firstOffset(of word: StaticString) -> Int? {
    UnsafeRawBufferPointer(rebasing: self).firstOffset(of: word)
  }
}
