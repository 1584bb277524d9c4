import TestSupport
import Testing

@Suite("inject")
struct InjectTests {
  private static let settings = ["wootric.json": #"{ accountToken: "NPS-1a2b3c4d" }"#]

  private func element(_ workspace: Workspace) async throws -> String {
    String(try await workspace.run("print", "loader.html").output.dropLast())
  }

  @Test("A page comes out with its loader, and no other byte differs")
  func page() async throws {
    let workspace = try Workspace(Self.settings)
    let (start, end) = ("<!doctype html>\r\n<head><meta charset=utf-8>", "<p>é\u{1}\r\n")
    let outcome = try await workspace.run("inject", input: start + end)
    let expected = start + (try await element(workspace)) + end
    #expect(outcome == Program.Outcome(status: 0, output: expected))
    #expect(try await workspace.run("inject", input: expected).output == expected)
    #expect(try workspace.tree().names == ["wootric.json"])
  }

  @Test("The settings' position counts")
  func position() async throws {
    let settings = #"{ accountToken: "NPS-1a2b3c4d", site: { root: ".", position: "head-end" } }"#
    let workspace = try Workspace(["conf/wootric.json": settings])
    let (start, end) = ("<!doctype html><head><style>p {}</style>", "</head><p>")
    let outcome = try await workspace.run("inject", "conf", input: start + end)
    let element = try await workspace.run("print", "loader.html", "conf").output.dropLast()
    #expect(outcome == Program.Outcome(status: 0, output: start + element + end))
  }

  @Test(
    "What is left out passes through, with the reason",
    arguments: [
      ("", "part of a page, not a whole document"),
      ("<p>part", "part of a page, not a whole document"),
      ("<!doctype html><html amp><head>", "AMP does not allow custom scripts"),
      ("<!doctype html><html data-no-wootric><head>", "the page says data-no-wootric"),
      ("<?xml version='1.0'?><rss></rss>", "XML, such as a feed"),
      ("\0\u{1}<!doctype html>", "not text"),
    ])
  func leftOut(page: String, reason: String) async throws {
    let outcome = try await Workspace(Self.settings).run("inject", input: page)
    #expect(
      outcome
        == Program.Outcome(status: 0, output: page, errors: "<stdin>: left out: \(reason)\n"))
  }

  @Test(
    "A page that a build would pass by passes through, with the reason",
    arguments: [
      ("legal/terms.html", "site.exclude matches it"), ("a.php", "site.include does not match it"),
    ])
  func choice(path: String, reason: String) async throws {
    let site = #"site: { root: "public", exclude: ["legal/**"] }"#
    let workspace = try Workspace(["wootric.json": "{ accountToken: \"NPS-1a2b3c4d\", \(site) }"])
    let page = "<!doctype html>\n<p>"
    let outcome = try await workspace.run("inject", "--page", path, input: page)
    #expect(
      outcome
        == Program.Outcome(status: 0, output: page, errors: "\(path): left out: \(reason)\n"))
    let other = try await workspace.run("inject", "--page", "a.html", input: page)
    #expect(other.output.contains("data-wootric-snippet"))
  }

  @Test("A page that has another snippet passes through, with a warning")
  func warning() async throws {
    let page = "<!doctype html><head>\n <script>analytics.load('k')</script>"
    let outcome = try await Workspace(Self.settings).run("inject", input: page)
    let warning =
      "<stdin>:2:2: warning: this page already has Segment's snippet; left as it is\n"
    #expect(outcome == Program.Outcome(status: 0, output: page, errors: warning))
  }

  @Test("Large pages and heads pass through whole", arguments: [1 << 16, 1 << 20])
  func large(size: Int) async throws {
    let workspace = try Workspace(Self.settings)
    let filler = String(repeating: "<!-- é -->\n", count: size / 12)
    let start = "<!doctype html><head><title>x</title>"
    let element = try await element(workspace)
    for (head, body) in [
      (start, "<style></style><p>" + filler), (start + filler, "<style></style>"),
    ] {
      let outcome = try await workspace.run("inject", input: head + body)
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(outcome.output.utf8.count == head.utf8.count + element.utf8.count + body.utf8.count)
      #expect(outcome.output.replacing(element, with: "", maxReplacements: 1) == head + body)
    }
  }

  @Test("A head without an end passes through, as a build leaves it out")
  func endless() async throws {
    let page = "<!doctype html><head><title>" + String(repeating: "a", count: 9 << 20)
    let outcome = try await Workspace(Self.settings).run("inject", input: page)
    #expect(outcome.status == 0)
    #expect(outcome.output == page)
    #expect(outcome.errors == "<stdin>: left out: its head is longer than 8 MiB\n")
  }

  @Test("No policy for inline scripts matters to a loader that is a file")
  func external() async throws {
    let policy =
      "<meta http-equiv=content-security-policy content=\"script-src 'self' https://cdn.wootric.com\">"
    let page = "<!doctype html><head>\(policy)"
    for (mode, errors) in [("external", ""), ("inline", "<stdin>:1:22: warning: this policy")] {
      let settings = "{ accountToken: \"NPS-1a2b3c4d\", loader: { mode: \"\(mode)\" } }"
      let outcome = try await Workspace(["wootric.json": settings]).run("inject", input: page)
      #expect(outcome.output.hasPrefix(page + "<script data-wootric-snippet"))
      #expect(outcome.errors.prefix(errors.isEmpty ? 1 : errors.count) == errors)
    }
  }

  @Test("Mistakes in settings print nothing")
  func mistakes() async throws {
    let outcome = try await Workspace(["wootric.json": "{}"]).run(
      "inject", input: "<!doctype html>")
    #expect((outcome.status, outcome.output) == (65, ""))
  }
}
