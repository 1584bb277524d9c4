/// Which bindings may not have the same letter: two of one scope, and one with another that code in
/// its scope uses from outside.
struct Rivals {
  /// By binding.
  private var rivals: [[Binding.ID]]
  /// By binding and letter, how many rivals have it: more than any can have where it is a name that
  /// stays.
  private var counts: [[Int]]
  private var letters: [UInt8]

  /// The letter 0 is nobody's rival.
  init(_ scopes: Scopes, _ outerNames: [OuterNames], _ letters: [UInt8]) {
    self.letters = letters
    rivals = [[Binding.ID]](repeating: [], count: letters.count)
    counts = [[Int]](repeating: [Int](repeating: 0, count: 128), count: letters.count)
    for (scope, outer) in zip(scopes.scopes, outerNames) {
      let own = scope.bindings.filter { letters[$0] != 0 }
      let others = outer.bindings.filter { letters[$0] != 0 }.sorted()
      for binding in own {
        rivals[binding] += own.filter { $0 != binding } + others
        for other in others { rivals[other].append(binding) }
        for name in outer.fixed where name.utf8.count == 1 {
          counts[binding][Int(name.utf8.first!)] = letters.count
        }
      }
    }
    for binding in letters.indices {
      for rival in rivals[binding] { counts[binding][Int(letters[rival])] += 1 }
    }
  }
}

extension Rivals {
  /// Those that have a letter and would have to take another one for it; nil where they cannot.
  func holders(
    of letter: UInt8, besides binding: Binding.ID, offering old: UInt8
  ) -> [Binding.ID]? {
    let count = counts[binding][Int(letter)]
    if count == 0 { return [] }
    guard count < letters.count else { return nil }
    let holders = rivals[binding].filter { letters[$0] == letter }
    // Of a holder's rivals the binding itself has the offered letter, and nobody else may.
    return holders.allSatisfy { counts[$0][Int(old)] == 1 } ? holders : nil
  }

  mutating func note(_ binding: Binding.ID, changes old: UInt8, to new: UInt8) {
    letters[binding] = new
    for rival in rivals[binding] {
      counts[rival][Int(old)] -= 1
      counts[rival][Int(new)] += 1
    }
  }
}
