#if canImport(CryptoKit)
  internal import CryptoKit
#endif

/// The hashes of FIPS 180-4 that browsers and content security policies know.
///
///     SHA2.sha256(Array("abc".utf8)).hexadecimal  // "ba7816bf…"
///
/// Apple's systems bring CryptoKit; elsewhere our own `SHA2Digest` does the work.
enum SHA2 {
  /// 6.2: thirty-two bytes.
  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    #if canImport(CryptoKit)
      Array(SHA256.hash(data: bytes))
    #else
      SHA2Digest<UInt32>.sha256(bytes)
    #endif
  }

  /// 6.5: forty-eight bytes, as subresource integrity asks for.
  static func sha384(_ bytes: [UInt8]) -> [UInt8] {
    #if canImport(CryptoKit)
      Array(SHA384.hash(data: bytes))
    #else
      SHA2Digest<UInt64>.sha384(bytes)
    #endif
  }
}
