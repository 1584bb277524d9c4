/// The lines that two texts have in common, in the order of both.
///
/// What differs in a short text is found by the shortest way from one to the other (Myers 1986), whose
/// cost is lines × changes. In a long one, the lines that stand in each text once are found first, as
/// patience diff does, and the shortest way is looked for between two of them. What is still too long
/// then counts as changed. So the cost grows no faster than the texts.
struct LineMatch {
  /// The places of the common lines in either text.
  private(set) var pairs: [(old: Int, new: Int)] = []
  /// The texts as numbers, equal ones for equal lines.
  private let old, new: [Int]

  init(_ old: [[UInt8]], _ new: [[UInt8]]) {
    var numbers: [[UInt8]: Int] = [:]
    for line in old + new where numbers[line] == nil { numbers[line] = numbers.count }
    self.old = old.map { numbers[$0] ?? 0 }
    self.new = new.map { numbers[$0] ?? 0 }
    match(self.old.indices, self.new.indices, isPart: false)
  }
}

private extension LineMatch {
  /// The number of lines, of both texts together, for which the shortest way is looked for: the square of it
  /// is what that costs at most.
  static let shortest = 512

  /// - Parameter isPart: whether the lines lie between two that stand in each text once.
  mutating func match(_ left: Range<Int>, _ right: Range<Int>, isPart: Bool) {
    let start = zip(left, right).prefix { old[$0] == new[$1] }.count
    let (left, right) = (left.dropFirst(start), right.dropFirst(start))
    let end = zip(left.reversed(), right.reversed()).prefix { old[$0] == new[$1] }.count
    add(start, before: left.lowerBound, right.lowerBound)
    let (oldRest, newRest) = (left.dropLast(end), right.dropLast(end))
    if oldRest.count + newRest.count <= Self.shortest {
      matchShortest(oldRest, newRest)
    } else if !isPart {
      matchParts(oldRest, newRest)
    }
    add(end, before: left.upperBound, right.upperBound)
  }

  mutating func add(_ count: Int, before left: Int, _ right: Int) {
    pairs += (0..<count).map { (left - count + $0, right - count + $0) }
  }

  mutating func matchShortest(_ left: Range<Int>, _ right: Range<Int>) {
    let changes = Array(new[right]).difference(from: Array(old[left]))
    let gone = Set(changes.removals.map(\.offset)), added = Set(changes.insertions.map(\.offset))
    pairs += zip(
      left.filter { !gone.contains($0 - left.lowerBound) },
      right.filter { !added.contains($0 - right.lowerBound) }
    ).map { (old: $0, new: $1) }
  }

  mutating func matchParts(_ left: Range<Int>, _ right: Range<Int>) {
    var (oldStart, newStart) = (left.lowerBound, right.lowerBound)
    for end in anchors(left, right) + [(left.upperBound, right.upperBound)] {
      match(oldStart..<end.old, newStart..<end.new, isPart: true)
      (oldStart, newStart) = end
    }
  }

  /// The lines that stand in each text once, as many of them as are in the same order in both: the longest
  /// increasing sequence, by piles of cards as in the game of patience.
  func anchors(_ left: Range<Int>, _ right: Range<Int>) -> [(old: Int, new: Int)] {
    let (oldPlaces, newPlaces) = (Self.single(old, left), Self.single(new, right))
    let cards = left.compactMap { place in
      oldPlaces[old[place]] == nil ? nil : newPlaces[old[place]].map { (old: place, new: $0) }
    }
    var tops: [Int] = []
    var below: [Int?] = []
    for (index, card) in cards.enumerated() {
      let pile = tops.firstIndex(inOrder: { cards[$0].new > card.new })
      below.append(pile == 0 ? nil : tops[pile - 1])
      tops.replaceSubrange(pile..<min(pile + 1, tops.count), with: [index])
    }
    let chain = sequence(state: tops.last) { card in
      defer { card = card.flatMap { below[$0] } }
      return card
    }
    return chain.reversed().map { cards[$0] }
  }

  /// The places of the lines that are in a range once.
  static func single(_ lines: [Int], _ range: Range<Int>) -> [Int: Int] {
    var (places, repeated) = ([Int: Int](), Set<Int>())
    for place in range where places.updateValue(place, forKey: lines[place]) != nil {
      repeated.insert(lines[place])
    }
    return places.filter { !repeated.contains($0.key) }
  }
}

private extension CollectionDifference.Change {
  var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}

private extension Array {
  /// The first index whose element, like all behind it, has a property; the count where none has.
  func firstIndex(inOrder hasProperty: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if hasProperty(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
