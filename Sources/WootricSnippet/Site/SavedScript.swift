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
  /// What a script element loads.
  enum Kind { case bundle, sdk }

  /// What an element is, by its address and what else the loader writes. An address may have got
  /// the host of the prerenderer's own server in front.
  func kind(of tag: HTMLTag, in page: PageBytes) -> Kind? {
    guard let source = tag.attribute("src", in: page)?.value else { return nil }
    let address = Array(page.buffer[source])
    if isBundle(address) { return .bundle }
    return isAdded(tag, in: page) && ends(address, with: sdk) ? .sdk : nil
  }

  /// Whether an element loads the loader's file.
  func isLoader(_ tag: HTMLTag, in page: PageBytes) -> Bool {
    guard let source = tag.attribute("src", in: page)?.value else { return false }
    let address = Array(page.buffer[source])
    return loaders.contains { ends(address, with: $0) }
  }
}

private extension SavedScript {
  /// Any version: the page may have been saved with yesterday's.
  func isBundle(_ address: [UInt8]) -> Bool {
    guard address.suffix(3) == Array(".js".utf8)[...] else { return false }
    let name = address.dropLast(3)
    if ends(Array(name), with: stem) { return true }
    let hash = name.suffix(11)
    return hash.count == 11 && hash.first == .dash && hash.dropFirst().allSatisfy(\.isHexadecimal)
      && ends(Array(name.dropLast(11)), with: stem)
  }

  /// The whole address, or a path behind a host.
  func ends(_ address: [UInt8], with part: [UInt8]) -> Bool {
    address == part
      || part.first == .slash && address.suffix(part.count) == part[...]
        && isOrigin(address.dropLast(part.count))
  }

  /// `https://host` and no path behind it.
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
