/// How often each symbol of deflate occurs in what zlib makes of some bytes at its level 9
/// (RFC 1951, 3.2.5; zlib's `deflate_slow` and `longest_match`).
struct DeflateSymbols: Equatable {
  /// Bytes, the end of the block (256), and lengths of repetitions.
  private(set) var literals = [Int](repeating: 0, count: 286)
  private(set) var distances = [Int](repeating: 0, count: 30)
  /// The bits that tell lengths and distances of one symbol apart.
  private(set) var extraBits = 0

  init(_ bytes: [UInt8]) {
    var matcher = Matcher(bytes: bytes)
    var (index, held) = (0, Match(length: 2, distance: 0))
    var holdsByte = false
    while index < bytes.count {
      let match = matcher.longest(at: index, beyond: held.length)
      if held.length >= 3, match.length <= held.length {
        count(held)
        for skipped in index + 1..<index + held.length - 1 { matcher.remember(skipped) }
        index += held.length - 1
        (held, holdsByte) = (Match(length: 2, distance: 0), false)
        continue
      }
      if holdsByte { literals[Int(bytes[index - 1])] += 1 }
      (held, holdsByte) = (match, true)
      index += 1
    }
    if holdsByte { literals[Int(bytes[index - 1])] += 1 }
    literals[256] += 1
  }
}

private extension DeflateSymbols {
  mutating func count(_ match: Match) {
    let length = Self.symbol(match.length - 3, steps: 4)
    // 258, the longest, has a symbol of its own.
    literals[257 + (match.length == 258 ? 28 : length.symbol)] += 1
    let distance = Self.symbol(match.distance - 1, steps: 2)
    distances[distance.symbol] += 1
    extraBits += (match.length == 258 ? 0 : length.extra) + distance.extra
  }

  /// The tables of 3.2.5 as a rule: after two rounds of `steps` symbols, each round has twice the
  /// values to a symbol, and one bit more.
  static func symbol(_ value: Int, steps: Int) -> (symbol: Int, extra: Int) {
    var (base, extra) = (2 * steps, 0)
    while value >= base << extra { extra += 1 }
    base = extra == 0 ? 0 : steps << extra
    return (extra == 0 ? value : steps * (extra + 1) + (value - base) >> extra, extra)
  }
}

/// A repetition of earlier bytes; a length below 3 is none.
private struct Match {
  var length: Int
  var distance: Int
}

/// Finds repetitions by the places of each three bytes.
private struct Matcher {
  let bytes: [UInt8]
  private var last = [Int](repeating: -1, count: 1 << 15)
  private var before: [Int]

  init(bytes: [UInt8]) {
    self.bytes = bytes
    before = [Int](repeating: -1, count: bytes.count)
  }

  /// The longest repetition here that is longer than another one, the nearest of equals. Zlib's
  /// limits: 32,506 bytes back, 4,096 places, a quarter of them where the other is long already.
  mutating func longest(at index: Int, beyond length: Int) -> Match {
    var best = Match(length: 2, distance: 0)
    let most = min(258, bytes.count - index)
    var places = length >= 32 ? 1024 : 4096
    var place = remember(index)
    while place >= 0, index - place <= 32506, places > 0, length < 258 {
      let found = repetition(of: index, at: place, most)
      if found > max(best.length, length) { best = Match(length: found, distance: index - place) }
      if best.length == most { break }
      (place, places) = (before[place], places - 1)
    }
    // Three bytes from far away cost more than they save.
    return best.length == 3 && best.distance > 4096 ? Match(length: 2, distance: 0) : best
  }

  /// Gives the last place of these three bytes, or of others with the same hash, or -1.
  @discardableResult
  mutating func remember(_ index: Int) -> Int {
    guard index + 2 < bytes.count else { return -1 }
    let hash =
      (Int(bytes[index]) << 10 ^ Int(bytes[index + 1]) << 5 ^ Int(bytes[index + 2])) & 0x7FFF
    before[index] = last[hash]
    last[hash] = index
    return before[index]
  }

  private func repetition(of index: Int, at place: Int, _ most: Int) -> Int {
    var length = 0
    while length < most, bytes[place + length] == bytes[index + length] { length += 1 }
    return length
  }
}
