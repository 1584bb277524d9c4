import Foundation
import TestSupport
import Testing

/// The guide to site generators, with those that Debian has.
@Suite("Site generators")
struct GeneratorTests {
  private static let settings = #"{ accountToken: "NPS-1a2b3c4d", survey: { ask: "identify" } }"#

  @Test(
    "A site is built and found clean by the guide's lines, a second time too",
    .needs("hugo"), .needs("jekyll"), arguments: GuidedSite.all)
  func guided(site: GuidedSite) async throws { try await build(site) }

  @Test(
    "A generator calls the command by itself, by the guide's file",
    .needs("jekyll"), .needs("mkdocs"), .needs("sphinx-build"), .needs("pelican"),
    arguments: GuidedSite.hooked)
  func hooked(site: GuidedSite) async throws { try await build(site) }

  private func build(_ site: GuidedSite) async throws {
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

  @Test(
    "Eleventy, Astro and Vite call the command by the guide's file, as far as Node shows it",
    .needs("node"),
    arguments: [
      (
        "eleventy.config.js",
        "make({ ignores: new Set(), on: (_, run) => run({ dir: { output: 'public' } }) })"
      ),
      ("wootric.mjs: Astro", "make().hooks['astro:build:done']({ dir: new URL('public/', here) })"),
      (
        "wootric.mjs: Vite",
        """
        const plugin = make();
        plugin.configResolved({ root: process.cwd(), build: { outDir: 'public' } });
        plugin.closeBundle()
        """
      ),
    ])
  func node(file: String, calls: String) async throws {
    let names = file.components(separatedBy: ": ")
    let guide = try Repository.file(
      names[0], in: "JavaScriptGenerators", under: names.count > 1 ? names[1] : "")
    let workspace = try Workspace([
      "wootric.json": Self.settings, "public/index.html": "<!doctype html><title>Shop</title>",
      "guide.mjs": guide,
      "run.mjs": "import make from './guide.mjs'; const here = import.meta.url; \(calls);\n",
    ])
    let outcome = try await workspace.shell("node run.mjs", home: workspace.path)
    #expect(outcome == Program.Outcome(status: 0))
    let page = try workspace.tree().text("public/index.html")
    #expect(page?.contains("data-wootric-snippet") == true)
  }

  @Test(
    "The guide's script for hosts installs, generates and builds",
    .needs("hugo"), .needs("curl"))
  func host() async throws {
    let release = try await Release()
    let site = try #require(GuidedSite.all.first).workspace(settings: Self.settings)
    let address = "https://github.com/OWNER/wootric-snippet/releases"
    let script = try Repository.file("site.sh", in: "Hosts")
    #expect(script.contains(address))
    try site.write(
      script.replacing(address, with: "$WOOTRIC_SNIPPET_RELEASES"), to: "site.sh")
    let outcome = try await release.serve(
      by: "WOOTRIC_SNIPPET_RELEASES", ["sh", "site.sh"], in: site.path,
      environment: ["HOME": site.path])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(try site.tree().text("public/index.html")?.contains("data-wootric-snippet") == true)
  }

  @Test("The guide has these lines, side by side", arguments: GuidedSite.all)
  func guide(site: GuidedSite) throws {
    let guide = try String(contentsOf: Repository.article("Generators"), encoding: .utf8)
    for lines in [site.commands, site.checks] {
      #expect(guide.contains(lines.map { "    \($0)\n" }.joined()), "\(lines)")
    }
  }
}
