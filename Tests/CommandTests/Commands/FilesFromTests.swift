import Foundation
import TestSupport
import Testing

@Suite("Lists of pages")
struct FilesFromTests {
  private static let page = "<!doctype html><title>A</title>\n<p>Hello\n"

  private func workspace() throws -> Workspace {
    try Workspace([
      "wootric.json":
        #"{ accountToken: "NPS-1a2b3c4d", survey: { ask: "identify" }, site: { root: "public" } }"#,
      "public/a.html": Self.page, "public/b.html": Self.page, "public/sub/c.html": Self.page,
      "elsewhere.html": Self.page,
    ])
  }

  private func placed(_ workspace: Workspace) throws -> [String] {
    let tree = try workspace.tree("public")
    return tree.names.filter {
      !$0.hasPrefix("assets/") && tree.text($0)?.contains("data-wootric-snippet") == true
    }
  }

  @Test(
    "Names stand one a line, whatever ends it, or with a zero behind each",
    arguments: [
      "public/a.html\npublic/sub/c.html", "public/a.html\r\n\r\npublic/sub/c.html\r\n",
      "public/a.html\0public/sub/c.html\0",
    ])
  func ends(list: String) async throws {
    let workspace = try workspace()
    #expect(try await workspace.run("build", "--files-from", "-", input: list).status == 0)
    #expect(try placed(workspace) == ["a.html", "sub/c.html"])
  }

  @Test("A name need not be text, and may have a line feed in it", .needs("sh"))
  func bytes() async throws {
    let workspace = try workspace()
    let script = """
      printf '<!doctype html><head>' > "public/$(printf 'caf\\351.html')"
      printf '<!doctype html><head>' > 'public/line
      feed.html'
      find public -name '*f*.html' -print0 | "$0" build --quiet --files-from - &&
      cat public/*f*.html
      """
    let shell = try #require(Program(named: "sh"))
    let outcome = try await shell.run(["-c", script, Command.program.path], in: workspace.path)
    #expect((outcome.status, outcome.errors) == (0, ""))
    #expect(outcome.output.components(separatedBy: "data-wootric-snippet").count == 3)
  }

  @Test(
    "A name of nothing is a missing input, in the site and elsewhere",
    arguments: ["public/none.html", "none.html", "nowhere/none.html"])
  func missing(name: String) async throws {
    let outcome = try await workspace().run("build", "--files-from", "-", input: name + "\n")
    #expect(
      outcome
        == Program.Outcome(
          status: 66, errors: "\(name): error: cannot read this file: No such file or directory\n"))
  }

  @Test("What is not in the site, and a folder, are named as they were given")
  func others() async throws {
    let workspace = try workspace()
    let outcome = try await workspace.run(
      "build", "--files-from", "-", input: "elsewhere.html\npublic\npublic/sub\npublic/a.html\n")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.hasPrefix(
        """
        elsewhere.html: left out: not in the site's folder
        public: left out: the site's own folder; name pages in it, or omit --files-from to process all of them
        public/sub: left out: a folder; name the pages in it
        pages   1 page with the loader, 3 left out

        """))
    #expect(try placed(workspace) == ["a.html"])
  }

  @Test("Control characters of a name do not reach the screen")
  func control() async throws {
    let workspace = try workspace()
    try workspace.write("<p>part", to: "public/a\u{1B}[31mred\u{7}.html")
    let outcome = try await workspace.run("build")
    #expect(
      outcome.errors.hasPrefix(
        "public/a\\u{1B}[31mred\\u{7}.html: left out: part of a page, not a whole document\n"
      ))
    let document = try await workspace.run("build", "--format", "json").output
    #expect(document.contains(#""file": "public/a\u001b[31mred\u0007.html""#))
  }
}
