import Testing

@testable import WootricSnippet

/// A head as a prerenderer saved it, with the elements that our loader had added between `⟦` and `⟧`.
struct SavedPage: Sendable, CustomTestStringConvertible {
  var sentence: String
  var page: String
  var kinds: [PageWarning.Kind]

  init(_ sentence: String, _ page: String, _ kinds: PageWarning.Kind...) {
    (self.sentence, self.page, self.kinds) = (sentence, page, kinds)
  }

  var testDescription: String { sentence }
  var bytes: [UInt8] { Array(page.filter { $0 != "⟦" && $0 != "⟧" }.utf8) }

  /// The page without what was saved.
  var rest: [UInt8] {
    let parts = page.split(separator: "⟦", omittingEmptySubsequences: false)
    let kept = parts.dropFirst().compactMap { $0.split(separator: "⟧").dropFirst().first }
    return Array(([parts[0]] + kept).joined().utf8)
  }

  static let all: [SavedPage] = [
    SavedPage(
      "The bundle is removed",
      "<head><title>a</title>⟦<script fetchpriority=\"low\" crossorigin=\"\" integrity=\"sha384-a\" src=\"/assets/wootric-0123456789.js\"></script>⟧</head>",
      .savedBundle),
    SavedPage(
      "The SDK is removed, and what stands between stays",
      "<head>⟦<script src=\"/assets/wootric-0123456789.js\"></script>⟧<style></style>⟦<script fetchpriority=\"low\" src=\"https://cdn.wootric.com/wootric-sdk.js\"></script>⟧</head>",
      .savedBundle, .savedSDK),
    SavedPage(
      "Yesterday's bundle is removed",
      "<head>⟦<script src=/assets/wootric-abcdef0000.js></script>⟧<p>",
      .savedBundle),
    SavedPage(
      "A bundle without a hash is removed", "<head>⟦<script src=/assets/wootric.js></script>⟧<p>",
      .savedBundle),
    SavedPage(
      "A prerenderer's host may stand in front",
      "<head>⟦<script src=http://localhost:3000/assets/wootric-0123456789.js></script>⟧<p>",
      .savedBundle),
    SavedPage(
      "A loader of another folder is somebody else's",
      "<head><script src=/js/assets/loader.js></script><p>"),
    SavedPage(
      "Another folder's file of the name stays",
      "<head><script src=/js/assets/wootric-0123456789.js></script><p>"),
    SavedPage(
      "A file of another name stays", "<head><script src=/assets/wootric-theme.js></script><p>"),
    SavedPage(
      "A hash of another length stays",
      "<head><script src=/assets/wootric-012345678.js></script><p>"),
    SavedPage(
      "A name that goes on without a dash stays",
      "<head><script src=/assets/wootric00123456789.js></script><p>"),
    SavedPage(
      "A file with a query stays", "<head><script src=/assets/wootric-0123456789.js?a></script><p>"),
    SavedPage("A script with code stays", "<head><script src=/assets/wootric.js>a</script><p>"),
    SavedPage("A link to the bundle stays", "<head><link rel=preload href=/assets/wootric.js><p>"),
    SavedPage(
      "A bundle in a comment stays", "<head><!-- <script src=/assets/wootric.js></script> --><p>"),
  ]
}

@Suite("Scripts that a prerenderer saved")
struct SavedScriptTests {
  static func rewriter(_ bytes: [UInt8] = element) -> PageRewriter {
    var rewriter = PageRewriter(element: bytes, position: .headEnd)
    rewriter.saved = SavedScript(
      bundleURL: "/assets/wootric-1a2b3c4d5e.js", sdkURL: "https://cdn.wootric.com/wootric-sdk.js")
    return rewriter
  }

  @Test("What our loader added goes, and nothing else does", arguments: SavedPage.all)
  func removed(_ page: SavedPage) {
    let outcome = Self.rewriter().rewrite(page.bytes)
    let expected = Self.rewriter().rewrite(page.rest).bytes(of: page.rest)
    #expect(text(outcome.bytes(of: page.bytes)) == text(expected))
    #expect(outcome.warnings.map(\.kind) == page.kinds)
  }

  @Test("Taking the loader out takes it along", arguments: SavedPage.all)
  func taken(_ page: SavedPage) {
    let placed = Self.rewriter([]).rewrite(page.bytes).bytes(of: page.bytes)
    #expect(text(placed) == text(page.rest))
    #expect(text(Self.rewriter().remove(page.bytes).bytes(of: page.bytes)) == text(page.rest))
  }

  @Test("A second run finds nothing to do", arguments: SavedPage.all)
  func secondRun(_ page: SavedPage) {
    let once = Self.rewriter().rewrite(page.bytes).bytes(of: page.bytes)
    #expect(Self.rewriter().rewrite(once) == PageOutcome(.unchanged))
  }

  @Test("A snippet's rewriter knows what the snippet adds")
  func snippet() {
    let snippet = Snippet(Settings(accountToken: "NPS-1a2b3c4d"))
    let page = Array(
      "<head><script src=\(snippet.bundle.url)></script><script fetchpriority=low src=\(snippet.settings.sdkURL)></script>"
        .utf8)
    let rewriter = PageRewriter(snippet)
    #expect(text(rewriter.rewrite(page).bytes(of: page)) == "<head>" + snippet.element.html)
    #expect(text(rewriter.remove(page).bytes(of: page)) == "<head>")
  }

  @Test(
    "The loader's own file, loaded by hand, is a copy that keeps the loader out",
    arguments: ["/assets/loader.min.js", "https://www.example.com/assets/loader.js"])
  func loaderFile(address: String) {
    let page = Array("<head><script src=\"\(address)\"></script>".utf8)
    let outcome = Self.rewriter().rewrite(page)
    #expect(outcome == PageOutcome(.unchanged, [warning(.copyByHand, 1, 7)]))
  }

  @Test("A bundle on another host is known by its whole address")
  func otherHost() {
    var rewriter = PageRewriter(element: [])
    rewriter.saved = SavedScript(bundleURL: "https://a.example/w-1a2b3c4d5e.js", sdkURL: "/sdk.js")
    let own = Array("<head><script src=https://a.example/w-0000000000.js></script>".utf8)
    let other = Array("<head><script src=https://b.example/w-0000000000.js></script>".utf8)
    #expect(text(rewriter.rewrite(own).bytes(of: own)) == "<head>")
    #expect(rewriter.rewrite(other).change == .unchanged)
  }
}

/// Bytes as a failure can show them; Latin-1, so that no two differ and look alike.
func text(_ bytes: [UInt8]) -> String {
  String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
}
