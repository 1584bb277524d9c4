import TestSupport
import Testing

@Suite("Formats for programs")
struct FormatTests {
  private let settings = """
    {
      accountToken: "NPS-1a2b3c4d",
      cdn: { inmutable: true },
      survey: { language: "XX" },
    }
    """

  private func document(_ command: String, _ status: Int, _ messages: String) -> String {
    """
    {
      "command": \(command),
      "status": \(status),
      "messages": [\(messages)],
      "result": {}
    }

    """
  }

  @Test("Problems of settings are one JSON document, and nothing else is said")
  func problems() async throws {
    let workspace = try Workspace(["wootric.json": settings])
    let messages = """
      {
            "severity": "error",
            "file": "wootric.json",
            "line": 3,
            "column": 10,
            "problem": "unknownKey",
            "message": "unknown key 'inmutable'; did you mean 'immutable'?"
          }, {
            "severity": "warning",
            "file": "wootric.json",
            "line": 4,
            "column": 23,
            "problem": "unknownLanguage",
            "message": "'XX' is not a language that Wootric documents; make sure that your account \
      has surveys in it"
          }
      """
    let outcome = try await workspace.run("build", "--format", "json")
    #expect(
      outcome == Program.Outcome(status: 65, output: document("\"build\"", 65, messages)))
  }

  @Test("Quiet leaves errors in the document, warnings go")
  func quiet() async throws {
    let workspace = try Workspace(["wootric.json": settings])
    let outcome = try await workspace.run("build", "--format", "json", "--quiet")
    #expect(outcome.output.contains("unknownKey"))
    #expect(!outcome.output.contains("warning"))
  }

  @Test(
    "A command line that means nothing is told in the format that it asks for",
    arguments: [["--format", "json", "biuld"], ["biuld", "--format=json"]])
  func usage(arguments: [String]) async throws {
    let message = """
      {
            "severity": "error",
            "message": "unknown command 'biuld'; did you mean 'build'?"
          }
      """
    let outcome = try await Workspace().run(arguments)
    #expect(outcome == Program.Outcome(status: 64, output: document("null", 64, message)))
  }

  @Test("A missing file is told with its path")
  func missing() async throws {
    let message = """
      {
            "severity": "error",
            "file": "wootric.json",
            "problem": "settings",
            "message": "no settings file is here; run 'wootric-snippet init' to create one"
          }
      """
    let outcome = try await Workspace().run("build", "--format", "json")
    #expect(outcome == Program.Outcome(status: 66, output: document("\"build\"", 66, message)))
  }

  @Test("A build tells programs what it did")
  func build() async throws {
    let workspace = try Workspace([
      "wootric.json":
        #"{ accountToken: "NPS-1a2b3c4d", survey: { ask: "identify" }, site: { root: "public" } }"#,
      "public/a.html": "<!doctype html><head><p>", "public/b.html": "<p>",
    ])
    let outcome = try await workspace.run("build", "--format", "json")
    let tree = try workspace.tree("public")
    let bundle = try #require(tree.bundle(in: "assets")).dropFirst("assets/".count)
    let names = [
      "loader.js", "loader.min.js", "loader.html", String(bundle), "wootric.d.ts",
      "wootric-manifest.json", "wootric-privacy.json",
    ]
    let files = names.map { name in
      """
      {
              "name": "\(name)",
              "bytes": \(tree.files["assets/\(name)"]?.count ?? -1)
            }
      """
    }
    let all = try workspace.tree().files
    let others = ["wootric-preview.html", "public/_headers"].map { path in
      """
      {
              "path": "\(path)",
              "bytes": \(all[path]?.count ?? -1)
            }
      """
    }
    let expected = """
      {
        "command": "build",
        "status": 0,
        "messages": [{
            "severity": "notice",
            "file": "public/b.html",
            "problem": "fragment",
            "message": "left out: part of a page, not a whole document"
          }],
        "result": {
          "output": "public/assets",
          "files": [\(files.joined(separator: ", "))],
          "others": [\(others.joined(separator: ", "))],
          "environment": "production",
          "bundle": "/assets/\(bundle)",
          "groups": [],
          "pages": {
            "withLoader": 1,
            "leftOut": 1,
            "written": ["a.html"],
            "cleared": []
          },
          "removedCopies": [],
          "changes": 10
        }
      }

      """
    #expect(outcome == Program.Outcome(status: 0, output: expected))
  }

  @Test("Programs hear of every page, people of the first twenty and of how many there are")
  func manyPages() async throws {
    let settings =
      #"{ accountToken: "NPS-1a2b3c4d", survey: { ask: "identify" }, site: { root: "public" } }"#
    var files = ["wootric.json": settings]
    for page in 100..<613 { files["public/\(page).html"] = "<!doctype html><title>A</title>" }
    let workspace = try Workspace(files)
    let built = try await workspace.run("build", "--format", "json").output
    let names = (100..<613).map { "\"\($0).html\"" }.joined(separator: ", ")
    #expect(built.contains("\n      \"written\": [\(names)],\n"))
    for page in 100..<613 { files["public/\(page).html"] = "<!doctype html><title>B</title>" }
    for (path, text) in files { try workspace.write(text, to: path) }
    let faults = (100..<613).map { page in
      """
      {
            "severity": "error",
            "file": "public/\(page).html",
            "problem": "changed",
            "message": "not as a build would write it; run 'wootric-snippet build'"
          }
      """
    }
    let all = try await workspace.run("check", "--format", "json")
    #expect(all.status == 1)
    #expect(all.output.contains("\"messages\": [\(faults.joined(separator: ", "))],\n"))
    let told = try await workspace.run("check")
    #expect(told.status == 1)
    #expect(
      told.errors.hasSuffix(
        """
        public/119.html: error: not as a build would write it; run 'wootric-snippet build'
        error: 493 more files: not as a build would write it; run 'wootric-snippet build'; \
        --format json names all
        check   513 faults; see above

        """), "\(told.errors)")
  }

  @Test("Workflows get annotations, escaped by their rules")
  func annotations() async throws {
    let text = "{ \"a%b\\n\": 1, accountToken: \"NPS-1a2b3c4d\" }"
    let workspace = try Workspace(["50%, a:b.json": text])
    let outcome = try await workspace.run(
      "build", "--settings", "50%, a:b.json", "--format", "github")
    #expect(
      outcome
        == Program.Outcome(
          status: 65,
          output: "::error file=50%25%2C a%3Ab.json,line=1,col=3::"
            + "unknown key 'a%25b\\u{A}'; remove it\n"))
  }

  @Test("A warning of a page is an annotation by its path from here, the summary is for people")
  func pageAnnotation() async throws {
    let start = "<!doctype html><head>\n"
    let workspace = try Workspace([
      "wootric.json":
        #"{ accountToken: "NPS-1a2b3c4d", survey: { ask: "identify" }, site: { root: "public" } }"#,
      "public/a.html": start + "<script>analytics.load('k')</script>",
    ])
    let outcome = try await workspace.run("build", "--format", "github")
    let summary = try workspace.tree().summary(of: "public/assets")
    #expect(
      outcome
        == Program.Outcome(
          status: 0,
          output: "::warning file=public/a.html,line=2,col=1::"
            + "this page already has Segment's snippet; left as it is\n",
          errors: "pages   0 pages with the loader, 1 left out\n" + summary
            + "done    9 files written\n"))
  }
}
