import Testing
import WootricSnippet

@Suite("Segment's snippet in a body", .browser)
struct SegmentInBodyTests {
  @Test("It goes on, 12 KB down, as the loader stays out")
  func goesOn() async throws {
    let page = """
      <!doctype html><meta charset=utf-8><title>A page</title><body>
      \(String(repeating: "<p>What came before\n", count: 700))
      <script>
      var analytics = window.analytics = window.analytics || []
      if (!analytics.initialize && !analytics.invoked) {
        analytics.invoked = true
        analytics.load = key => { window.loaded = key }
        analytics.load('segment')
      }
      </script>
      """
    var filter = PageFilter(CompiledSnippets.shared.snippet(Visit().settings, form: .minified))
    let served = filter.feed(Array(page.utf8)) + filter.finish()
    try await withBrowser { browser in
      try await browser.open(html: String(decoding: served, as: UTF8.self))
      let loaded = try await browser.evaluate("window.loaded")
      #expect(loaded == "segment")
    }
  }
}
