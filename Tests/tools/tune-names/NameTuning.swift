import Foundation

import WootricSnippet

/// Looks for the short names that make loader and bundle smallest, by trial: simulated annealing.
///
/// A change of one name moves the matches that gzip finds all over a file, so there is no rule to
/// follow. The default settings count most, as most sites have little besides.
struct NameTuning {
  private let programs: [Weighted]
  private var names: [String: String]
  /// The variables of these programs, in a fixed order.
  private let keys: [String]
  /// Each run makes other changes, so that it may find what the last one has not.
  private var random = SystemRandomNumberGenerator()
  /// Bytes, each program's times its weight.
  private(set) var score: Int

  private struct Weighted {
    var draft: Draft
    var weight: Int

    func score(_ names: [String: String]) -> Int {
      weight * GzipSize.bytes(of: Array(draft.text(preferring: names).utf8))
    }
  }

  init(_ names: [String: String], example: Settings) throws {
    self.names = names
    let byDefault = Settings(accountToken: "NPS-1a2b3c4d")
    var lean = byDefault
    (lean.analytics.helpers, lean.analytics.middleware) = (false, false)
    let weights = [(byDefault, 4), (lean, 1), (example, 1)]
    let programs = try weights.flatMap { settings, weight in
      let snippet = Snippet(settings, form: .readable)
      return try [snippet.loader?.readable, snippet.bundle.served].compactMap(\.self).map {
        Weighted(draft: try Draft($0), weight: weight)
      }
    }
    self.programs = programs
    keys = Set(programs.flatMap(\.draft.names)).sorted()
    score = programs.reduce(0) { $0 + $1.score(names) }
  }
}

extension NameTuning {
  /// `Templates/names.txt`.
  var table: String {
    Dictionary(grouping: keys.filter { names[$0] != nil }) { names[$0]! }
      .sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value.joined(separator: " "))\n" }.joined()
  }

  /// It takes changes for the worse, too: large ones at the beginning, small ones in the end.
  mutating func run(for duration: Duration) {
    let start = ContinuousClock.now
    var best = (names: names, score: score)
    while true {
      let done = (ContinuousClock.now - start) / duration
      guard done < 1 else { break }
      step(temperature: 2 * pow(0.05, done))
      if score < best.score { best = (names, score) }
    }
    (names, score) = best
  }
}

private extension NameTuning {
  /// Gives a name another letter; mostly, one that has it takes the letter that is free then.
  mutating func step(temperature: Double) {
    var changed = names
    let letter = String(UnicodeScalar(ShortNames.letters.randomElement(using: &random)!))
    let key = keys.randomElement(using: &random)!
    if Int.random(in: 0..<3, using: &random) > 0,
      let other = keys.filter({ names[$0] == letter }).randomElement(using: &random)
    {
      changed[other] = names[key]
    }
    changed[key] = letter
    let changedScore = programs.reduce(0) { $0 + $1.score(changed) }
    // How often a loss is taken falls with its size.
    let taken = -log(Double.random(in: 0.000_001...1, using: &random)) * temperature
    guard Double(changedScore - score) <= taken else { return }
    (names, score) = (changed, changedScore)
  }
}
