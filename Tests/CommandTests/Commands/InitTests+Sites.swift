import Foundation
import TestSupport
import Testing

/// The sites that `init` finds: generators, their pages, and the folder that they are served below.
extension InitTests {
  /// A site of a generator, as its own starter makes it.
  struct Sample: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var files: [String: String]
    var output: String
    var command: String
    /// How our own files stay out of the site; empty where nothing is to be done.
    var exclusion = ""

    init(
      _ name: String, _ files: [String: String], _ output: String, _ command: String,
      _ exclusion: String = ""
    ) {
      (testDescription, self.files, self.output, self.command) = (name, files, output, command)
      self.exclusion = exclusion
    }

    static let all = [
      Sample("Hugo", ["hugo.toml": "baseURL = 'https://example.org/'\n"], "public", "hugo"),
      Sample("Hugo", ["config.toml": "baseURL = 'https://example.org/'\n"], "public", "hugo"),
      Sample(
        "Jekyll", ["_config.yml": "title: x\n", "Gemfile": "gem \"jekyll\", \"~> 4.3\"\n"], "_site",
        "bundle exec jekyll build", jekyll),
      Sample(
        "Eleventy", ["eleventy.config.js": "export default {}\n"], "_site", "npx @11ty/eleventy",
        eleventy),
      Sample(
        "Eleventy", [".eleventy.js": "module.exports = {}\n"], "_site", "npx @11ty/eleventy",
        eleventy),
      Sample("Astro", ["astro.config.mjs": "export default {}\n"], "dist", "npx astro build"),
      Sample("Hugo", ["config/_default/hugo.toml": ""], "public", "hugo"),
      Sample(
        "Hugo", ["config.yaml": "baseURL: https://example.org/\npublishDir: ./out/\n"], "out",
        "hugo"),
      Sample("Hugo", ["hugo.toml": "# publishDir = 'a'\npublishDir = 'b/c'\n"], "b/c", "hugo"),
      Sample(
        "Jekyll", ["_config.yml": "title: x\ndestination: ./web # here\n", "_posts/a.md": ""],
        "web", "jekyll build", jekyll),
      Sample(
        "Eleventy",
        [
          "package.json": "{ \"devDependencies\": { \"@11ty/eleventy\": \"3\" } }",
          ".eleventy.js": "module.exports = { dir: { input: \"src\", output: \"www\" } }",
        ], "www", "npx @11ty/eleventy", eleventy),
      Sample(
        "Eleventy", ["package.json": "{ \"devDependencies\": { \"@11ty/eleventy\": \"3\" } }"],
        "_site", "npx @11ty/eleventy", eleventy),
      Sample(
        "Astro", ["package.json": "{ \"dependencies\": { \"astro\": \"^5.0.0\" } }"], "dist",
        "npx astro build"),
      Sample(
        "Astro", ["astro.config.mjs": "export default {\n  outDir: './built',\n}\n"], "built",
        "npx astro build"),
      Sample(
        "Astro", ["astro.config.mjs": "export default { outDir: process.env.OUT }\n"], "dist",
        "npx astro build"),
      Sample("Jekyll", ["_config.yml": "", "_posts/a.md": ""], "_site", "jekyll build", jekyll),
      Sample("Docusaurus", ["docusaurus.config.ts": ""], "build", "npx docusaurus build"),
      Sample(
        "VitePress", ["docs/.vitepress/config.mts": "", "package.json": "{ \"vite\": 1 }"],
        "docs/.vitepress/dist", "npx vitepress build docs"),
      Sample("VitePress", [".vitepress/config.js": ""], ".vitepress/dist", "npx vitepress build"),
      Sample(
        "SvelteKit",
        ["package.json": "{ \"@sveltejs/kit\": \"2\", \"vite\": \"6\" }", "vite.config.js": ""],
        "build", "npx vite build"),
      Sample("Nuxt", ["nuxt.config.ts": ""], ".output/public", "npx nuxt generate"),
      Sample(
        "Next.js", ["next.config.mjs": "export default { output: 'export' }"], "out",
        "npx next build"),
      Sample(
        "Next.js", ["next.config.ts": "export default {\n  distDir: 'web',\n}"], "web",
        "npx next build"),
      Sample("Gatsby", ["gatsby-config.js": ""], "public", "npx gatsby build"),
      Sample(
        "Vite", ["vite.config.ts": "build: { outDir: \"www\" }", "index.html": ""], "www",
        "npx vite build"),
      Sample("MkDocs", ["mkdocs.yml": "site_name: x\n"], "site", "mkdocs build"),
      Sample("MkDocs", ["mkdocs.yml": "site_dir: out/docs\n"], "out/docs", "mkdocs build"),
      Sample(
        "Sphinx", ["conf.py": "extensions = []\n"], "_build/html",
        "sphinx-build -b html . _build/html"),
      Sample(
        "Sphinx", ["docs/source/conf.py": "extensions = []\n"], "docs/build/html",
        "sphinx-build -b html docs/source docs/build/html"),
      Sample("Zola", ["config.toml": "base_url = 'https://example.org'\n"], "public", "zola build"),
      Sample("mdBook", ["book.toml": "[build]\nbuild-dir = \"out\"\n"], "out", "mdbook build"),
      Sample(
        "Publish",
        [
          "Package.swift":
            ".package(url: \"https://github.com/johnsundell/publish.git\", from: \"1\")"
        ],
        "Output", "swift run"),
      Sample(
        "Ignite",
        [
          "Package.swift":
            ".package(url: \"https://github.com/twostraws/Ignite.git\", branch: \"main\")"
        ],
        "Build", "swift run"),
    ]

