/// A text, and how often each four bytes in a row occur in it.
struct Windows {
  private static let width = 4
  private var text: [UInt8]
  /// By hash, as far as a byte counts. Two windows with one hash are taken for one: rare, and never
  /// more than a byte lost.
  private var counts = [UInt8](repeating: 0, count: 1 << 20)

  init(_ text: [UInt8]) {
    self.text = text
    remember(Array(0..<max(0, text.count - Self.width + 1)))
  }
}

extension Windows {
  mutating func write(_ byte: UInt8, at offsets: [Int]) {
    for offset in offsets { text[offset] = byte }
  }

  /// Where the windows begin that hold one of these ascending offsets.
  func starts(over offsets: [Int]) -> [Int] {
    var starts: [Int] = []
    let last = text.count - Self.width
    for offset in offsets {
      let first = max(offset - Self.width + 1, (starts.last ?? -1) + 1)
      if first <= min(offset, last) { starts += first...min(offset, last) }
    }
    return starts
  }

  mutating func remember(_ starts: [Int]) {
    for start in starts { counts[hash(start)] &+= 1 }
  }

  mutating func forget(_ starts: [Int]) {
    for start in starts { counts[hash(start)] &-= 1 }
  }

  /// How many of these occur in what is remembered.
  func known(_ starts: [Int]) -> Int {
    var known = 0
    for start in starts where counts[hash(start)] > 0 { known += 1 }
    return known
  }

  private func hash(_ start: Int) -> Int {
    let high = UInt32(text[start]) << 24 | UInt32(text[start + 1]) << 16
    let low = UInt32(text[start + 2]) << 8 | UInt32(text[start + 3])
    return Int(((high | low) &* 0x9E37_79B1) >> 12)
  }
}
