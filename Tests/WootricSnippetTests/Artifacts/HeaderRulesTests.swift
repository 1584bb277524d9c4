import Testing
import WootricSnippet

@Suite("_headers")
struct HeaderRulesTests {
  private static let mark =
    "# wootric-snippet: begin. Written by the build; changes in here are lost.\n"
  private static let openMark =
    "# wootric-snippet: begin after an open line. Written by the build; changes in here are lost.\n"
  private static let end = "# wootric-snippet: end\n"
  private static let hashed =
    "/assets/wootric-*.js\n  Cache-Control: public, max-age=31536000, immutable, no-transform\n"

  private func rules(_ change: (inout Settings) -> Void = { _ in }) -> HeaderRules? {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    change(&settings)
    return HeaderRules(PerPage(Snippet(settings)))
  }

  @Test("Hashed bundles are kept for a year, byte for byte")
  func hashed() { #expect(rules()?.text == Self.hashed) }

  @Test("A bundle under a name that stays is kept for five minutes")
  func stable() {
    let text = rules { $0.cdn = .init(url: "/a/b/", name: "nps", immutable: false) }?.text
    #expect(text == "/a/b/nps.js\n  Cache-Control: public, max-age=300\n")
  }

  @Test(
    "Another host's files, and addresses that would be other rules, get none",
    arguments: ["https://cdn.example.com/", "/a\n/*/", "/*/", "/:a/", "/a b/"])
  func none(url: String) { #expect(rules { $0.cdn.url = url } == nil) }

  @Test(
    "What is there stays as it is, and a second merge changes nothing",
    arguments: [
      ("", ""), ("/*\n  X-A: b\n", "/*\n  X-A: b\n"),
      ("# wootric-snippet: end\n", "# wootric-snippet: end\n"),
    ])
  func merge(file: String, before: String) {
    let merged = HeaderRules.merge(rules(), into: Array(file.utf8))
    #expect(String(decoding: merged, as: UTF8.self) == before + Self.mark + Self.hashed + Self.end)
    #expect(HeaderRules.merge(rules(), into: merged) == merged)
  }

  @Test(
    "A last line that lacks its end gets it back with the rules' removal, whatever came between")
  func openLine() {
    let file = Array("/*\r\n  X-A: \u{E9}".utf8)
    let merged = HeaderRules.merge(rules(), into: file)
    #expect(
      String(decoding: merged, as: UTF8.self)
        == "/*\r\n  X-A: \u{E9}\n" + Self.openMark + Self.hashed + Self.end)
    #expect(HeaderRules.merge(rules(), into: merged) == merged)
    let other = HeaderRules.merge(rules { $0.cdn.name = "nps" }, into: merged)
    #expect(String(decoding: other, as: UTF8.self).contains(Self.openMark + "/assets/nps-*"))
    #expect(HeaderRules.merge(nil, into: other) == file)
  }

  @Test("Old rules are replaced where they are, or taken out")
  func replace() {
    let file = Array("/a\n  A: b\n\(Self.mark)/old\n  B: c\n\(Self.end)\n/z\n  C: d".utf8)
    let merged = HeaderRules.merge(rules(), into: file)
    #expect(
      String(decoding: merged, as: UTF8.self)
        == "/a\n  A: b\n\(Self.mark)\(Self.hashed)\(Self.end)\n/z\n  C: d")
    let removed = HeaderRules.merge(nil, into: merged)
    #expect(String(decoding: removed, as: UTF8.self) == "/a\n  A: b\n\n/z\n  C: d")
  }

  @Test("Rules that are there twice are there once, or taken out")
  func twice() {
    let block = "\(Self.mark)/old\n  B: c\n\(Self.end)"
    let file = Array("/a\n\(block)/b\n\(block)\(block)/c\n".utf8)
    let merged = HeaderRules.merge(rules(), into: file)
    #expect(
      String(decoding: merged, as: UTF8.self) == "/a\n\(Self.mark)\(Self.hashed)\(Self.end)/b\n/c\n"
    )
    #expect(HeaderRules.merge(nil, into: file) == Array("/a\n/b\n/c\n".utf8))
  }

  @Test("Cloudflare's limits are told of: 100 rules, 2,000 characters a line")
  func limits() {
    let rules = (1...101).map { "/\($0)\n  A: b\n# no rule\n" }.joined()
    let line = String(repeating: "\u{E9}", count: 2000)
    #expect(
      HeaderRules.problems(in: Array((rules + line + "\n" + line + "x").utf8)) == [
        .tooManyRules(103), .longLine(305),
      ])
    #expect(HeaderRules.problems(in: HeaderRules.merge(self.rules(), into: [])) == [])
    #expect(
      HeaderProblem.tooManyRules(103).description
        == "103 rules, of which Cloudflare Pages reads 100; put rules of one path together")
  }

  @Test(
    "An account of a region has the region's hosts in every list, and the SDK's",
    arguments: [
      ("NPS-EU-1a2b3c4d", ["eu", "com"]), ("NPS-AU-1a2b3c4d", ["au", "com"]),
      ("NPS-1a2b3c4d", ["com"]),
    ])
  func regions(token: String, domains: [String]) {
    let lists = PolicySources(Snippet(Settings(accountToken: token))).directives
    let hosts = lists.flatMap { list in list.sources.map { "\(list.name) \($0)" } }
      .filter { $0.contains("wootric.") }
    let names = ["script", "connect", "img", "style", "font", "frame"]
    let wanted = names.flatMap { name in domains.map { "\(name)-src https://*.wootric.\($0)" } }
    #expect(hosts.filter { $0 != "script-src https://cdn.wootric.com" } == wanted)
    #expect(hosts.count == wanted.count + 1)
  }

  @Test(
    "A rule of the site's own that sets the same header for the bundle is told of",
    arguments: [
      ("/*\n  X-A: b\n  cache-control: no-store\n", [.sharedHeader(line: 1, rule: "/*")]),
      (
        "# a\n/assets/*\r\n\tCache-Control: no-store\r\n",
        [.sharedHeader(line: 2, rule: "/assets/*")]
      ),
      (
        "https://example.com/:folder/*\n  Cache-Control: a\n",
        [.sharedHeader(line: 1, rule: "https://example.com/:folder/*")]
      ),
      ("/*\n  X-A: b\n/a/*\n  Cache-Control: a\n/*/*\n  Cache-Control: a\n", []),
      ("  Cache-Control: a\n/:file\n  Cache-Control: a\n", []),
    ] as [(String, [HeaderProblem])])
  func clashes(file: String, problems: [HeaderProblem]) {
    let merged = HeaderRules.merge(rules(), into: Array(file.utf8))
    #expect(HeaderRules.problems(in: merged) == problems)
    #expect(HeaderRules.problems(in: Array(file.utf8)) == [])
  }

  @Test("The policy is one line to paste, with what the manifest lists and what is the site's own")
  func policy() {
    let snippet = Snippet(Settings(accountToken: "NPS-1a2b3c4d"))
    let hash = snippet.element.cspHash ?? ""
    #expect(
      PolicySources(snippet).header
        == "Content-Security-Policy: script-src '\(hash)' 'self' https://*.wootric.com https://cdn.wootric.com; connect-src 'self' https://*.wootric.com; img-src 'self' https://*.wootric.com; style-src 'self' 'unsafe-inline' https://*.wootric.com; font-src 'self' https://*.wootric.com; frame-src 'self' https://*.wootric.com; trusted-types wootric"
    )
  }
}
