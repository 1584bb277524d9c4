/// A page's bytes as the scanner looks at them: beyond the end there is nil, and comparisons are of ASCII
/// letters in either case. It lives no longer than the closure that lends the buffer.
struct PageBytes {
  let buffer: UnsafeRawBufferPointer

  var count: Int { buffer.count }

  subscript(index: Int) -> UInt8? { index < buffer.count ? buffer[index] : nil }

  /// Whether a word, given in lower case, starts at an offset.
  func has(_ word: StaticString, at index: Int) -> Bool {
    guard index + word.utf8CodeUnitCount <= count else { return false }
    return word.withUTF8Buffer { word in
      word.indices.allSatisfy { buffer[index + $0].lowercased == word[$0] }
    }
  }

  /// Whether these very bytes start at an offset.
  func spells(_ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { text in text.indices.allSatisfy { buffer[index + $0] == text[$0] }
    }
  }

  /// Whether a range is one of these words.
  func equals(_ range: Range<Int>, oneOf words: [StaticString]) -> Bool {
    words.contains { equals(range, $0) }
  }

  /// Whether a range is that word, given in lower case.
  func equals(_ range: Range<Int>, _ word: StaticString) -> Bool {
    range.count == word.utf8CodeUnitCount && has(word, at: range.lowerBound)
  }

  func contains(_ word: StaticString, in range: Range<Int>) -> Bool {
    first(word, in: range) != nil
  }

  /// The offset of a word in a range.
  func first(_ word: StaticString, in range: Range<Int>) -> Int? {
    let start = word.utf8Start.pointee
    return first(in: range) { index in buffer[index].lowercased == start && has(word, at: index) }
      .flatMap { $0 + word.utf8CodeUnitCount <= range.upperBound ? $0 : nil }
  }

  func first(_ byte: UInt8, from start: Int) -> Int? {
    first(in: start..<max(start, count)) { buffer[$0] == byte }
  }

  func first(in range: Range<Int>, where holds: (Int) -> Bool) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if holds(index) { return index }
      index += 1
    }
    return nil
  }

  /// The ranges between whitespace.
  func words(in range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    for index in range where !buffer[index].isHTMLSpace {
      let start = words.last?.upperBound == index ? words.removeLast().lowerBound : index
      words.append(start..<index + 1)
    }
    return words
  }

  /// Lines and columns of offsets in ascending order, from 1; columns count bytes. CR, LF and CRLF
  /// end a line.
  func places(of offsets: [Int]) -> [(line: Int, column: Int)] {
    var (line, start, index) = (1, 0, 0)
    return offsets.map { offset in
      while index < offset {
        if endsLine(index) { (line, start) = (line + 1, index + 1) }
        index += 1
      }
      return (line, offset - start + 1)
    }
  }

  private func endsLine(_ index: Int) -> Bool {
    buffer[index] == .lineFeed || (buffer[index] == .carriageReturn && self[index + 1] != .lineFeed)
  }
}

extension UInt8 {
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let lessThan = UInt8(ascii: "<")
  static let equals = UInt8(ascii: "=")
  static let greaterThan = UInt8(ascii: ">")

  /// The standard's whitespace: tab, LF, FF, CR, space.
  var isHTMLSpace: Bool { self == 0x20 || self == 9 || self == 10 || self == 12 || self == 13 }
  /// The bytes that end a tag's name: whitespace, `/` or `>`.
  var endsTagName: Bool { isHTMLSpace || self == .slash || self == .greaterThan }
}

/// Tells a page's encoding by its first bytes, after the WHATWG Encoding standard, 6 "BOM
/// sniff". ASCII-compatible encodings are all alike to the scanner.
enum PageEncoding {
  /// The reason why these bytes cannot be scanned, or nil where they can.
  static func obstacle(in page: PageBytes) -> PageHead.Obstacle? {
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
