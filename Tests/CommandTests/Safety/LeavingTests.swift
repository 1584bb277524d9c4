import TestSupport
import Testing

/// Changed in place, a page carries the loader of earlier runs, whatever settings say of it today.
@Suite("Pages that are to have no loader any more")
struct LeavingTests {
  private static let page = "<!doctype html><html><head><title>A</title>\n<p>Hello\n"
  private static let open =
    #"{ accountToken: "NPS-1a2b3c4d", survey: { ask: "identify" }, site: { root: "public" } }"#

  private func settings(_ more: String) -> String {
    #"{ accountToken: "NPS-1a2b3c4d", survey: { ask: "identify" }, site: { root: "public", \#(more) } }"#
  }

  private func built() async throws -> Workspace {
    let workspace = try Workspace([
      "wootric.json": Self.open, "public/a.html": Self.page, "public/legal/b.html": Self.page,
    ])
    #expect(try await workspace.run("build", "--quiet").status == 0)
    return workspace
  }

  @Test(
    "One that is excluded or not included any more is found by a check and cleared by a build",
    arguments: [#"exclude: ["legal/**"]"#, #"include: ["*.html"]"#])
  func excluded(more: String) async throws {
    let workspace = try await built()
    let other = try workspace.tree().text("public/a.html")
    try workspace.write(settings(more), to: "wootric.json")
    let check = try await workspace.run("check")
    let said =
      more.hasPrefix("exclude")
      ? "wootric.json: 'legal/b.html' has no loader, as site.exclude says\n" : ""
    #expect(
      check.errors == said + """
        public/legal/b.html: error: not as a build would write it; run 'wootric-snippet build'
        check   1 fault; see above

        """)
    #expect(check.output.hasPrefix("--- public/legal/b.html\n+++ public/legal/b.html, as built\n"))
    #expect(try await workspace.run("build").errors.contains("1 page with the loader"))
    #expect(try workspace.tree().text("public/legal/b.html") == Self.page)
    #expect(try workspace.tree().text("public/a.html") == other)
    #expect(try await workspace.run("check").status == 0)
  }

  @Test(
    "One that says so itself by now is cleared, and the reason is told",
    arguments: [
      ("data-no-wootric", "the page says data-no-wootric"),
      ("amp", "AMP does not allow custom scripts"),
    ])
  func optedOut(attribute: String, reason: String) async throws {
    let workspace = try await built()
    let placed = try #require(try workspace.tree().text("public/a.html"))
    func page(_ text: String) -> String { text.replacing("<html>", with: "<html \(attribute)>") }
    try workspace.write(page(placed), to: "public/a.html")
    #expect(try await workspace.run("check").status == 1)
    let outcome = try await workspace.run("build")
    #expect(outcome.errors.hasPrefix("public/a.html: left out: \(reason)\n"))
    #expect(try workspace.tree().text("public/a.html") == page(Self.page))
    #expect(try await workspace.run("check").status == 0)
    #expect(
      try await workspace.run("inject", input: page(placed)).output == page(Self.page))
  }

  @Test("remove clears every page, also one that is excluded or says no")
  func remove() async throws {
    let workspace = try await built()
    let placed = try #require(try workspace.tree().text("public/a.html"))
    try workspace.write(
      placed.replacing("<html>", with: "<html data-no-wootric>"), to: "public/a.html")
    try workspace.write(settings(#"exclude: ["legal/**"]"#), to: "wootric.json")
    #expect(try await workspace.run("remove", "--quiet").status == 0)
    #expect(try workspace.tree().text("public/legal/b.html") == Self.page)
    #expect(try workspace.tree().text("public/a.html")?.contains("wootric-snippet") == false)
  }

  @Test("A page that is excluded, and may not be read, stops nobody")
  func unreadable() async throws {
    let workspace = try await built()
    try workspace.write("secret", to: "public/legal/c.html")
    try workspace.setMode(0o000, of: "public/legal/c.html")
    try workspace.write(settings(#"exclude: ["legal/**"]"#), to: "wootric.json")
    #expect(try await workspace.run("build", "--quiet").status == 0)
  }
}
