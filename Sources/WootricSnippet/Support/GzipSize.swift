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
