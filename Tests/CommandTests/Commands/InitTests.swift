import Foundation
import TestSupport
import Testing

@Suite("init")
struct InitTests {
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
      "'exclude: [wootric.json, wootric.schema.json, wootric-preview.html]' in _config.yml"
    private static let eleventy = "'wootric-preview.html' in .eleventyignore"
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
        == "wootric.json: warning: Hugo has the site under '/shop/', and pages ask for"
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
      ? "" : "then    keep these files out of the site: \(sample.exclusion)\n"
    let said = """
      found   \(sample.testDescription), which writes its pages to \(sample.output)
      wrote   wootric.json
      wrote   wootric.schema.json
      \(exclusion)then    before visitors are asked, write your account's token for NPS-XXXXXXXX
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

  @Test("Without a generator the site is a comment, and the file is as good as none but a token")
  func plain() async throws {
    let workspace = try Workspace(["a b/config.toml": "title = \"of some program\"\n"])
    let outcome = try await workspace.run("init", "a b")
    let said = """
      wrote   a b/wootric.json
      wrote   a b/wootric.schema.json
      then    write the folder of your pages into 'site'
      then    before visitors are asked, write your account's token for NPS-XXXXXXXX
      next    wootric-snippet build 'a b' --environment development
      next    python3 -m http.server --bind 127.0.0.1 --directory 'a b/public'

      """
    #expect(outcome == Program.Outcome(status: 0, errors: said))
    let text = try #require(try workspace.tree().text("a b/wootric.json"))
    try workspace.write(text.replacing("NPS-XXXXXXXX", with: "NPS-1a2b3c4d"), to: "x/wootric.json")
    try workspace.write(#"{ accountToken: "NPS-1a2b3c4d" }"#, to: "y/wootric.json")
    let (one, other) = (
      try await workspace.run("print", "bundle", "x"),
      try await workspace.run("print", "bundle", "y")
    )
    #expect(one == other)
    #expect(one.status == 0)
  }

  @Test("Pages that were written by hand stay as they are", arguments: [".", "public", "docs"])
  func handmade(folder: String) async throws {
    let page = folder == "." ? "index.html" : "\(folder)/index.html"
    let workspace = try Workspace([page: "<!doctype html><title>Shop</title>"])
    let outcome = try await workspace.run("init", "--token", "NPS-1a2b3c4d")
    let said = """
      found   pages in \(folder)
      wrote   wootric.json
      wrote   wootric.schema.json
      next    wootric-snippet build --environment development
      next    python3 -m http.server --bind 127.0.0.1 --directory dist

      """
    #expect(outcome == Program.Outcome(status: 0, errors: said))
    for environment in ["development", "production"] {
      let built = try await workspace.run("build", "--quiet", "--environment", environment)
      #expect(built.status == 0, "\(built.errors)")
      let tree = try workspace.tree()
      #expect(tree.text(page) == "<!doctype html><title>Shop</title>")
      #expect(tree.text("dist/index.html")?.contains("data-wootric-snippet") == true)
      #expect(tree.names.filter { $0.hasPrefix("dist/wootric") || $0.hasPrefix("dist/dist") } == [])
    }
  }

  @Test("A token that is none writes nothing")
  func token() async throws {
    let workspace = try Workspace()
    for word in ["NPS-XXXXXXXX", "1a2b3c4d"] {
      let outcome = try await workspace.run("init", "--token", word)
      let error =
        "error: '\(word)' is not a value for '--token'; write a token such as 'NPS-1a2b3c4d'\n"
      #expect(outcome == Program.Outcome(status: 64, errors: error))
    }
    #expect(try workspace.tree().names == [])
  }

  @Test("On a terminal, the token is asked for until it is one, or left out", .needsScreen)
  func question() async throws {
    let workspace = try Workspace()
    let steps: [Screen.Step] = [
      .wait("(Enter to add it later): "), .type("1a2b\n"),
      .wait("'1a2b' is not a token; write one such as NPS-1a2b3c4d, or nothing: "),
      .type("NPS-EU-1a2b3c4d\n"), .wait("next    "),
    ]
    let outcome = try await Screen.run(
      [Command.program.path, "init"], in: workspace.path, steps: steps)
    #expect(outcome.status == 0, "\(outcome.output)")
    let text = try workspace.tree().text("wootric.json")
    #expect(text?.contains("\"accountToken\": \"NPS-EU-1a2b3c4d\",") == true)
    #expect(!outcome.output.contains("before visitors are asked"))
  }

  @Test("From elsewhere, the next step goes into the folder first")
  func folder() async throws {
    let workspace = try Workspace(["it's/hugo.toml": ""])
    let outcome = try await workspace.run("init", "it's")
    let last = """
      next    cd 'it'\\''s' && hugo
      next    wootric-snippet build 'it'\\''s' --environment development
      next    python3 -m http.server --bind 127.0.0.1 --directory 'it'\\''s/public'

