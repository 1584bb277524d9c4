import TestSupport
import Testing

@Suite("Files of the site's own by names of ours")
struct OwnershipTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var file: String
    var more = ""
    var options: [String] = []
    var text = "console.log('mine')\n"
    var column = 47
    var remedy = "write another 'output'"

    var testDescription: String { "\(file)\(more)\(options)" }
  }

  private static let cases =
    [
      "loader.js", "loader.min.js", "loader.html", "wootric.d.ts", "wootric-manifest.json",
      "wootric-privacy.json",
    ].map { Case(file: "public/assets/\($0)") } + [
      Case(file: "public/js/loader.js", more: ", output: 'public/js'", column: 67),
      Case(
        file: "public/assets/app.js", more: ", cdn: { name: 'app', immutable: false }", column: 72,
        remedy: "write another 'cdn.name'"),
      Case(file: "dist/assets/loader.js", more: ", output: 'dist/assets'", column: 67),
      Case(file: "out/loader.js", options: ["--output", "out"]),
      Case(
        file: "wootric-preview.html", remedy: "give the settings file another folder"),
      Case(
        file: "shelf/wootric-bundles.txt", options: ["--retain", "shelf"],
        remedy: "give '--retain' another folder"),
      // What belongs to another vendor, or speaks of ours, is the site's all the same.
      Case(
        file: "public/assets/loader.js",
        text:
          "analytics.SNIPPET_VERSION = '4'; window.wootricSettings = { account_token: 'NPS-1' };"),
      Case(
        file: "public/assets/loader.html", text: "<p>Made with <script data-wootric-snippet"),
    ]

  private func workspace(_ more: String, _ file: String, _ text: String) throws -> Workspace {
    let workspace = try Workspace([
      "wootric.json":
        "{ accountToken: 'NPS-1a2b3c4d', site: { root: 'public' }\(more) }\n",
      "public/index.html": "<!doctype html><head><p>1",
    ])
    try workspace.write(text, to: file)
    return workspace
  }

  @Test("A build refuses to replace one, names the setting, and writes nothing", arguments: cases)
  func refused(_ one: Case) async throws {
    let workspace = try workspace(one.more, one.file, one.text)
    let before = try workspace.tree()
    for options in [[], ["--dry-run"]] {
      let outcome = try await workspace.run(["build"] + one.options + options)
      let fault =
        "'\(one.file)' exists and was not made by wootric-snippet; \(one.remedy), or move it"
      let place = "wootric.json:1:\(one.column)"
      #expect(outcome == Program.Outcome(status: 65, errors: "\(place): error: \(fault)\n"))
    }
    #expect(try workspace.tree() == before)
  }

  @Test("The site's own file that an output would get a copy of stays, too")
  func source() async throws {
    let workspace = try Workspace([
      "wootric.json":
        "{ accountToken: 'NPS-1a2b3c4d', site: { root: 'public', output: 'dist' } }",
      "public/index.html": "<!doctype html><head><p>1", "public/assets/loader.js": "mine()\n",
    ])
    let before = try workspace.tree()
    let outcome = try await workspace.run("build")
    #expect(outcome.status == 65)
    #expect(
      outcome.errors.contains(":1:65: error: 'dist/assets/loader.js' exists and was not made"))
    #expect(try workspace.tree() == before)
  }

  @Test("A link by such a name is the site's, whatever it leads to")
  func link() async throws {
    let workspace = try workspace("", "mine.js", "mine()\n")
    try workspace.write("", to: "public/assets/a.css")
    try workspace.link("public/assets/loader.js", to: "../../mine.js")
    let before = try workspace.tree()
    #expect(try await workspace.run("build").status == 65)
    #expect(try workspace.tree() == before)
    #expect(try workspace.tree().text("mine.js") == "mine()\n")
  }

  @Test(
    "Files of other settings, forms and versions of ours are replaced",
    arguments: [
      "", ", cdn: { name: 'app', immutable: false }", ", loader: { mode: 'external' }",
      ", consent: { mode: 'manual' }, analytics: { helpers: false }",
    ])
  func ours(more: String) async throws {
    let workspace = try workspace(more, "public/a.css", "")
    #expect(try await workspace.run("build", "--readable", "--quiet").status == 0)
    let others = "{ accountToken: 'NPS-5e6f7a8b', site: { root: 'public' }\(more) }"
    try workspace.write(others, to: "wootric.json")
    for options in [[], ["--readable"], []] {
      let outcome = try await workspace.run(["build", "--quiet"] + options)
      #expect(outcome == Program.Outcome(status: 0))
    }
    #expect(try await workspace.run("check").status == 0)
  }

  @Test("A bundle of ours that was cut short is written again")
  func cutShort() async throws {
    let workspace = try workspace("", "public/a.css", "")
    #expect(try await workspace.run("build", "--quiet").status == 0)
    let whole = try workspace.tree()
    let bundle = try #require(whole.bundle(in: "public/assets"))
    try workspace.write("", to: bundle)
    #expect(try await workspace.run("build", "--quiet").status == 0)
    #expect(try workspace.tree() == whole)
  }
}
