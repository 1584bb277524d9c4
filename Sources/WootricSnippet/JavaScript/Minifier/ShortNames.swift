/// Names in the order of their length, common letters first.
struct ShortNames {
  private var count = 0

  /// The names of one letter.
  static let letters = Array("etnrisouaflchpdvmgybwESxTNCkLAOM_DPHBjFIqRUzWXV$JKQGYZ".utf8)
  private static let later = letters + Array("0516372984".utf8)

  mutating func next(notIn taken: Set<String>) -> String {
    while true {
      let name = name(count)
      count += 1
      if !taken.contains(name), !Vocabulary.keywords.contains(name) { return name }
    }
  }

  private func name(_ number: Int) -> String {
    var rest = number
    var bytes = [Self.letters[rest % Self.letters.count]]
    rest /= Self.letters.count
    while rest > 0 {
      rest -= 1
      bytes.append(Self.later[rest % Self.later.count])
      rest /= Self.later.count
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