      """
    #expect(outcome.errors.hasSuffix(last), "\(outcome.errors)")
  }

  @Test("Comments of the file hold settings that are understood")
  func comments() async throws {
    let workspace = try Workspace()
    _ = try await workspace.run("init")
    let text = try #require(try workspace.tree().text("wootric.json"))
      .replacing("NPS-XXXXXXXX", with: "NPS-1a2b3c4d")
    let rows = text.matches(of: /\n +\/\/   (".*)/).map { String($0.output.1) }
    #expect(rows.count == 5)
    let traits = rows.filter { !$0.hasPrefix("\"survey") && !$0.hasPrefix("\"site") }
    let others = rows.filter { !traits.contains($0) }
    try workspace.write(
      text.replacing(
        "\"traits\": {",
        with: others.joined(separator: "\n") + "\n\"traits\": {\n"
          + traits.joined(separator: "\n")),
      to: "wootric.json")
    #expect(try await workspace.run("print", "manifest").errors == "")
  }

  @Test(
    "Nothing is ever overwritten", arguments: ["wootric.json", "wootric.schema.json"], ["mine", ""])
  func existing(file: String, text: String) async throws {
    let workspace = try Workspace([file: text])
    let before = try workspace.tree()
    let outcome = try await workspace.run("init")
    let error = "\(file): error: is there already; edit it, or remove it to begin anew\n"
    #expect(outcome == Program.Outcome(status: 73, errors: error))
    #expect(try workspace.tree() == before)
  }

  @Test("The schema beside it is the one that print prints, without any settings")
  func schema() async throws {
    let workspace = try Workspace()
    _ = try await workspace.run("init")
    let schema = try #require(try workspace.tree().text("wootric.schema.json"))
    let printed = try await Workspace().run("print", "schema")
    #expect(printed == Program.Outcome(status: 0, output: schema))
  }

  @Test("A folder that is not there is not made")
  func missing() async throws {
    let workspace = try Workspace()
    let outcome = try await workspace.run("init", "nowhere")
    let error = "nowhere: error: cannot list this folder: No such file or directory\n"
    #expect(outcome == Program.Outcome(status: 66, errors: error))
    #expect(try workspace.tree().names == [])
  }

  @Test(
    "Without its comments it is JSON, as editors of JSON with comments want it",
    arguments: [[:], ["hugo.toml": ""]])
  func isJSON(files: [String: String]) async throws {
    let workspace = try Workspace(files)
    _ = try await workspace.run("init")
    let text = try #require(try workspace.tree().text("wootric.json"))
    let lines = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
    let data = Data(lines.joined(separator: "\n").utf8)
    #expect(try JSONSerialization.jsonObject(with: data) is [String: Any])
  }

  @Test(
    "Programs hear of it, too",
    arguments: [
      ("Hugo", "hugo.yaml", "public", "hugo", "null"),
      (
        "Eleventy", ".eleventy.js", "_site", "npx @11ty/eleventy",
        """
        {
              "file": ".eleventyignore",
              "line": "wootric-preview.html"
            }
        """
      ),
    ])
  func json(
    generator: String, file: String, pages: String, command: String, exclusion: String
  ) async throws {
    let outcome = try await Workspace([file: ""]).run("init", "--format", "json")
    let document = """
      {
        "command": "init",
        "status": 0,
        "messages": [],
        "result": {
          "files": ["wootric.json", "wootric.schema.json"],
          "generator": "\(generator)",
          "pages": "\(pages)",
          "exclusion": \(exclusion),
          "next": ["\(command)", "wootric-snippet build --environment development", \
      "python3 -m http.server --bind 127.0.0.1 --directory \(pages)"]
        }
      }

      """
    #expect(outcome == Program.Outcome(status: 0, output: document))
  }
}
