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
/// frameworks put into the head. There React 18.2 may fail over an element that it did not render
/// (https://github.com/facebook/react/issues/24430); the canary that Next.js has for its App Router
/// passes it by.
enum ReactDocument {
  /// Whether a `link` or `script` of the head starts such a framework.
  static func isStarted(by tag: HTMLTag, in page: PageBytes) -> Bool {
    guard let address = tag.attribute("src", in: page) ?? tag.attribute("href", in: page) else {
      return false
    }
    return isRemix(address.value, in: page)
  }

  /// Remix, and React Router as a framework, call `hydrateRoot(document, …)` in this entry.
  private static func isRemix(_ address: Range<Int>, in page: PageBytes) -> Bool {
    page.contains("/entry.client", in: address)
  }
}
