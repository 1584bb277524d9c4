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
