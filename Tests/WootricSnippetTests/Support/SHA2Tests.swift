import Testing

@testable import WootricSnippet

/// A message and what FIPS 180-4 makes of it.
struct DigestCase: CustomTestStringConvertible, Sendable {
  var name: String
  var message: [UInt8]
  var sha256: String
  var sha384: String
  var testDescription: String { name }

  init(_ text: String, times: Int = 1, _ sha256: String, _ sha384: String) {
    name = "\"\(text.prefix(20))\" × \(times)"
    message = Array(String(repeating: text, count: times).utf8)
    (self.sha256, self.sha384) = (sha256, sha384)
  }
}

@Suite("SHA-2")
struct SHA2Tests {
  @Test("A message has the standard's digest", arguments: DigestCase.all)
  func digest(of example: DigestCase) {
    #expect(SHA2.sha256(example.message).hexadecimal == example.sha256)
    #expect(SHA2.sha384(example.message).hexadecimal == example.sha384)
  }

  @Test(
    "Bytes are written in RFC 4648's base64",
    arguments: zip(
      ["", "f", "fo", "foo", "foob", "fooba", "foobar"],
      ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]))
  func base64(of text: String, is expected: String) {
    #expect(Array(text.utf8).base64 == expected)
  }

  @Test("Bytes are written as two hexadecimal digits each")
  func hexadecimal() {
    #expect([0x00, 0x0F, 0x10, 0xFF].hexadecimal == "000f10ff")
  }
}

private extension DigestCase {
  /// NIST's example messages, then lengths around the ends of both block sizes.
  static let all: [DigestCase] = [
    DigestCase(
      "",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da"
        + "274edebfe76f65fbd51ad2f14898b95b"),
    DigestCase(
      "abc",
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
        + "8086072ba1e7cc2358baeca134c825a7"),
    DigestCase(
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
      "3391fdddfc8dc7393707a65b1b4709397cf8b1d162af05abfe8f450de5f36bc6"
        + "b0455a8520bc4e6f5fe95b1fe3c8452b"),
    DigestCase(
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1",
      "09330c33f71147e83d192fc782cd1b4753111b173b3b05d22fa08086e3b0f712"
        + "fcc7c71a557e2db966c3e9fa91746039"),
    DigestCase(
      "a", times: 1_000_000,
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
      "9d0e1809716474cb086e834e310a4a1ced149e9c00f248527972cec5704c2a5b"
        + "07b8b3dc38ecc4ebae97ddd87f3d8985"),
    DigestCase(
      "x", times: 55,
      "d5e285683cd4efc02d021a5c62014694958901005d6f71e89e0989fac77e4072",
      "a66523395070ed9a9f4be8faab9d76cb2bf631e835177ac1e5a14308f9a56b93"
        + "9964f8597819be798318f3db67a0d995"),
    DigestCase(
      "x", times: 56,
      "04c26261370ee7541549d16dee320c723e3fd14671e66a099afe0a377c16888e",
      "ab8d350a9c9d2b1bf44d3289a3ea0d28aa2917ae128397cfa389d918e32f57d3"
        + "0ad82f6297ef7e6647c4c12dc30efb64"),
    DigestCase(
      "x", times: 63,
      "75220b47218278e656f2013bb8f0c455a25eaf01e86c64924e9d48d89776d6f2",
      "428e02e91d6914ff41ded7620dfb12334784e1096f9578f4e805f8b2b6e5b386"
        + "f5b6ca18d611500fd21c82ead0adeb69"),
    DigestCase(
      "x", times: 64,
      "7ce100971f64e7001e8fe5a51973ecdfe1ced42befe7ee8d5fd6219506b5393c",
      "06122472d006e27564bf1287c9623bbd83f33f8358a24668ab81527f11456639"
        + "3f79645fd25bb5713ae8aed491031cbe"),
    DigestCase(
      "x", times: 65,
      "9537c5fdf120482f7d58d25e9ed583f52c02b4e304ea814db1633ad565aed7e9",
      "633e075b2d10a4ab6452e3210aae74ae002a6bbb368e11f51e2029e208aef9a7"
        + "0180da262c87f1fb1c7007d48412bf88"),
    DigestCase(
      "x", times: 111,
      "5ba60613dba318e9ed9020301e5dc59c721c19d82862e4d03718708aa75d2bad",
      "dfec6588f894c2b089119e1884a23941e5aa69ed38702839cf7352ac6d155d31"
        + "5693bb5d26b7468d8b69ecf4631ef419"),
    DigestCase(
      "x", times: 112,
      "87bf6e70ecc829aa717756ac6797b82de8b30fca1281ea1659df31949839fc6b",
      "d8489693bc428374931aedf508740398d9d4a92887116fecb2fcdd91c68b9db3"
        + "29fc4a474e05e78c3eb34e649a6b5c77"),
    DigestCase(
      "x", times: 119,
      "000b48d4edf0fa7bee3c6236ecd2785baa5db4eeb8bb54341b029e0d9fa5fb0c",
      "b51546f2055ab574c0177ccd6fd3a06b048262694be093a0b0fa7e4c80fa4240"
        + "ccc211d4dd4d3c2fecaa0b726a0ecbec"),
    DigestCase(
      "x", times: 120,
      "13f05a0b594787f5ecd315edc96141bd3243203d1b7d4f0836f37308b276ba98",
      "34501b37431f75860da053b311c462d279b20adc2e009a9d22cd467f854ef91d"
        + "157108aad5418f1e7ead9969c7510765"),
    DigestCase(
      "x", times: 127,
      "70156a14adbabf98cff3a71c7084b417abf057a8efd27329ca36b7202c87d81f",
      "7f90015607d4c124f9b89bea8aa5b246ebfc792cda7ddf8bd6dcf69f9ff8bbdc"
        + "cbcbb32cebaa0b03fc93f10b61bde2a5"),
    DigestCase(
      "x", times: 128,
      "24da1b81d0b16df6428eee73c69fcb2a93c76bc6df706f0c6670fe6bfe800464",
      "e660584956c8b1df44c92acb7c8eccfe0dca5255627c9fb44637c15363b772e5"
        + "709edcf35b07bf43531951ab2fd51130"),
    DigestCase(
      "x", times: 129,
      "0ec9eb33e74510bcdd1f2ea55206e82f21649c5c2becbf2b433eb475b34c01bd",
      "550bbedde5970254cd884182ac59cb3d4269183d168a44c93bb7373880269fb3"
        + "729d74fe39a372a9972f6abfa8f77f50"),
  ]
}
