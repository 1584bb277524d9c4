/// How many bytes `gzip -9` makes of others, counted without making them: what a visitor downloads.
///
///     GzipSize.bytes(of: Array(snippet.bundle.served.utf8))  // 3315
///
/// After RFC 1951 (deflate) and RFC 1952 (gzip), with zlib's way of looking for repetitions. One
/// block, as zlib makes it of up to 16,383 symbols; larger files come out a little too large.
package enum GzipSize {
  /// Header and trailer without a file name (RFC 1952, 2.3).
  private static let wrapping = 18

  /// The size of the whole compressed file.
  package static func bytes(of bytes: [UInt8]) -> Int {
    let symbols = DeflateSymbols(bytes)
    // RFC 1951, 3.2.3: three bits start a block, whose kind is the smallest.
    let bits = 3 + min(dynamic(symbols), fixed(symbols))
    let stored = bytes.count + 5 * max(1, (bytes.count + 65534) / 65535)
    return wrapping + min((bits + 7) / 8, stored)
  }
}

private extension GzipSize {
  /// RFC 1951, 3.2.6: codes that need no description.
  static func fixed(_ symbols: DeflateSymbols) -> Int {
    let lengths = symbols.literals.indices.map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
    return symbols.extraBits + zip(symbols.literals, lengths).reduce(0) { $0 + $1.0 * $1.1 }
      + 5 * symbols.distances.reduce(0, +)
  }

  /// RFC 1951, 3.2.7: codes of the block's own, described before it.
  static func dynamic(_ symbols: DeflateSymbols) -> Int {
    let literals = HuffmanCode(symbols.literals, limit: 15)
    let distances = HuffmanCode(symbols.distances, limit: 15)
    let description = CodeDescription(literals.used(atLeast: 257) + distances.used(atLeast: 1))
    return symbols.extraBits + literals.bits(for: symbols.literals)
      + distances.bits(for: symbols.distances) + description.bits
  }
}

/// The lengths of two codes as they stand before a block (RFC 1951, 3.2.7).
private struct CodeDescription {
  private var frequencies = [Int](repeating: 0, count: 19)
  private var extraBits = 0

  init(_ lengths: [Int]) {
    var rest = lengths[...]
    while let length = rest.first {
      let run = rest.prefix { $0 == length }.count
      add(length, times: run)
      rest = rest.dropFirst(run)
    }
  }

  /// 14 bits of counts, three a code length in the order below, then the lengths themselves.
  var bits: Int {
    let code = HuffmanCode(frequencies, limit: 7)
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    let last = order.lastIndex { code.lengths[$0] > 0 } ?? 3
    return 14 + 3 * max(4, last + 1) + code.bits(for: frequencies) + extraBits
  }

  /// 16 repeats the last length 3 to 6 times, 17 and 18 are 3 to 10 and 11 to 138 zeros.
  private mutating func add(_ length: Int, times run: Int) {
    var rest = run
    if length != 0 {
      frequencies[length] += 1
      rest -= 1
    }
    while rest >= 3 {
      let (symbol, most, extra) = length != 0 ? (16, 6, 2) : rest < 11 ? (17, 10, 3) : (18, 138, 7)
      frequencies[symbol] += 1
      extraBits += extra
      rest -= min(rest, most)
    }
    frequencies[length] += rest
  }
}

/// The lengths of a prefix code that spends the fewest bits on symbols of given frequencies, none
/// longer than a limit.
struct HuffmanCode: Equatable {
  /// In bits, by symbol; 0 for one that never occurs.
  private(set) var lengths: [Int]

  init(_ frequencies: [Int], limit: Int) {
    lengths = [Int](repeating: 0, count: frequencies.count)
    var present = frequencies.indices.filter { frequencies[$0] > 0 }
    // Zlib, and so everybody's reader, wants two codes at least.
    for symbol in frequencies.indices where present.count < 2 && !present.contains(symbol) {
      present.append(symbol)
    }
    assign(Self.depths(of: present.map { max(1, frequencies[$0]) }), to: present)
    shorten(present.sorted { frequencies[$0] < frequencies[$1] }, to: limit)
  }
}

extension HuffmanCode {
  /// What the symbols take in all.
  func bits(for frequencies: [Int]) -> Int {
    zip(frequencies, lengths).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The lengths up to the last symbol that occurs.
  func used(atLeast count: Int) -> [Int] {
    Array(lengths.prefix(max(count, (lengths.lastIndex { $0 > 0 } ?? 0) + 1)))
  }
}

private extension HuffmanCode {
  /// Huffman's algorithm; of equal weights the flatter tree first, which keeps codes short.
  static func depths(of weights: [Int]) -> [Int] {
    var depths = [Int](repeating: 0, count: weights.count)
    var trees = weights.enumerated().map { (weight: $1, height: 0, leaves: [$0]) }
    trees.sort { ($0.weight, $0.height) > ($1.weight, $1.height) }
    while let least = trees.popLast(), let next = trees.popLast() {
      let leaves = least.leaves + next.leaves
      for leaf in leaves { depths[leaf] += 1 }
      let tree = (least.weight + next.weight, 1 + max(least.height, next.height), leaves)
      let place = trees.firstIndex { ($0.weight, $0.height) <= (tree.0, tree.1) } ?? trees.count
      trees.insert(tree, at: place)
    }
    return depths
  }

  mutating func assign(_ depths: [Int], to symbols: [Int]) {
    for (symbol, depth) in zip(symbols, depths) { lengths[symbol] = depth }
  }

  /// Cuts codes to the limit, and makes room for them by moving others one bit down; the rarest
  /// symbols then get the longest codes.
  mutating func shorten(_ rarestFirst: [Int], to limit: Int) {
    guard rarestFirst.contains(where: { lengths[$0] > limit }) else { return }
    var counts = [Int](repeating: 0, count: limit + 1)
    for symbol in rarestFirst { counts[min(limit, lengths[symbol])] += 1 }
    // Kraft's inequality: the codes must fit into the tree.
    var excess = counts.indices.reduce(0) { $0 + counts[$1] << (limit - $1) } - 1 << limit
    while excess > 0 {
      let length = counts[..<limit].lastIndex { $0 > 0 } ?? 0
      counts[length] -= 1
      counts[length + 1] += 2
      counts[limit] -= 1
      excess -= 1
    }
    let new = counts.indices.reversed().flatMap { Array(repeating: $0, count: counts[$0]) }
    assign(new, to: rarestFirst)
  }
}

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
