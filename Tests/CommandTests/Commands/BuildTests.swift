import TestSupport
import Testing

@Suite("Builds")
struct BuildTests {
  private let token = #"accountToken: "NPS-1a2b3c4d", survey: { ask: "identify" }"#
  private let start = "<!doctype html><head><meta charset=utf-8>"

  /// Two pages, one that is none, one that is left alone, and something else.
  private func site(_ settings: String) throws -> Workspace {
    try Workspace([
      "wootric.json": "{ \(token), \(settings) }",
      "public/index.html": start + "<title>é</title><p>1\r\n",
      "public/blog/a.html": start + "<p>2",
      "public/legal/b.html": start + "<p>3",
      "public/part.html": "<p>\n",
      "public/site.css": "p {}\n",
    ])
  }

  private let skipped = """
    public/part.html: left out: part of a page, not a whole document
    pages   2 pages with the loader, 2 left out

    """

  private let noPages =
    "pages   none changed: add 'site' to the settings, or put loader.html into each page\n"

  private func generated(_ folder: String, in tree: Tree) -> [String] {
    ["loader.html", "loader.js", "loader.min.js"].map { "\(folder)/\($0)" }
      + [
        tree.bundle(in: folder) ?? "no bundle", "\(folder)/wootric-manifest.json",
        "\(folder)/wootric-privacy.json", "\(folder)/wootric.d.ts",
      ]
  }

