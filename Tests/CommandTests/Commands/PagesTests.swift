import Foundation
import TestSupport
import Testing

@Suite("Surveys by page")
struct PagesTests {
  static let page = "<!doctype html><title>A</title>\n<p>Hello\n"

  private func workspace(_ cdn: String = "{}") throws -> Workspace {
    try Workspace([
      "wootric.json": """
      {
        accountToken: "NPS-1a2b3c4d", cdn: \(cdn), survey: { ask: "identify" },
        site: {
          root: "public", output: "www",
          pages: { "docs/**": { survey: { productName: "Docs" }, cdn: { name: "docs" } } },
        },
      }
      """,
      "public/index.html": Self.page, "public/docs/index.html": Self.page,
    ])
  }

  @Test("Each page loads the bundle of its group, and a check finds all of them in place")
  func build() async throws {
    let workspace = try workspace()
    let outcome = try await workspace.run("build", ".")
    let tree = try workspace.tree("www")
    let bundles = tree.names.filter { $0.hasPrefix("assets/") && $0.contains("-") }
      .filter { $0.hasSuffix(".js") }
    try #require(bundles.count == 2)
    let (docs, site) = (bundles[0], bundles[1])
    #expect(tree.text("docs/index.html")?.contains("\"/\(docs)\"") == true)
    #expect(tree.text("index.html")?.contains("\"/\(site)\"") == true)
    #expect(tree.text(docs)?.contains("product_name:\"Docs\"") == true)
    #expect(tree.text(site)?.contains("product_name") == false)
    #expect(outcome.errors.contains("bundle  /\(site)\nbundle  /\(docs)  docs/**\ndone"))
    let check = try await workspace.run("check")
    #expect(check.status == 0)
    #expect(try await workspace.run("build", "--quiet").status == 0)
    #expect(try workspace.tree("www").identities == tree.identities)
  }

  @Test("A check names the pages whose own bundle is gone, and no others")
  func missing() async throws {
    let workspace = try workspace()
    #expect(try await workspace.run("build", "--quiet").status == 0)
    let docs = try #require(try workspace.tree("www").names.first { $0.hasPrefix("assets/docs-") })
    try FileManager.default.removeItem(atPath: workspace["www/\(docs)"])
    let check = try await workspace.run("check")
    #expect(check.status == 1)
    let name = String(docs.dropFirst("assets/".count))
    #expect(
      check.errors == """
        www/\(docs): error: not there; run 'wootric-snippet build'
        www/docs/index.html: error: points at '\(name)', which is not there; run 'wootric-snippet build'
        check   2 faults; see above

        """)
  }

  @Test("The manifest, the policy and the caching rules know each group")
  func everythingElse() async throws {
    let workspace = try workspace()
    #expect(try await workspace.run("build", "--quiet").status == 0)
    let tree = try workspace.tree("www")
    let manifest = try #require(tree.text("assets/wootric-manifest.json"))
    #expect(manifest.contains("\"pages\": {\n    \"docs/**\": {\n      \"loader\": {"))
    let policy = try await workspace.run("print", "csp").output
    #expect(policy.components(separatedBy: "'sha256-").count == 3)
    #expect(manifest.components(separatedBy: "\"sha256-").count == 3)
    #expect(
      tree.text("_headers") == """
        # wootric-snippet: begin. Written by the build; changes in here are lost.
        /assets/wootric-*.js
          Cache-Control: public, max-age=31536000, immutable, no-transform
        /assets/docs-*.js
          Cache-Control: public, max-age=31536000, immutable, no-transform
        # wootric-snippet: end

        """)
  }

  @Test("inject asks for the page's path")
  func inject() async throws {
    let workspace = try workspace()
    #expect(try await workspace.run("build", "--quiet").status == 0)
    for path in ["index.html", "docs/index.html"] {
      for spelling in [path, "./" + path] {
        let outcome = try await workspace.run("inject", "--page", spelling, input: Self.page)
        let built = try #require(try workspace.tree("www").text(path))
        #expect(outcome == Program.Outcome(status: 0, output: built))
      }
    }
  }

  @Test("A group that decides for no page is told of")
  func idle() async throws {
    let workspace = try workspace()
    try FileManager.default.removeItem(atPath: workspace["public/docs"])
    let outcome = try await workspace.run("build")
    #expect(
      outcome.errors.hasPrefix(
        "wootric.json: warning: 'docs/**' in site.pages applies to no page; patterns start at"
          + " site.root, and the first that matches a page counts\n"))
  }

  @Test("print asks for the page's path")
  func printed() async throws {
    let workspace = try workspace()
    #expect(try await workspace.run("build", "--quiet").status == 0)
    let tree = try workspace.tree("www")
    for path in ["index.html", "docs/index.html"] {
      for spelling in [path, "./" + path] {
        let element = try await workspace.run("print", "loader.html", "--page", spelling).output
        #expect(tree.text(path)?.contains(element.dropLast()) == true)
      }
    }
    let docs = try await workspace.run("print", "bundle", "--page", "docs/a.html").output
    #expect(docs.contains("product_name:\"Docs\""))
  }

  @Test("explain lists what is different for some pages, where it says so, and what they load")
  func explained() async throws {
    let workspace = try workspace()
    let text = try await workspace.run("explain").output
    let row = try #require(text.firstMatch(of: /site\.pages\.docs.+productName +"Docs" +(.*)\n/))
    #expect(row.output.1 == "wootric.json:5:50")
    #expect(
      text.contains(/\ndocs\/\*\*: loader \d+ B, bundle \d+ B, together \d+ B \(gzip -9\)\n$/))
    let document = try await workspace.run("explain", "--format", "json").output
    #expect(document.contains(/"groups": \[\s*\{\s*"pages": "docs\/\*\*",\s*"loader": \d+/))
  }

  @Test("Programs hear of each group's bundle", arguments: ["build", "check"])
  func json(command: String) async throws {
    let workspace = try workspace()
    #expect(try await workspace.run("build", "--quiet").status == 0)
    let document = try await workspace.run(command, "--format", "json").output
    #expect(
      document.contains(
        /"groups": \[\s*\{\s*"pages": "docs\/\*\*",\s*"bundle": "\/assets\/docs-[0-9a-f]{10}\.js"/))
  }

  @Test("Without hashes, each group's bundle has the name that it was given")
  func mutable() async throws {
    let workspace = try workspace("{ immutable: false }")
    #expect(try await workspace.run("build", "--quiet").status == 0)
    let names = try workspace.tree("www").names.filter { $0.hasSuffix(".js") }
    #expect(names.filter { !$0.contains("loader") } == ["assets/docs.js", "assets/wootric.js"])
  }
}
