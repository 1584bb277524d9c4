/// Exchanges names of one letter so that the places where they stand look alike.
///
/// Deflate writes shortly what it has seen before. A name is therefore as good as the number of
/// four-byte windows over its places that occur elsewhere, too. Each binding tries every letter, those
/// that stand in many places first; who has the letter already takes the other one in exchange. Saves
/// 50 B of the default loader and bundle. Gzip itself as the judge of single exchanges would save as
/// much again, in a minute.
struct Likening {
  /// By binding.
  private(set) var names: [String]
  /// By binding, the letter; 0 where the name is longer, or stays, or is not written at all.
  private var letters: [UInt8]
  /// By binding, the offsets of its places in the text.
  private var places: [[Int]]
  /// By binding, the windows over them.
  private var starts: [[Int]]
  private var rivals: Rivals
  private var windows: Windows

  init(_ renaming: Renaming, _ scopes: Scopes, _ draft: Printer) {
    names = renaming.names
    var places = [[Int]](repeating: [], count: names.count)
    for case let (binding?, offset) in draft.places.map({ (renaming.bindings[$0], $1) }) {
      // More places of one name say the same again, and ten thousand would take long.
      if places[binding].count < 100 { places[binding].append(offset) }
    }
    letters = renaming.names.indices.map { binding in
      let name = renaming.names[binding].utf8
      let stays = scopes.bindings[binding].scope == Scope.topLevel || places[binding].isEmpty
      return stays || name.count > 1 ? 0 : name.first!
    }
    windows = Windows(Array(draft.text.utf8))
    starts = places.map(windows.starts)
    self.places = places
    rivals = Rivals(scopes, scopes.outerNames(renaming.bindings), letters)
  }
}

extension Likening {
  mutating func run() {
    let movable = names.indices.filter { letters[$0] != 0 }
    let order = movable.sorted { (places[$1].count, $0) < (places[$0].count, $1) }
    for _ in 1...2 {
      for binding in order { improve(binding) }
    }
    for binding in movable { names[binding] = String(UnicodeScalar(letters[binding])) }
  }
}

private extension Likening {
  mutating func improve(_ binding: Binding.ID) {
    let old = letters[binding]
    var best = (gain: -1, letter: old, holders: [Binding.ID]())
    windows.forget(starts[binding])
    let known = windows.known(starts[binding])
    for letter in ShortNames.letters {
      guard let holders = rivals.holders(of: letter, besides: binding, offering: old) else {
        continue
      }
      let gain = letter == old ? 0 : gain(binding, letter, holders, known)
      if gain > best.gain { best = (gain, letter, holders) }
    }
    for holder in best.holders { windows.forget(starts[holder]) }
    write(best.letter, binding, old, best.holders)
    windows.remember(starts[binding])
    for holder in best.holders { windows.remember(starts[holder]) }
    for holder in best.holders { set(old, holder) }
    set(best.letter, binding)
  }

  /// How many more windows occur elsewhere after an exchange; those of the binding are forgotten.
  mutating func gain(
    _ binding: Binding.ID, _ letter: UInt8, _ holders: [Binding.ID], _ knownAlone: Int
  ) -> Int {
    for holder in holders { windows.forget(starts[holder]) }
    let before = holders.isEmpty ? knownAlone : known(binding, holders)
    write(letter, binding, letters[binding], holders)
    let after = known(binding, holders)
    write(letters[binding], binding, letter, holders)
    for holder in holders { windows.remember(starts[holder]) }
    return after - before
  }

  func known(_ binding: Binding.ID, _ holders: [Binding.ID]) -> Int {
    holders.reduce(windows.known(starts[binding])) { $0 + windows.known(starts[$1]) }
  }

  mutating func write(
    _ letter: UInt8, _ binding: Binding.ID, _ other: UInt8, _ holders: [Binding.ID]
  ) {
    windows.write(letter, at: places[binding])
    for holder in holders { windows.write(other, at: places[holder]) }
  }

  mutating func set(_ letter: UInt8, _ binding: Binding.ID) {
    rivals.note(binding, changes: letters[binding], to: letter)
    letters[binding] = letter
  }
}
