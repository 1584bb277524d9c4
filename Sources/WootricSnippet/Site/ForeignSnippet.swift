/// Knows the scripts beside which a second `window.analytics`, or a second survey, would do harm.
///
/// Limits. A script's text is searched, not parsed: a regular expression with a quote in it may hide what
/// follows on its line.
struct ForeignSnippet {
  private let page: PageBytes
  private let script: PageHead.Element

  /// Nil for JSON and JSON-LD, which may speak of a snippet without running one. Other types may be
  /// blocked scripts that wait for consent, and count.
  init?(_ script: PageHead.Element, in page: PageBytes) {
    let type = script.tag.attribute("type", in: page)?.value
    if let type, page.contains("json", in: type) { return nil }
    (self.script, self.page) = (script, page)
  }
}

extension ForeignSnippet {
  /// The kind of the script; nil where it is none of our business.
  /// - Parameter global: the name of ours.
  func kind(beside global: String) -> PageWarning.Kind? {
    // Ours first: a copy has all that Segment's has.
    let isCopy = ["Wootric included twice", "Wootric snippet included twice"].contains {
      first($0, inStrings: true) != nil
    }
    if isCopy { return .copyByHand }
    if first("rudderanalytics") != nil || first("rudderlabs.com", inStrings: true) != nil {
      return .rudderStackSnippet
    }
    if let name = segmentGlobal {
      return name.elementsEqual(global.utf8) ? .segmentSnippet : .snippetElsewhere
    }
    return setsSettings || first("wootric-sdk.js", inStrings: true) != nil ? .handMadeSettings : nil
  }
}

private extension ForeignSnippet {
  /// The name of the global that Segment's snippet makes; nil where the script is none.
  var segmentGlobal: [UInt8]? {
    let isInner = first("analytics.load(") != nil || first("analytics.SNIPPET_VERSION") != nil
    if !isInner, first("cdn.segment.com/analytics.js", inStrings: true) == nil { return nil }
    // Newer ones begin with `var i="name",analytics=window[i]=`.
    let starts: [StaticString] = ["analytics=window[", "analytics = window["]
    if let start = starts.lazy.compactMap({ first($0) }).first {
      let before = page.buffer[script.range.lowerBound..<start].dropLast {
        !isQuote($0) && $0 != 0x3B
      }
      if let quote = before.last, isQuote(quote) {
        let name = before.dropLast().reversed().prefix { $0.isNamePart }
        return name.reversed()
      }
    }
    if !isInner, let place = first(".SNIPPET_VERSION", isName: false) {
      let name = page.buffer[script.range.lowerBound..<place].reversed().prefix { $0.isNamePart }
      return name.reversed()
    }
    return Array("analytics".utf8)
  }

  /// Whether `wootricSettings` gets a value, by whatever way to name it.
  var setsSettings: Bool {
    first("wootricSettings", inStrings: true) { end in
      let rest = page.buffer[end..<script.range.upperBound].drop {
        isQuote($0) || $0 == UInt8(ascii: "]") || $0.isHTMLSpace
      }
      return rest.first == .equals && rest.dropFirst().first != .equals
    } != nil
  }

  func isQuote(_ byte: UInt8) -> Bool { byte == .quote || byte == .apostrophe }

  /// The offset of a word outside of comments, and outside of strings where those do not count.
  /// - Parameters:
  ///   - isName: it begins a name, so that `SiteAnalytics` has no `Analytics` in it.
  ///   - condition: asked of the offset behind it.
  func first(
    _ word: StaticString, inStrings: Bool = false, isName: Bool = true,
    where condition: (Int) -> Bool = { _ in true }
  ) -> Int? {
    var code = CodePosition(page, script.range)
    var start = script.range.lowerBound
    while let found = UnsafeRawBufferPointer(rebasing: page.buffer[start..<script.range.upperBound])
      .firstOffset(of: word)
    {
      let offset = start + found
      start = offset + 1
      let place = code.place(of: offset)
      let isPart = isName && page.buffer[offset - 1].isNamePart
      if isPart || place == .comment || place == .string && !inStrings { continue }
      if condition(offset + word.utf8CodeUnitCount) { return offset }
    }
    return nil
  }
}

/// Walks through a script once, and tells comments and strings of a line apart from code.
private struct CodePosition {
  enum Place { case code, comment, string }

  private let page: PageBytes
  private let start: Int
  private var index: Int
  private var place = Place.code
  /// The byte that ends the string, or a comment: a line feed, or the slash behind a star.
  private var end: UInt8 = 0

  init(_ page: PageBytes, _ range: Range<Int>) {
    (self.page, start, index) = (page, range.lowerBound, range.lowerBound)
  }

  /// Offsets come in ascending order.
  mutating func place(of offset: Int) -> Place {
    while index < offset { step() }
    return place
  }

  private mutating func step() {
    let byte = page.buffer[index]
    switch place {
    case .code where byte == .quote || byte == .apostrophe: (place, end) = (.string, byte)
    case .code where byte == .slash && opensComment(.slash): (place, end) = (.comment, .lineFeed)
    case .code where byte == .slash && opensComment(UInt8(ascii: "*")):
      (place, end) = (.comment, .slash)
      index += 1
    case .string where byte == UInt8(ascii: "\\"): index += 1
    // A string ends with its line at the latest: what began one was a quote in something else.
    case .string where byte == end || byte == .lineFeed: place = .code
    case .comment
    where byte == end && (end == .lineFeed || page.buffer[index - 1] == UInt8(ascii: "*")):
      place = .code
    default: break
    }
    index += 1
  }

  /// `//` and `/*` in addresses and regular expressions stand behind other bytes than a comment.
  private func opensComment(_ second: UInt8) -> Bool {
    guard page[index + 1] == second else { return false }
    let before = index > start ? page.buffer[index - 1] : .lineFeed
    return before.isHTMLSpace || ";{}(),>".utf8.contains(before)
  }
}

private extension Slice<UnsafeRawBufferPointer> {
  /// Without the bytes at the end for which this holds.
  func dropLast(while holds: (UInt8) -> Bool) -> Self {
    let count = reversed().prefix(while: holds).count
    return dropLast(count)
  }
}
