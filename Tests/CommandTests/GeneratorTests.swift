import Foundation
import TestSupport
import Testing

/// The guides to site generators, with those that Debian has.
@Suite("Site generators")
struct GeneratorTests {
  private static let settings = #"{ accountToken: "NPS-1a2b3c4d" }"#
  private static let head = "<!doctype html><head><meta charset=utf-8><title>Shop</title>"

  private func run(
    _ program: String, _ arguments: String..., in workspace: Workspace
  ) async throws {
    let outcome = try await #require(Program(named: program)).run(
      arguments, in: workspace.path, environment: ["HOME": workspace.path, "LC_ALL": "C.UTF-8"])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  /// The element is in the page once, behind its title.
  private func expectLoader(in page: String, of workspace: Workspace) async throws {
    let element = try await workspace.run("print", "loader.html").output.dropLast()
    let text = try #require(workspace.tree().text(page))
    #expect(text.components(separatedBy: element).count == 2, "\(text)")
    #expect(text.contains("Shop"))
  }

  @Test("Hugo: a build after it", .needs("hugo"))
  func hugo() async throws {
    let workspace = try Workspace([
      "wootric.json": Self.settings, "config.toml": "title = 'Shop'\nbaseURL = '/'\n",
      "layouts/index.html": Self.head + "</head><body>{{ .Site.Title }}",
    ])
    try await run("hugo", "--minify", in: workspace)
    #expect(try await workspace.run("build", "--site", "public", "--quiet").status == 0)
    try await expectLoader(in: "public/index.html", of: workspace)
    #expect(try workspace.tree().bundle(in: "public/assets") != nil)
  }

  @Test("Hugo: a partial before it", .needs("hugo"))
  func hugoPartial() async throws {
    let workspace = try Workspace([
      "wootric.json": Self.settings, "config.toml": "title = 'Shop'\nbaseURL = '/'\n",
      "layouts/index.html": Self.head + "{{ partial \"wootric.html\" . }}</head><body>",
    ])
    _ = try await workspace.run("print", "loader.html", "--file", "layouts/partials/wootric.html")
    #expect(try await workspace.run("build", "--output", "static/assets").status == 0)
    try await run("hugo", in: workspace)
    try await expectLoader(in: "public/index.html", of: workspace)
    #expect(try workspace.tree().bundle(in: "public/assets") != nil)
  }

  @Test("Jekyll: a build after it, and an include before it", .needs("jekyll"))
  func jekyll() async throws {
    let workspace = try Workspace([
      "wootric.json": Self.settings, "_config.yml": "title: Shop\n",
      "index.html": "---\n---\n" + Self.head + "</head><body>{{ site.title }}",
      "part.html": "---\n---\n" + Self.head + "{% include wootric.html %}</head><body>",
    ])
    _ = try await workspace.run("print", "loader.html", "--file", "_includes/wootric.html")
    try await run("jekyll", "build", in: workspace)
    #expect(try await workspace.run("build", "--site", "_site", "--quiet").status == 0)
    for page in ["_site/index.html", "_site/part.html"] {
      try await expectLoader(in: page, of: workspace)
    }
  }

  @Test(
    "Pages that are shared out, each through inject, are byte for byte those of one build",
    .needs("xargs"), .needs("parallel"), arguments: ["xargs", "parallel"])
  func shares(by program: String) async throws {
    let tool = try #require(Program(named: program))
    let pages = Dictionary(
      uniqueKeysWithValues: (1...9).map { ("public/a b/\($0).html", Self.head + "<p>\($0)") })
    let whole = try Workspace(pages.merging(["wootric.json": Self.settings]) { own, _ in own })
    let shared = try Workspace(pages.merging(["wootric.json": Self.settings]) { own, _ in own })
    _ = try await whole.run("build", "--site", "public")
    _ = try await shared.run("build", "--output", "public/assets")
    // parallel keeps a folder of its own at home.
    let home = try Workspace()
    let names = pages.keys.sorted()
    let command = Command.program.path
    let outcome =
      program == "xargs"
      ? try await tool.run(
        [
          "-0", "-P", "4", "-I", "%", "sh", "-c",
          "'\(command)' inject < \"$1\" > \"$1.new\" && mv \"$1.new\" \"$1\"", "-", "%",
        ], in: shared.path, input: names.map { $0 + "\0" }.joined())
      : try await tool.run(
        ["-j", "4", "'\(command)' inject < {} > {}.new && mv {}.new {}"], in: shared.path,
        input: names.map { $0 + "\n" }.joined(), environment: ["HOME": home.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try shared.tree("public/a b") == whole.tree("public/a b"))
  }
}
