import Testing

@testable import WootricSnippet

@Suite("Fuzz: _headers")
struct HeaderFuzzTests {
  static let pieces: [String] = [
    "/*", "/assets/*", "/:a/b", "https://a.b/*", "  Cache-Control: no-store", "\tcache-control: a",
    "  X-A: b", "\n", "\r\n", "\r", "\n\n", "#", "# a", " ", "\u{E9}", "e\u{301}", "\u{0}",
    "\u{2028}",
    "# wootric-snippet: begin", "# wootric-snippet: begin after an open line",
    "# wootric-snippet: end",
    "# wootric-snippet: begin. Written by the build; changes in here are lost.\n",
    "# wootric-snippet: begin after an open line. Written by the build; changes in here are lost.\n",
    "/assets/wootric-*.js\n  Cache-Control: public, max-age=31536000, immutable, no-transform\n",
    "# wootric-snippet: end\n",
  ]
  static let alphabet = Array("/*:# \t\r\nab\u{FF}".utf8)

  /// Inputs that this fuzzer once found.
  static let found: [String] = [
    "# wootric-snippet: begin\n# wootric-snippet: end\n/a\n# wootric-snippet: begin\n# wootric-snippet: end\n"
  ]

  /// Of a hashed bundle, of one under a name that stays, and of one that another host serves.
  static let rules: [HeaderRules?] = [
    Settings.CDN(), .init(url: "/a/", immutable: false), .init(url: "https://a.example/"),
  ].map { HeaderRules(PerPage(Snippet(Settings(accountToken: "NPS-1a2b3c4d", cdn: $0)))) }

  @Test("A file of random lines keeps what is its own", arguments: Fuzz.seeds)
  func lines(seed: Int) {
    var fuzz = Fuzz(seed: seed)
    for _ in 0..<Fuzz.rounds { expectKept(fuzz.joined(Self.pieces, upTo: 20), "seed \(seed)") }
  }

  @Test("A file with random changes keeps what is its own", arguments: Fuzz.seeds)
  func changes(seed: Int) {
    var fuzz = Fuzz(seed: seed)
    for _ in 0..<Fuzz.rounds {
      let file = HeaderRules.merge(fuzz.pick(Self.rules), into: fuzz.joined(Self.pieces, upTo: 12))
      expectKept(fuzz.mutated(file, with: Self.alphabet), "seed \(seed)")
    }
  }

  @Test("What was found before is kept", arguments: found)
  func again(file: String) { expectKept(Array(file.utf8), "found") }

  @Test("One thing ten thousand times over is done with", arguments: pieces)
  func repeated(piece: String) {
    let file = Array(String(repeating: piece, count: 10_000).utf8)
    let merged = HeaderRules.merge(Self.rules[0], into: file)
    #expect(HeaderRules.merge(Self.rules[0], into: merged) == merged)
    #expect(HeaderRules.problems(in: merged) == HeaderRules.problems(in: merged))
  }

  /// Merging twice is merging once, and taking rules out leaves what was there before the first.
  private func expectKept(_ file: [UInt8], _ origin: String) {
    let note = Comment(rawValue: "\(origin): \(text(file).debugDescription)")
    let bare = HeaderRules.merge(nil, into: file)
    // Marks that had no partner may be one another's, once what stood between them is out.
    guard HeaderRules.merge(nil, into: bare) == bare else { return }
    for rules in Self.rules {
      let merged = HeaderRules.merge(rules, into: file)
      #expect(HeaderRules.merge(rules, into: merged) == merged, note)
      #expect(text(HeaderRules.merge(nil, into: merged)) == text(bare), note)
      // Others take the place of those that are there.
      for other in Self.rules where other != nil && rules != nil {
        let again = HeaderRules.merge(other, into: merged)
        #expect(text(HeaderRules.merge(rules, into: again)) == text(merged), note)
      }
      let last = 1 + merged.count { $0 == 0x0A }
      for case .longLine(let line) in HeaderRules.problems(in: merged) {
        #expect((1...last).contains(line), note)
      }
    }
  }
}
