/// What the first bytes tell about a page's encoding, after the WHATWG Encoding standard, 6 "BOM
/// sniff". ASCII-compatible encodings are all alike to the scanner.
enum PageEncoding {
  /// Why these bytes cannot be scanned, or nil where they can.
  static func refusal(of page: PageBytes) -> SkipReason? {
    let (first, second) = (page[0], page[1])
    if first == 0xFE, second == 0xFF { return .utf16 }
    if first == 0xFF, second == 0xFE { return .utf16 }
    if first == .lessThan, second == 0 { return .utf16 }
    if first == 0, second == .lessThan { return .utf16 }
    // Text has no zero bytes; as far as the prescan of a browser looks (HTML, 13.2.3.2).
    return page.first(in: 0..<min(1024, page.count)) { page.buffer[$0] == 0 } == nil ? nil : .binary
  }

  /// Whether ISO-2022-JP switches to a set in which `<` and quotes are halves of characters
  /// (Encoding, 12.2.2 "ISO-2022-JP decoder"); no other encoding of the web reuses those bytes.
  static func switchesSets(in range: Range<Int>, of page: PageBytes) -> Bool {
    page.first(in: range) { page.buffer[$0] == 0x1B && page.has("$", at: $0 + 1) } != nil
  }

  /// Bytes that UTF-8's byte order mark takes up at the start: 3 or 0.
  static func markLength(of page: PageBytes) -> Int {
    page[0] == 0xEF && page[1] == 0xBB && page[2] == 0xBF ? 3 : 0
  }
}
