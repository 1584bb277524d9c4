/// FIPS 180-4 for both word sizes: the algorithm is the same, only the numbers differ.
struct SHA2Digest<Word: SHA2Word> {
  private var state: [Word]
  private var schedule = [Word](repeating: 0, count: Word.roundConstants.count)
  private let constants = Word.roundConstants
  private let rotations = Word.rotations

  private init(initial: [Word]) { state = initial }
}

extension SHA2Digest<UInt32> {
  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var digest = SHA2Digest(initial: SHA2Constants.initial256)
    return digest.hash(bytes)
  }
}

extension SHA2Digest<UInt64> {
  /// 6.5: SHA-512 from another start, cut after six words.
  static func sha384(_ bytes: [UInt8]) -> [UInt8] {
    var digest = SHA2Digest(initial: SHA2Constants.initial384)
    return Array(digest.hash(bytes).prefix(48))
  }
}

private extension SHA2Digest {
  static var bytesPerWord: Int { Word.bitWidth / 8 }
  static var bytesPerBlock: Int { 16 * bytesPerWord }

  mutating func hash(_ bytes: [UInt8]) -> [UInt8] {
    let message = padded(bytes)
    for block in stride(from: 0, to: message.count, by: Self.bytesPerBlock) {
      prepareSchedule(message[block..<block + Self.bytesPerBlock])
      compress()
    }
    return state.flatMap(\.bigEndianBytes)
  }

  /// 5.1: a one bit, zeros, and the length in bits as two words that end a block.
  func padded(_ bytes: [UInt8]) -> [UInt8] {
    var message = bytes + [0x80]
    let lengthBytes = 2 * Self.bytesPerWord
    while message.count % Self.bytesPerBlock != Self.bytesPerBlock - lengthBytes {
      message.append(0)
    }
    let zeros = [UInt8](repeating: 0, count: lengthBytes - 8)
    return message + zeros + UInt64(bytes.count * 8).bigEndianBytes
  }

  /// 6.2.2 and 6.4.2, step 1.
  mutating func prepareSchedule(_ block: ArraySlice<UInt8>) {
    for word in 0..<16 {
      let start = block.startIndex + word * Self.bytesPerWord
      schedule[word] = block[start..<start + Self.bytesPerWord].reduce(0) { $0 << 8 | Word($1) }
    }
    for word in 16..<schedule.count {
      let far = schedule[word - 15].mixed(rotations.smallSigma0)
      let near = schedule[word - 2].mixed(rotations.smallSigma1)
      schedule[word] = near &+ schedule[word - 7] &+ far &+ schedule[word - 16]
    }
  }

  /// 6.2.2 and 6.4.2, steps 2 to 4, in the standard's letters.
  mutating func compress() {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for round in 0..<schedule.count {
      let choice = (e & f) ^ (~e & g)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let t1 = h &+ e.mixed(rotations.sigma1) &+ choice &+ constants[round] &+ schedule[round]
      let t2 = a.mixed(rotations.sigma0) &+ majority
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ t1, c, b, a, t1 &+ t2)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }
}
