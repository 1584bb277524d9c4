/// The hashes of FIPS 180-4 that browsers and content security policies know.
///
///     SHA2.sha256(Array("abc".utf8)).hexadecimal  // "ba7816bf…"
enum SHA2 {
  /// 6.2: thirty-two bytes.
  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var digest = SHA2Digest(state: SHA2Constants.initial256)
    return digest.hash(bytes)
  }

  /// 6.5: forty-eight bytes, as subresource integrity asks for. It is SHA-512 from another start,
  /// cut after six words.
  static func sha384(_ bytes: [UInt8]) -> [UInt8] {
    var digest = SHA2Digest(state: SHA2Constants.initial384)
    return Array(digest.hash(bytes).prefix(48))
  }
}

/// The words that FIPS 180-4 derives from prime numbers.
private enum SHA2Constants {
  /// 5.3.3: the fractions of the square roots of the first eight primes, 32 bits.
  static let initial256: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c,
    0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// 5.3.4: the fractions of the square roots of the ninth to sixteenth prime, 64 bits.
  static let initial384: [UInt64] = [
    0xcbbb_9d5d_c105_9ed8, 0x629a_292a_367c_d507, 0x9159_015a_3070_dd17, 0x152f_ecd8_f70e_5939,
    0x6733_2667_ffc0_0b31, 0x8eb4_4a87_6858_1511, 0xdb0c_2e0d_64f9_8fa7, 0x47b5_481d_befa_4fa4,
  ]

  /// 4.2.3: the fractions of the cube roots of the first eighty primes, 64 bits.
  static let rounds64: [UInt64] = [
    0x428a_2f98_d728_ae22, 0x7137_4491_23ef_65cd, 0xb5c0_fbcf_ec4d_3b2f, 0xe9b5_dba5_8189_dbbc,
    0x3956_c25b_f348_b538, 0x59f1_11f1_b605_d019, 0x923f_82a4_af19_4f9b, 0xab1c_5ed5_da6d_8118,
    0xd807_aa98_a303_0242, 0x1283_5b01_4570_6fbe, 0x2431_85be_4ee4_b28c, 0x550c_7dc3_d5ff_b4e2,
    0x72be_5d74_f27b_896f, 0x80de_b1fe_3b16_96b1, 0x9bdc_06a7_25c7_1235, 0xc19b_f174_cf69_2694,
    0xe49b_69c1_9ef1_4ad2, 0xefbe_4786_384f_25e3, 0x0fc1_9dc6_8b8c_d5b5, 0x240c_a1cc_77ac_9c65,
    0x2de9_2c6f_592b_0275, 0x4a74_84aa_6ea6_e483, 0x5cb0_a9dc_bd41_fbd4, 0x76f9_88da_8311_53b5,
    0x983e_5152_ee66_dfab, 0xa831_c66d_2db4_3210, 0xb003_27c8_98fb_213f, 0xbf59_7fc7_beef_0ee4,
    0xc6e0_0bf3_3da8_8fc2, 0xd5a7_9147_930a_a725, 0x06ca_6351_e003_826f, 0x1429_2967_0a0e_6e70,
    0x27b7_0a85_46d2_2ffc, 0x2e1b_2138_5c26_c926, 0x4d2c_6dfc_5ac4_2aed, 0x5338_0d13_9d95_b3df,
    0x650a_7354_8baf_63de, 0x766a_0abb_3c77_b2a8, 0x81c2_c92e_47ed_aee6, 0x9272_2c85_1482_353b,
    0xa2bf_e8a1_4cf1_0364, 0xa81a_664b_bc42_3001, 0xc24b_8b70_d0f8_9791, 0xc76c_51a3_0654_be30,
    0xd192_e819_d6ef_5218, 0xd699_0624_5565_a910, 0xf40e_3585_5771_202a, 0x106a_a070_32bb_d1b8,
    0x19a4_c116_b8d2_d0c8, 0x1e37_6c08_5141_ab53, 0x2748_774c_df8e_eb99, 0x34b0_bcb5_e19b_48a8,
    0x391c_0cb3_c5c9_5a63, 0x4ed8_aa4a_e341_8acb, 0x5b9c_ca4f_7763_e373, 0x682e_6ff3_d6b2_b8a3,
    0x748f_82ee_5def_b2fc, 0x78a5_636f_4317_2f60, 0x84c8_7814_a1f0_ab72, 0x8cc7_0208_1a64_39ec,
    0x90be_fffa_2363_1e28, 0xa450_6ceb_de82_bde9, 0xbef9_a3f7_b2c6_7915, 0xc671_78f2_e372_532b,
    0xca27_3ece_ea26_619c, 0xd186_b8c7_21c0_c207, 0xeada_7dd6_cde0_eb1e, 0xf57d_4f7f_ee6e_d178,
    0x06f0_67aa_7217_6fba, 0x0a63_7dc5_a2c8_98a6, 0x113f_9804_bef9_0dae, 0x1b71_0b35_131c_471b,
    0x28db_77f5_2304_7d84, 0x32ca_ab7b_40c7_2493, 0x3c9e_be0a_15c9_bebc, 0x431d_67c4_9c10_0d4c,
    0x4cc5_d4be_cb3e_42b6, 0x597f_299c_fc65_7e2a, 0x5fcb_6fab_3ad6_faec, 0x6c44_198c_4a47_5817,
  ]