  private func expect(
    _ outcome: Program.Outcome, says text: String, _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome == Program.Outcome(status: 0, errors: text), sourceLocation: location)
  }

  @Test("The shortest settings file gives the generated files")
  func minimal() async throws {
    let workspace = try Workspace(["wootric.json": "{ \(token) }"])
    let outcome = try await workspace.run("build")
    let tree = try workspace.tree()
    expect(outcome, says: try noPages + tree.summary(of: "dist") + "done    8 files written\n")
    #expect(tree.names == generated("dist", in: tree) + ["wootric-preview.html", "wootric.json"])
  }

  @Test("Files that look like pages, and that no pattern includes, are told of in one line")
  func unincluded() async throws {
    let workspace = try site(#"site: { root: "public", include: ["index.html"] }"#)
    try workspace.write(start, to: "public/b.htm")
    #expect(
      try await workspace.run("build").errors.hasPrefix(
        """
        wootric.json: warning: 'b.htm' may be a page, but site.include does not match it; add a pattern \
        such as '**/*.htm'

        """))
    try workspace.write(start, to: "public/C.HTML")
    #expect(
      try await workspace.run("build").errors.hasPrefix(
        """
        wootric.json: warning: 'C.HTML' and 1 more may be pages, but site.include matches none of them; \
        add a pattern such as '**/*.htm'

        """))
  }

  @Test("In place, the pages get the loader and nothing else changes")
  func inPlace() async throws {
    let workspace = try site(#"site: { root: "public", exclude: ["legal/**"] }"#)
    let before = try workspace.tree()
    let outcome = try await workspace.run("build")
    let tree = try workspace.tree()
    expect(
      outcome,
      says: skipped + (try tree.summary(of: "public/assets")) + "done    11 files written\n")
    try expectSite(in: tree, "public", from: before)
    let new = generated("public/assets", in: tree) + ["public/_headers", "wootric-preview.html"]
    #expect(tree.names == (before.names + new).sorted())
  }

  @Test("Into an output folder, the whole site comes along and its sources stay")
  func output() async throws {
    let workspace = try site(#"site: { root: "public", output: "dist", exclude: ["legal/**"] }"#)
    let before = try workspace.tree()
    let outcome = try await workspace.run("build")
    let tree = try workspace.tree()
    expect(
      outcome, says: skipped + (try tree.summary(of: "dist/assets")) + "done    14 files written\n")
    try expectSite(in: tree, "dist", from: before)
    #expect(tree.files.filter { !$0.key.hasPrefix("dist/") && !isPreview($0.key) } == before.files)
  }

  private func isPreview(_ name: String) -> Bool { name == "wootric-preview.html" }

  /// Pages are what they were, with the generated `loader.html` after the start of their heads.
  private func expectSite(in tree: Tree, _ folder: String, from before: Tree) throws {
    let element = try #require(tree.text("\(folder)/assets/loader.html")).dropLast()
    let ends = ["index.html": "<title>é</title>", "blog/a.html": ""]
    for name in ["index.html", "blog/a.html", "legal/b.html", "part.html", "site.css"] {
      let old = try #require(before.text("public/\(name)"))
      let head = ends[name].map { start + $0 }
      let new = head.map { $0 + element + old.dropFirst($0.count) } ?? old
      #expect(tree.text("\(folder)/\(name)") == new)
    }
  }

  @Test(
    "A second run touches no file and says so",
    arguments: ["", ", output: \"dist\"", ", output: \"public/deep/dist\""])
  func secondRun(output: String) async throws {
    let workspace = try site("site: { root: \"public\", exclude: [\"legal/**\"]\(output) }")
    let first = try await workspace.run("build")
    let before = try workspace.tree()
    let second = try await workspace.run("build")
    let tree = try workspace.tree()
    #expect(tree == before)
    #expect(tree.identities == before.identities)
    let (report, end) = (
      first.errors.split(separator: "\n").dropLast(), "done    nothing to change"
    )
    let same = report.joined(separator: "\n").replacing("\nnew     ", with: "\nsame    ")
    expect(second, says: same + "\n" + end + "\n")
    let loader = try #require(tree.names.first { $0.hasSuffix("/loader.js") })
    try workspace.write((tree.text(loader) ?? "") + "\n// mine\n", to: loader)
    let third = try await workspace.run("build", "--dry-run").errors
    #expect(third.matches(of: /\nchanged\s/).count == 1 && !third.contains("\nnew "), "\(third)")
  }

  @Test("Readable output is the loader with its comments, also where it is served")
  func readable() async throws {
    let workspace = try Workspace(["wootric.json": "{ \(token) }"])
    let outcome = try await workspace.run("build", "--readable")
    let tree = try workspace.tree()
    expect(outcome, says: try noPages + tree.summary(of: "dist") + "done    8 files written\n")
    #expect(tree.text("dist/loader.min.js") == tree.text("dist/loader.js"))
    let bundle = try #require(tree.bundle(in: "dist"))
    #expect(tree.text(bundle)?.hasPrefix("// ") == true)
  }

  @Test("Quiet says nothing, and writes the same")
  func quiet() async throws {
    let loud = try Workspace(["wootric.json": "{ \(token) }"])
    let quiet = try Workspace(["wootric.json": "{ \(token) }"])
    _ = try await loud.run("build")
    expect(try await quiet.run("build", "--quiet"), says: "")
    #expect(try quiet.tree() == loud.tree())
  }

  @Test("Paths in options are from where one is, those in settings from the settings file")
  func options() async throws {
    let workspace = try Workspace([
      "conf/survey.json": "{ \(token) }", "www/a.html": start + "<p>",
    ])
    let outcome = try await workspace.run(
      "build", "--settings", "conf/survey.json", "--output=out", "--site", "www")
    let tree = try workspace.tree()
    let pages = "pages   1 page with the loader\n"
    expect(outcome, says: pages + (try tree.summary(of: "out")) + "done    10 files written\n")
    #expect(tree.text("www/a.html")?.contains("data-wootric-snippet") == true)
    #expect(
      tree.names == ["conf/survey-preview.html", "conf/survey.json"]
        + generated("out", in: tree) + ["www/_headers", "www/a.html"])
  }

  @Test("A folder holds its settings file")
  func folder() async throws {
    let workspace = try Workspace(["a b/wootric.json": "{ \(token) }"])
    let outcome = try await workspace.run("build", "a b")
    let tree = try workspace.tree()
    expect(outcome, says: try noPages + tree.summary(of: "a b/dist") + "done    8 files written\n")
  }

  @Test("Files at the site's own root are named without a folder")
  func root() async throws {
    let settings = #"{ \#(token), cdn: { url: "/" }, site: { root: "." } }"#
    let workspace = try Workspace(["wootric.json": settings, "index.html": start])
    let outcome = try await workspace.run("build")
    let summary = try workspace.tree().summary(of: "", url: "/")
    expect(
      outcome, says: "pages   1 page with the loader\n" + summary + "done    9 files written\n")
  }

  @Test("A page that is left as it is gets a warning, and counts as left out")
  func leftAsItIs() async throws {
    let workspace = try Workspace([
      "wootric.json": #"{ \#(token), site: { root: "." } }"#, "a.html": start,
      "b.html": start + "<script>analytics.load('k')</script>",
    ])
    let outcome = try await workspace.run("build")
    let tree = try workspace.tree()
    let place = "b.html:1:\(start.count + 1)"
    expect(
      outcome,
      says: "\(place): warning: this page already has Segment's snippet; left as it is\n"
        + "pages   1 page with the loader, 1 left out\n" + (try tree.summary(of: "assets"))
        + "done    9 files written\n")
    #expect(tree.text("b.html")?.contains("data-wootric-snippet") == false)
  }

  @Test("What is odd about settings is said, and they are used")
  func warning() async throws {
    let settings = "{\n  accountToken: \"NPS-1a2b3c4d\",\n  survey: { language: \"XX\" },\n}"
    let workspace = try Workspace(["wootric.json": settings])
    let outcome = try await workspace.run("build")
    let warning = """
      wootric.json:3:23: warning: 'XX' is not a language that Wootric documents; make sure that your \
      account has surveys in it
        survey: { language: "XX" },
                            ^

      """
    let summary = try workspace.tree().summary(of: "dist")
    expect(outcome, says: warning + noPages + summary + "done    8 files written\n")
  }

  @Test("Settings come through a pipe as well, and only as many bytes as they may have are read")
  func pipe() async throws {
    let workspace = try Workspace()
    let shell = try #require(Program(named: "bash"))
    let script = """
      "$0" print manifest --settings <(echo '{ accountToken: "NPS-1a2b3c4d" }') | grep -c '"bytes"'
      echo '{ accountToken: "NPS-1a2b3c4d" }' | "$0" print csp --quiet --settings /dev/stdin | grep -c self
      truncate -s 3G large.json; "$0" print csp --settings large.json
      "$0" print csp --settings /dev/zero
      """
    let outcome = try await shell.run(["-c", script, Command.program.path], in: workspace.path)
    #expect(outcome.output == "2\n1\n")
    let error =
      "1:1: error: the file is larger than 8 MiB; make sure that it is the settings file\n"
    #expect(outcome.errors == "large.json:\(error)/dev/zero:\(error)")
  }

  @Test("What another host has to get, and what that host has to send, is said")
  func uploads() async throws {
    for (cdn, reason) in [
      (#"url: "https://cdn.acme.com/w/""#, "        send it with Access-Control-Allow-Origin: *\n"),
      (#"url: "https://cdn.acme.com/w/", immutable: false"#, ""),
    ] {
      let workspace = try site("cdn: { \(cdn) }")
      let outcome = try await workspace.run("build")
      let name = try #require(
        workspace.tree().names.first { $0.hasPrefix("dist/wootric") && $0.hasSuffix(".js") })
      #expect(
        outcome.errors.contains("\nupload  \(name) to https://cdn.acme.com/w/\n\(reason)done    "),
        "\(outcome.errors)")
    }
    #expect(try await !site("enabled: true").run("build").errors.contains("upload"))
  }
}
