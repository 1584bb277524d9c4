import Testing

@testable import WootricSnippet

@Suite("Fuzz: pages")
struct PageFuzzTests {
  static let rewriters = [(Settings.Site.Position.early, true), (.headEnd, false)].map {
    position, updates in
    var rewriter = PageRewriter(
      element: element, position: position, policy: PolicyUpdateTests.needs,
      updatesPolicy: updates)
    rewriter.saved = SavedScript(
      bundleURL: "/assets/wootric-1a2b3c4d5e.js", sdkURL: "https://cdn.wootric.com/wootric-sdk.js")
    return rewriter
  }

  static let pieces: [String] = [
    "<!doctype html>", "<html>", "<html lang=en>", "<head>", "</head>", "<body>", "</body>",
    "</html>", "<meta charset=utf-8>", "<title>", "</title>", "<base href=/>", "<link rel=a>",
    "<link rel=preconnect href=b>", "<style>", "</style>", "<script>", "</script>", "<noscript>",
    "</noscript>", "<template>", "</template>", "<svg>", "</svg>", "<math>", "<mi>", "<desc>",
    "</desc>", "<foreignObject>", "<style/>", "<![CDATA[", "]]>", "<!--", "-->", "--!>", "<!-->",
    "<!--[if IE]>", "<![endif]-->", "<?xml version='1.0'?>", "<p>", "</p>", "<br>", "</br>",
    "<plaintext>", "<", ">", "/", "=", "'", "\"", " ", "\n", "a", "é", "&", "--", "!", "</", "<a ",
    "<frameset>", "<head", "<html data-no-wootric>", "<html amp>", "</template", "<textarea>",
    "<meta http-equiv=content-security-policy content=\"script-src 'self'\">",
    "<meta http-equiv=content-security-policy content='default-src &#39;none&#39;, img-src a'>",
    "<meta http-equiv=content-security-policy content=trusted-types>",
    "<script data-wootric-snippet>old()</script>", "<script data-wootric-snippet src=a></script>",
    "<script src=/assets/wootric-0123456789.js></script>",
    "<script fetchpriority=low src=https://cdn.wootric.com/wootric-sdk.js></script>",
    "<script>analytics.load(1)</script>", "<script>wootricSettings={}</script>",
    String(repeating: "x", count: 600), " data-wootric-policy=\"a\"", "\u{1B}$B",
  ]
  static let alphabet = Array("<>/!-='\"[] abcdhimtsSTP&;?\n\u{FF}".utf8)
  static let smallPages = PageCase.all.filter { $0.page.count < 2_000 }.map(\.page)

  @Test("A page of random pieces is not harmed", arguments: Fuzz.seeds)
  func pieces(seed: Int) {
    var fuzz = Fuzz(seed: seed)
    for _ in 0..<Fuzz.rounds {
      let start = fuzz.pick(["", "<!doctype html>", "<html><head>", "<head><template><svg>"])
      expectUnharmed(Array(start.utf8) + fuzz.joined(Self.pieces, upTo: 25), seed)
    }
  }

  @Test("A page with random changes is not harmed", arguments: Fuzz.seeds)
  func changes(seed: Int) {
    var fuzz = Fuzz(seed: seed)
    for _ in 0..<Fuzz.rounds {
      let page = fuzz.pick(Self.smallPages)
      expectUnharmed(fuzz.mutated(page, with: Self.alphabet), seed)
    }
  }

  @Test("Random bytes are not harmed", arguments: Fuzz.seeds)
  func bytes(seed: Int) {
    var fuzz = Fuzz(seed: seed)
    for _ in 0..<Fuzz.rounds {
      let bytes = (0..<fuzz.below(200)).map { _ in UInt8(1 + fuzz.below(255)) }
      expectUnharmed(Array("<html>".utf8) + bytes, seed)
    }
  }

  /// A small page with a bit of everything.
  static let variety = """
    <?xml version='1.0'?><!DOCTYPE html SYSTEM "a"><!--[if IE]><html><![endif]--><html lang=en>
    <head prefix='a>'><title>a</b>&lt;</title><meta charset="utf-8"/><meta content='script-src a'
    http-equiv=content-security-policy><template><svg><![CDATA[</template>]]><style/></svg></template>
    <script><!--<script></script>--></script><style>b</style><script data-wootric-snippet>c</script>
    <script src=/assets/wootric-0123456789.js></script></head>
    <!-- d --!><meta name=e><body class="f"></body></html>
    """

  @Test("A page that ends at any byte is not harmed")
  func cuts() {
    let page = Array(Self.variety.utf8)
    for count in 0...page.count { expectUnharmed(Array(page[..<count]), count) }
  }

  @Test(
    "One thing two thousand times over is done with",
    arguments: [
      "<head>", "<template>", "<template><svg>", "<template><svg><g></g></x>", "<!--", "<![CDATA[",
      "<a b", "=", "<", "</", "<script>", "<script>wootricSettings</script>", "<title>a</title>\n",
      "<script data-wootric-snippet></script>", "<script src=/assets/wootric.js></script>",
      "<meta http-equiv=content-security-policy content=\"script-src a,script-src b\">",
    ])
  func repeated(piece: String) {
    let page = Array(("<html><head>" + String(repeating: piece, count: 2_000)).utf8)
    let rewriter = Self.rewriters[0]
    let placed = rewriter.rewrite(page).bytes(of: page)
    #expect(rewriter.remove(placed).bytes(of: placed) == rewriter.remove(page).bytes(of: page))
  }

  /// What holds for every page. Bytes around the edit stay by the edit's nature; that those inside
  /// of it stay shows when it is taken back.
  private func expectUnharmed(_ page: [UInt8], _ seed: Int) {
    for rewriter in Self.rewriters {
      let outcome = rewriter.rewrite(page)
      let placed = outcome.bytes(of: page)
      let bare = rewriter.remove(page).bytes(of: page)
      let note = Comment(rawValue: "seed \(seed), \(rewriter.position): \(text(page))")
      #expect(text(rewriter.remove(placed).bytes(of: placed)) == text(bare), note)
      #expect(rewriter.rewrite(placed).bytes(of: placed) == placed, note)
      #expect(count(element, in: placed) == expectedCount(outcome, page), note)
      expectScannedInParts(page, rewriter, note)
    }
  }

  private func expectScannedInParts(
    _ page: [UInt8], _ rewriter: PageRewriter, _ note: Comment
  ) {
    let whole = page.withUnsafeBytes {
      rewriter.outcome(of: .place, head: $0, isComplete: true, bodyLimit: 0)!
    }
    for count in [page.count / 3, page.count / 2, max(page.count - 1, 0)] {
      let part = page[..<count].withUnsafeBytes {
        rewriter.outcome(of: .place, head: $0, isComplete: false, bodyLimit: 0)
      }
      if case .skipped = whole.change { continue }
      #expect(part == nil || part == whole, note)
    }
  }

  /// One element, but on pages that are left as they are.
  private func expectedCount(_ outcome: PageOutcome, _ page: [UInt8]) -> Int {
    if case .cleared = outcome.change { return 0 }
    if case .skipped = outcome.change { return count(element, in: page) }
    if outcome.warnings.contains(where: \.kind.keepsLoaderOut) { return count(element, in: page) }
    return 1
  }

  private func count(_ part: [UInt8], in page: [UInt8]) -> Int {
    guard page.count >= part.count else { return 0 }
    return (0...page.count - part.count).count {
      page[$0] == part[0] && page[$0...].starts(with: part)
    }
  }
}
