import TestSupport
import Testing

@testable import WootricSnippet

@Suite("Lines that two texts have in common")
struct LineMatchTests {
  @Test("They are the same in both, and in the order of both", arguments: 0..<40)
  func order(seed: Int) {
    var random = SplitMix(seed: seed)
    let kinds = [2, 30, 3_000].randomElement(using: &random) ?? 2
    let (old, new) = (text(&random, of: kinds), text(&random, of: kinds))
    let pairs = LineMatch(old, new).pairs
    #expect(pairs.allSatisfy { old[$0.old] == new[$0.new] })
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new })
  }

  @Test("Few changes in a long text are found, however far apart")
  func long() {
    let old = (0..<20_000).map { Array("\($0 % 100 == 0 ? $0 : $0 % 100)".utf8) }
    var new = old
    new.remove(at: 19_000)
    new.insert(Array("new".utf8), at: 300)
    #expect(LineMatch(old, new).pairs.count == 19_999)
  }

  @Test("Lines that a text has once are found between more changes than are counted one by one")
  func anchors() {
    let old = (0..<20_000).map { Array("\($0)".utf8) }
    let new = old.enumerated().map { $0.offset % 3 == 0 ? [0] : $0.element }
    #expect(LineMatch(old, new).pairs.count == 13_333)
  }

  @Test("Attack: a hundred thousand changed lines, and as many that are turned round")
  func hostile() {
    let old = (0..<100_000).map { Array("\($0)".utf8) }
    #expect(LineMatch(old, old.map { $0 + [0] }).pairs.isEmpty)
    #expect(LineMatch(old, old.reversed()).pairs.count == 1)
    let repeated = old.indices.map { old[$0 % 1_000] }
    #expect(LineMatch(repeated, repeated.reversed()).pairs.count < 1_000)
  }

  private func text(_ random: inout SplitMix, of kinds: Int) -> [[UInt8]] {
    (0..<Int.random(in: 0...2_000, using: &random)).map { _ in
      Array("\(Int.random(in: 0..<kinds, using: &random))".utf8)
    }
  }
}
