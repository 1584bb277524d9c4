import Testing

@testable import WootricSnippet

@Suite("Fuzz: settings")
struct SettingsFuzzTests {
  static let pieces: [String] = [
    "{", "}", "[", "]", ":", ",", "\"", "'", "\\", "\\u", "\\u{", "\\x4", "//", "/*", "*/", "\n",
    "\r",
    " ", "\u{2028}", "\u{FEFF}", "é", "👩‍💻", "$", "${", "${A}", "${A:-b}", "$${", "0", "0x", "1e",
    "-",
    "+.5", "1e999", "Infinity", "NaN", "true", "null", "accountToken", "'NPS-1a2b3c4d'", "cdn",
    "url",
    "'/assets/'", "traits", "to", "as", "survey", "environments", "site", "analytics", "sdk",
    "'https://a'", "__proto__", "\u{0}",
  ]
  static let alphabet = Array("{}[]:,'\"\\/*$ 0xe-\n\u{FF}\u{0}".utf8)
  static let files =
    AcceptedSetting.all.map {
      "{accountToken: 'NPS-1a2b3c4d',\n\($0.testDescription)}"
    } + BrokenFile.all.map(\.text)

  @Test("A file of random pieces is read or refused with a place", arguments: Fuzz.seeds)
  func pieces(seed: Int) {
    var fuzz = Fuzz(seed: seed)
    for _ in 0..<Fuzz.rounds {
      let start = fuzz.pick(["", "{", "{accountToken: 'NPS-1a2b3c4d',"])
      expectAnswer(to: Array(start.utf8) + fuzz.joined(Self.pieces, upTo: 25), seed)
    }
  }

  @Test("A file with random changes is read or refused with a place", arguments: Fuzz.seeds)
  func changes(seed: Int) {
    var fuzz = Fuzz(seed: seed)
    for _ in 0..<Fuzz.rounds {
      let file = Array(fuzz.pick(Self.files).utf8)
      expectAnswer(to: fuzz.mutated(file, with: Self.alphabet), seed)
    }
  }

  @Test(
    "A file that is nothing but one thing, a hundred thousand times, is refused",
    arguments: ["[", "{a:", "/*", "\"", "\\", "-", ",", "{}", "a", "[]", "\n", "\u{FEFF}"])
  func repeated(piece: String) {
    expectAnswer(to: Array(String(repeating: piece, count: 100_000).utf8), 0)
  }

  /// Settings, or problems whose places are inside the file.
  private func expectAnswer(to bytes: [UInt8], _ seed: Int) {
    let note = Comment(rawValue: "seed \(seed): \(text(Array(bytes.prefix(2_000))))")
    do throws(SettingsError) {
      let settings = try Settings.read(bytes, file: "wootric.json")
      let text = JSONText.pretty(settings.json).replacing("${", with: "$${")
      #expect((try? Settings.read(Array(text.utf8), file: "")) == settings, note)
    } catch {
      let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D || $0 == 0xE2 }
      #expect(error.diagnostics.contains { $0.severity == .error }, note)
      for diagnostic in error.diagnostics {
        #expect((1...lines).contains(diagnostic.origin.line), note)
        #expect((1...bytes.count + 1).contains(diagnostic.origin.column), note)
      }
      #expect(!error.description.isEmpty)
    }
  }
}