    private static let jekyll =
      "'exclude: [wootric.json, wootric.schema.json, wootric-preview.html]' to _config.yml"
    private static let eleventy = "'wootric-preview.html' to .eleventyignore"
  }

  @Test(
    "The folder that a site is served under is found, and its bundle gets the right address",
    arguments: [
      ("hugo.toml", "baseURL = 'https://ada.github.io/shop/'\n", "public"),
      ("hugo.yaml", "baseurl: https://ada.github.io/shop\n", "public"),
      ("config.json", "{ \"baseURL\": \"/shop\" }", "public"),
      ("_config.yml", "title: A # by jekyll\nbaseurl: \"/shop\" # below\n", "_site"),
      ("_config.yml", "# jekyll\nbaseurl: /shop\n", "_site"),
      (".eleventy.js", "module.exports = () => ({\n  pathPrefix: '/shop/',\n})\n", "_site"),
      (
        "astro.config.mjs", "export default {\n  site: 'https://a.b',\n  base: 'shop',\n}\n", "dist"
      ),
    ])
  func base(file: String, text: String, pages: String) async throws {
    let workspace = try Workspace([
      file: text, "\(pages)/index.html": "<!doctype html><title>A</title>",
    ])
    let outcome = try await workspace.run("init")
    #expect(outcome.errors.contains("writes its pages to \(pages); they are served under /shop/\n"))
    let settings = try #require(workspace.tree().text("wootric.json"))
    #expect(settings.contains("\"site\": { \"root\": \"\(pages)\", \"base\": \"/shop/\" },"))
    try workspace.write(
      settings.replacing("NPS-XXXXXXXX", with: "NPS-1a2b3c4d"), to: "wootric.json")
    #expect(try await workspace.run("build", "--quiet") == Program.Outcome(status: 0))
    let tree = try workspace.tree()
    let bundle = try #require(tree.bundle(in: "\(pages)/assets"))
    let name = bundle.dropFirst("\(pages)/assets/".count)
    #expect(tree.text("\(pages)/index.html")?.contains("/shop/assets/\(name)") == true)
    #expect(try await workspace.run("check", "--quiet") == Program.Outcome(status: 0))
  }

  @Test(
    "The root of a host, and what cannot be read, is no folder",
    arguments: ["https://a.example/", "/", "", "https://a.example", "{{ base }}", "/a/../b/"])
  func noBase(value: String) async throws {
    let workspace = try Workspace(["hugo.toml": "baseURL = '\(value)'\n"])
    #expect(try await workspace.run("init").errors.contains("writes its pages to public\n"))
  }

  @Test("A build warns of a folder that the generator knows and the settings do not")
  func otherBase() async throws {
    func warning(_ site: String, _ cdn: String) async throws -> String {
      let workspace = try Workspace([
        "hugo.toml": "baseURL = 'https://ada.github.io/shop/'\n",
        "public/index.html": "<!doctype html><title>A</title>",
        "wootric.json": """
        { accountToken: "NPS-1a2b3c4d", survey: { ask: "identify" }, cdn: { url: "\(cdn)" },
          site: { root: "public"\(site) } }
        """,
      ])
      let lines = try await workspace.run("build").errors.split(separator: "\n")
      return lines.filter { $0.contains("warning") }.joined(separator: "\n")
    }
    #expect(
      try await warning("", "/assets/")
        == "wootric.json: warning: Hugo serves the site under '/shop/', but pages load"
        + " '/assets/'; write site: { base: '/shop/' }")
    for (site, cdn) in [
      (", base: \"/shop/\"", "/assets/"), (", base: \"/shop/\"", "/shop/assets/"),
      ("", "/shop/assets/"), ("", "https://cdn.example.com/"),
    ] { #expect(try await warning(site, cdn) == "") }
  }

  @Test("Each generator is found, and its pages are named", arguments: Sample.all)
  func generator(_ sample: Sample) async throws {
    let workspace = try Workspace(sample.files)
    let outcome = try await workspace.run("init")
    let exclusion =
      sample.exclusion.isEmpty
      ? "" : "then    keep these files out of the site: add \(sample.exclusion)\n"
    let said = """
      found   \(sample.testDescription), which writes its pages to \(sample.output)
      wrote   wootric.json
      wrote   wootric.schema.json
      \(exclusion)then    before you ask visitors, replace NPS-XXXXXXXX with your account's token
      next    \(sample.command)
      next    wootric-snippet build --environment development
      next    python3 -m http.server --bind 127.0.0.1 --directory \(sample.output)

      """
    #expect(outcome == Program.Outcome(status: 0, errors: said))
    try await expectBuild(in: workspace, pages: sample.output, of: sample.command)
  }

  /// Refused until the site is there, and for visitors until the token is; the stand-in needs none.
  private func expectBuild(
    in workspace: Workspace, pages: String, of command: String
  ) async throws {
    let looked = try await workspace.run("build", "--environment=development")
    let unbuilt =
      "\(pages): error: the site's pages are not there; build the site first: '\(command)'\n"
    #expect(looked == Program.Outcome(status: 66, errors: unbuilt))
    try workspace.write("<!doctype html><head>", to: "\(pages)/index.html")
    let refused = try await workspace.run("build")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("error: 'NPS-XXXXXXXX' is a placeholder"))
    #expect(try await workspace.run("build", "--environment=development").status == 0)
    let text = try #require(try workspace.tree().text("wootric.json"))
    try workspace.write(text.replacing("NPS-XXXXXXXX", with: "NPS-1a2b3c4d"), to: "wootric.json")
    #expect(try await workspace.run("build").status == 0)
    let page = try #require(try workspace.tree().text("\(pages)/index.html"))
    #expect(page.contains("data-wootric-snippet"))
  }
}
