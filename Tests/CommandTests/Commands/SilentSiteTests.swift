import TestSupport
import Testing

@Suite("A site that asks nobody")
struct SilentSiteTests {
  private static let page = "<!doctype html><head><title>Shop</title></head><body>"
  private static let warning =
    "wootric.json: warning: no page or script calls identify or track, so nobody is asked; write"
    + " survey.ask: 'page' to ask visitors, or 'identify' if they sign in elsewhere\n"

  /// Builds a site; gives how often it was warned of, in a first and in a second run.
  private func warnings(
    _ pages: [String: String], _ settings: String = "", site: String = #"root: "public""#
  ) async throws -> [Int] {
    let file = #"{ accountToken: "NPS-1a2b3c4d", \#(settings) site: { \#(site) } }"#
    let workspace = try Workspace(pages.merging(["wootric.json": file]) { own, _ in own })
    var counts: [Int] = []
    for _ in 1...2 {
      let outcome = try await workspace.run("build")
      #expect(outcome.status == 0, "\(outcome.errors)")
      counts.append(outcome.errors.components(separatedBy: Self.warning).count - 1)
    }
    return counts
  }

  @Test(
    "It is warned of once a build, in place and into an output folder",
    arguments: [#"root: "public""#, #"root: "public", output: "dist""#])
  func warned(site: String) async throws {
    let data = #"<script type="application/ld+json">{ "@type": "Shop" }</script>"#
    let pages = ["public/a.html": Self.page, "public/b/c.html": Self.page + data]
    #expect(try await warnings(pages, site: site) == [1, 1])
  }

  @Test(
    "One that may sign in, or that says what it wants, is not",
    arguments: [
      ("<script>analytics.identify('u')</script>", ""),
      ("<script>analytics.track('Read')</script>", ""),
      ("<script src=https://login.example/login.js></script>", ""),
      ("", #"survey: { ask: "page" },"#), ("", #"survey: { ask: "identify" },"#),
      ("", "enabled: false,"), ("", "analytics: { querystring: true },"),
    ])
  func silent(body: String, settings: String) async throws {
    let pages = ["public/a.html": Self.page, "public/b.html": Self.page + body]
    #expect(try await warnings(pages, settings) == [0, 0])
  }

  @Test("Nor is one with a script in a file, or one whose pages ask in part")
  func others() async throws {
    let pages = ["public/a.html": Self.page, "public/js/main.js": "go()"]
    #expect(try await warnings(pages) == [0, 0])
    let part = #"root: "public", pages: { "b/**": { survey: { ask: "page" } } }"#
    let files = ["public/a.html": Self.page, "public/b/c.html": Self.page]
    #expect(try await warnings(files, site: part) == [0, 0])
  }
}
