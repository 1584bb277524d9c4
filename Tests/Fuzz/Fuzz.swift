import Foundation
import TestSupport

/// Random inputs that are the same in every run: a failing case names its seed.
///
///     WOOTRIC_FUZZ=5000 swift test --filter Fuzz
///
/// runs that many seeds instead of the usual few; WOOTRIC_FUZZ=5000-5010 runs those again, and
/// `Tests/Fuzz/endless` runs new ones until one fails. An input that was found stays as a case of
/// its suite's `found`.
struct Fuzz: RandomNumberGenerator {
  private var numbers: SplitMix

  init(seed: Int) { numbers = SplitMix(seed: seed) }

  mutating func next() -> UInt64 { numbers.next() }
}

extension Fuzz {
  /// The seeds of this run.
  static let seeds: [Int] = {
    let bounds = (ProcessInfo.processInfo.environment["WOOTRIC_FUZZ"] ?? "25")
      .split(separator: "-").compactMap { Int($0) }
    guard let last = bounds.last else { return [] }
    return bounds.count == 1 ? Array(0..<last) : Array(bounds[0]...max(bounds[0], last))
  }()

  /// Inputs a seed.
  static let rounds = 40

  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// Pieces in any order.
  mutating func joined(_ pieces: [String], upTo count: Int) -> [UInt8] {
    (0..<below(count)).flatMap { _ in Array(pick(pieces).utf8) }
  }

  /// A few bytes changed, left out, doubled, or moved.
  mutating func mutated(_ bytes: [UInt8], with alphabet: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<below(6) where !bytes.isEmpty {
      let start = below(bytes.count)
      let range = start..<min(bytes.count, start + 1 + below(12))
      switch below(4) {
      case 0: bytes[start] = pick(alphabet)
      case 1: bytes.removeSubrange(range)
      case 2: bytes.insert(contentsOf: bytes[range], at: start)
      default:
        let piece = Array(bytes[range])
        bytes.removeSubrange(range)
        bytes.insert(contentsOf: piece, at: below(bytes.count + 1))
      }
    }
    return bytes
  }
}
