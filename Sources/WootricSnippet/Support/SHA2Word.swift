/// A word of FIPS 180-4: 32 bits for SHA-256, 64 bits for SHA-384.
protocol SHA2Word: FixedWidthInteger, UnsignedInteger {
  static var roundConstants: [Self] { get }
  static var rotations: SHA2Rotations { get }
}

/// How far the functions of 4.1.2 and 4.1.3 turn a word.
struct SHA2Rotations {
  var sigma0, sigma1, smallSigma0, smallSigma1: Mix

  /// Three turned copies of a word, combined; in the small sigmas the last is shifted instead.
  struct Mix {
    var first, second, third: Int
    var thirdIsShift = false
  }
}

extension UInt32: SHA2Word {
  static var roundConstants: [UInt32] { SHA2Constants.rounds32 }

  /// 4.1.2
  static var rotations: SHA2Rotations {
    SHA2Rotations(
      sigma0: .init(first: 2, second: 13, third: 22),
      sigma1: .init(first: 6, second: 11, third: 25),
      smallSigma0: .init(first: 7, second: 18, third: 3, thirdIsShift: true),
      smallSigma1: .init(first: 17, second: 19, third: 10, thirdIsShift: true))
  }
}

extension UInt64: SHA2Word {
  static var roundConstants: [UInt64] { SHA2Constants.rounds64 }

  /// 4.1.3
  static var rotations: SHA2Rotations {
    SHA2Rotations(
      sigma0: .init(first: 28, second: 34, third: 39),
      sigma1: .init(first: 14, second: 18, third: 41),
      smallSigma0: .init(first: 1, second: 8, third: 7, thirdIsShift: true),
      smallSigma1: .init(first: 19, second: 61, third: 6, thirdIsShift: true))
  }
}

extension SHA2Word {
  func mixed(_ mix: SHA2Rotations.Mix) -> Self {
    let third = mix.thirdIsShift ? self &>> Self(truncatingIfNeeded: mix.third) : rotated(mix.third)
    return rotated(mix.first) ^ rotated(mix.second) ^ third
  }

  var bigEndianBytes: [UInt8] {
    (0..<Self.bitWidth / 8).reversed().map { UInt8(truncatingIfNeeded: self &>> Self($0 * 8)) }
  }

  /// 3.2, ROTR.
  private func rotated(_ count: Int) -> Self {
    self &>> Self(truncatingIfNeeded: count)
      | self &<< Self(truncatingIfNeeded: Self.bitWidth - count)
  }
}