  /// 4.2.2: the same roots, 32 bits, of the first sixty-four primes.
  static let rounds32 = rounds64.prefix(64).map { UInt32($0 >> 32) }
}

/// FIPS 180-4 for both word sizes: the algorithm is the same, only the numbers differ.
private struct SHA2Digest<Word: SHA2Word> {
  var state: [Word]
  private var schedule = [Word](repeating: 0, count: Word.roundConstants.count)
  private let constants = Word.roundConstants
  private let rotations = Word.rotations

  init(state: [Word]) { self.state = state }

  private static var bytesPerWord: Int { Word.bitWidth / 8 }
  private static var bytesPerBlock: Int { 16 * bytesPerWord }

  mutating func hash(_ bytes: [UInt8]) -> [UInt8] {
    let message = padded(bytes)
    for block in stride(from: 0, to: message.count, by: Self.bytesPerBlock) {
      prepareSchedule(message[block..<block + Self.bytesPerBlock])
      compress()
    }
    return state.flatMap(\.bigEndianBytes)
  }

  /// 5.1: a one bit, zeros, and the length in bits as two words that end a block.
  private func padded(_ bytes: [UInt8]) -> [UInt8] {
    var message = bytes + [0x80]
    let lengthBytes = 2 * Self.bytesPerWord
    while message.count % Self.bytesPerBlock != Self.bytesPerBlock - lengthBytes {
      message.append(0)
    }
    let zeros = [UInt8](repeating: 0, count: lengthBytes - 8)
    return message + zeros + UInt64(bytes.count * 8).bigEndianBytes
  }

  /// 6.2.2 and 6.4.2, step 1.
  private mutating func prepareSchedule(_ block: ArraySlice<UInt8>) {
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
  private mutating func compress() {
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

/// A word of FIPS 180-4: 32 bits for SHA-256, 64 bits for SHA-384.
private protocol SHA2Word: FixedWidthInteger, UnsignedInteger {
  static var roundConstants: [Self] { get }
  static var rotations: SHA2Rotations { get }
}

/// How far the functions of 4.1.2 and 4.1.3 turn a word.
private struct SHA2Rotations {
  var sigma0, sigma1, smallSigma0, smallSigma1: Mix

  /// Three turned copies of a word, combined; in the small sigmas the last is shifted instead.
  struct Mix {
    var first, second, third: Int
    var thirdIsShift = false
  }
}

extension UInt32: SHA2Word {
  fileprivate static var roundConstants: [UInt32] { SHA2Constants.rounds32 }

  /// 4.1.2
  fileprivate static var rotations: SHA2Rotations {
    SHA2Rotations(
      sigma0: .init(first: 2, second: 13, third: 22),
      sigma1: .init(first: 6, second: 11, third: 25),
      smallSigma0: .init(first: 7, second: 18, third: 3, thirdIsShift: true),
      smallSigma1: .init(first: 17, second: 19, third: 10, thirdIsShift: true))
  }
}

extension UInt64: SHA2Word {
  fileprivate static var roundConstants: [UInt64] { SHA2Constants.rounds64 }

  /// 4.1.3
  fileprivate static var rotations: SHA2Rotations {
    SHA2Rotations(
      sigma0: .init(first: 28, second: 34, third: 39),
      sigma1: .init(first: 14, second: 18, third: 41),
      smallSigma0: .init(first: 1, second: 8, third: 7, thirdIsShift: true),
      smallSigma1: .init(first: 19, second: 61, third: 6, thirdIsShift: true))
  }
}

private extension SHA2Word {
  func mixed(_ mix: SHA2Rotations.Mix) -> Self {
    let third = mix.thirdIsShift ? self &>> Self(truncatingIfNeeded: mix.third) : rotated(mix.third)
    return rotated(mix.first) ^ rotated(mix.second) ^ third
  }

  var bigEndianBytes: [UInt8] {
    (0..<Self.bitWidth / 8).reversed().map { UInt8(truncatingIfNeeded: self &>> Self($0 * 8)) }
  }

  /// 3.2, ROTR.
  func rotated(_ count: Int) -> Self {
    self &>> Self(truncatingIfNeeded: count)
      | self &<< Self(truncatingIfNeeded: Self.bitWidth - count)
  }
}
