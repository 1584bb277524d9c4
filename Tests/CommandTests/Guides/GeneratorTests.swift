import Foundation
import TestSupport
import Testing

/// The guide to site generators, with those that Debian has.
@Suite("Site generators")
struct GeneratorTests {
  private static let settings = #"{ accountToken: "NPS-1a2b3c4d" }"#

  @Test(
    "A site is built and found clean by the guide's lines, a second time too",
    .needs("hugo"), .needs("jekyll"), arguments: GuidedSite.all)
  func guided(site: GuidedSite) async throws {
    let workspace = try site.workspace(settings: Self.settings)
    let old = "<!-- Made by wootric-snippet from the settings file: not yet -->"
    let secrets = ["wootric.schema.json": "{}", "wootric-preview.html": old]
    for (name, text) in secrets { try workspace.write(text, to: name) }
    for _ in 1...2 {
      let built = try await site.run(site.commands, in: workspace)
      #expect(built.status == 0, "\(built.output)\(built.errors)")
      try await expectSite(site, in: workspace)
      let checked = try await site.run(site.checks, in: workspace)
      #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
      #expect(checked.errors == "check   everything is as a build would write it\n")
    }
  }

  /// The element is in the page once, the bundle is there, and nothing that is nobody's business.
  private func expectSite(_ site: GuidedSite, in workspace: Workspace) async throws {
    let element = try await workspace.run("print", "loader.html").output.dropLast()
    let tree = try workspace.tree(site.published)
    let page = try #require(tree.text("index.html"))
    #expect(page.components(separatedBy: element).count == 2, "\(page)")
    #expect(page.contains("Shop"))
    #expect(tree.bundle(in: "assets") != nil)
    let secrets = tree.names.filter { $0.hasPrefix("wootric") }
    #expect(secrets == [])
  }

  @Test("A page that drifted from its partial fails the guide's check", .needs("hugo"))
  func drift() async throws {
    let site = try #require(GuidedSite.all.first { $0.checks.count == 2 })
    let workspace = try site.workspace(settings: Self.settings)
    let built = try await site.run(site.commands, in: workspace)
    #expect(built.status == 0, "\(built.errors)")
    try workspace.write(#"{ accountToken: "NPS-9z8y7x6w" }"#, to: "wootric.json")
    #expect(try await site.run(Array(site.checks.prefix(1)), in: workspace).status == 1)
    #expect(try await site.run(Array(site.checks.suffix(1)), in: workspace).status == 1)
  }

  @Test("The guide has these lines, side by side", arguments: GuidedSite.all)
  func guide(site: GuidedSite) throws {
    let guide = try String(contentsOf: Repository.article("Generators"), encoding: .utf8)
    for lines in [site.commands, site.checks] {
      #expect(guide.contains(lines.map { "    \($0)\n" }.joined()), "\(lines)")
    }
  }
}
