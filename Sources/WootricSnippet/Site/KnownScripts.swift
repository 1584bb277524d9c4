/// Knows the scripts beside which a second `window.analytics` would do harm. A script's text is searched,
/// not parsed: a mention in a comment counts.
enum ForeignSnippet {
  /// The kind of a script of the page; nil where it is none of our business.
  static func kind(of script: PageHead.Element, in page: PageBytes) -> PageWarning.Kind? {
    if isData(script.tag, in: page) { return nil }
    // Ours first: a copy has all that Segment's has. RudderStack's `rudderanalytics.load(` holds
    // Segment's `analytics.load(`.
    return table.first { page.contains($0.word, in: script.range) }?.kind
  }

  /// Finds such scripts in the start of a body. Only the page's first 8 KiB are searched, which are in
  /// memory anyway, and text may speak of a snippet as well, so these are warnings and no more.
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

/// Knows the elements that the loader adds to a page at run time, which a prerenderer then saves:
/// the bundle's and the SDK's.
struct SavedScript: Sendable {
  /// The bundle's address without the part that names its content: `/assets/wootric`.
  private let stem: [UInt8]
  private let sdk: [UInt8]
  /// The loader's own files, which pages hold inline: an element that loads one is a copy by hand.
  private let loaders: [[UInt8]]

  /// - Parameters:
  ///   - bundleURL: as the loader asks for it.
  ///   - sdkURL: as the bundle asks for it.
  init(bundleURL: String, sdkURL: String) {
    let name = Array(bundleURL.utf8.dropLast(3))
    let hash = name.suffix(11)
    let isNamedByContent = hash.first == .dash && hash.dropFirst().allSatisfy(\.isHexadecimal)
    stem = isNamedByContent && hash.count == 11 ? name.dropLast(11) : name
    sdk = Array(sdkURL.utf8)
    let slash = bundleURL.utf8.lastIndex(of: .slash)
    let folder = slash.map { bundleURL.utf8[...$0] } ?? "".utf8[...]
    loaders = [GeneratedFile.minifiedLoader, GeneratedFile.readableLoader].map {
      Array(folder) + Array($0.utf8)
    }
  }
}

extension SavedScript {
  /// The kind of an element, by its address and by what else the loader writes; nil for one of
  /// somebody else. An address may have got the host of the prerenderer's own server in front.
  func kind(of tag: HTMLTag, in page: PageBytes) -> PageWarning.Kind? {
    guard let source = tag.attribute("src", in: page)?.value else { return nil }
    let address = Array(page.buffer[source])
    // The elements that the loader adds are empty: the end tag follows the start tag.
    if page.has("</", at: tag.range.upperBound) {
      if isBundle(address) { return .savedBundle }
      if isAdded(tag, in: page), ends(address, with: sdk) { return .savedSDK }
    }
    return loaders.contains { ends(address, with: $0) } ? .copyByHand : nil
  }
}

private extension SavedScript {
  /// A bundle of any version counts: the page may have been saved with yesterday's.
  func isBundle(_ address: [UInt8]) -> Bool {
    guard address.suffix(3) == Array(".js".utf8)[...] else { return false }
    let name = address.dropLast(3)
    if ends(Array(name), with: stem) { return true }
    let hash = name.suffix(11)
    return hash.count == 11 && hash.first == .dash && hash.dropFirst().allSatisfy(\.isHexadecimal)
      && ends(Array(name.dropLast(11)), with: stem)
  }

  /// Whether an address is this one, or ends with it behind a host.
  func ends(_ address: [UInt8], with part: [UInt8]) -> Bool {
    address == part
      || part.first == .slash && address.suffix(part.count) == part[...]
        && isOrigin(address.dropLast(part.count))
  }

  /// Whether bytes are `https://host` and no path behind it.
  func isOrigin(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: .slash, omittingEmptySubsequences: false)
    return parts.count == 3 && parts[1].isEmpty
  }

  /// The loader asks for low priority, and people who write an SDK's element by hand do not.
  func isAdded(_ tag: HTMLTag, in page: PageBytes) -> Bool {
    tag.attribute("fetchpriority", in: page).map { page.equals($0.value, "low") } ?? false
  }
}

private extension UInt8 {
  var isHexadecimal: Bool { 0x30...0x39 ~= self || 0x61...0x66 ~= self }
}

/// Knows pages that React hydrates as a whole document, head included, by the elements that their
/// frameworks put into the head. There an element that React did not render may fail hydration
/// (https://github.com/facebook/react/issues/24430).
enum ReactDocument {
  /// Whether a `link` or `script` of the head starts such a framework.
  static func isStarted(by tag: HTMLTag, in page: PageBytes) -> Bool {
    guard let address = tag.attribute("src", in: page) ?? tag.attribute("href", in: page) else {
      return false
    }
    return isRemix(address.value, in: page) || isNextApp(tag, address.value, in: page)
  }

  /// Remix, and React Router as a framework, call `hydrateRoot(document, …)` in this entry.
  private static func isRemix(_ address: Range<Int>, in page: PageBytes) -> Bool {
    page.contains("/entry.client", in: address)
  }

  /// Next.js's App Router hydrates `document`, and its chunks are async; those of the Pages Router,
  /// which hydrates `#__next`, are deferred.
  private static func isNextApp(
    _ tag: HTMLTag, _ address: Range<Int>, in page: PageBytes
  ) -> Bool {
    page.equals(tag.name, "script") && page.contains("/_next/static/", in: address)
      && tag.attribute("async", in: page) != nil
  }
}
