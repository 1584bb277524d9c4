import Foundation
import TestSupport
import Testing

@Suite("init")
struct InitTests {
  @Test("Without a generator the site is a comment, and the file is as good as none but a token")
  func plain() async throws {
    let workspace = try Workspace(["a b/config.toml": "title = \"of some program\"\n"])
    let outcome = try await workspace.run("init", "a b")
    let said = """
      wrote   a b/wootric.json
      wrote   a b/wootric.schema.json
      then    set 'site' to the folder of your pages
      then    before you ask visitors, replace NPS-XXXXXXXX with your account's token
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
      .wait("'1a2b' is not a token; type one such as NPS-1a2b3c4d, or just Enter: "),
      .type("NPS-EU-1a2b3c4d\n"), .wait("next    "),
    ]
    let outcome = try await Screen.run(
      [Command.program.path, "init"], in: workspace.path, steps: steps)
    #expect(outcome.status == 0, "\(outcome.output)")
    let text = try workspace.tree().text("wootric.json")
    #expect(text?.contains("\"accountToken\": \"NPS-EU-1a2b3c4d\",") == true)
    #expect(!outcome.output.contains("before you ask visitors"))
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
    let error = "\(file): error: already exists; edit it, or remove it to start over\n"
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
