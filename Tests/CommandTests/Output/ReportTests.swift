import Foundation
import TestSupport
import Testing
import WootricSnippet

@Suite("Reports and their schema", .needsJSONSchema)
struct ReportTests {
  private static let page = "<!doctype html><head><title>A</title>"
  private static let files = [
    "wootric.json": """
    { accountToken: "${TOKEN:-NPS-1a2b3c4d}", budget: { loader: 10 },
      survey: { language: "XX" }, mobile: { clientSecret: "${SECRET}", ios: "ios/W.swift" },
      site: { root: "public", exclude: ["c.html", "no"],
        pages: { "docs/**": { survey: { productName: "Docs" } } } },
      environments: { development: { survey: { productName: "Test" } } } }
    """,
    "public/a.html": page, "public/b.html": "<p>", "public/c.html": page,
    "public/docs/d.html": page,
    "public/e.html": "<!doctype html><head><script>analytics.load('k')</script>",
    "page.har": "{ log: { entries: [] } }", "hugo/hugo.toml": "", "eleventy/.eleventy.js": "",
    "plain/a": "",
  ]

  /// In this order, in one folder.
  private static let runs = [
    ["init"], ["init", "plain"], ["init", "hugo"], ["init", "eleventy"], ["init", "nowhere"],
    ["build", "--dry-run"], ["build"], ["build"], ["build", "--quiet"], ["build", "nowhere"],
    ["build", "--environment", "development"], ["build", "--environment", "unknown"],
    ["check"], ["check", "--quiet"], ["check", "--site", "nowhere"], ["check", "plain"],
    ["diagnose"], ["diagnose", "--har", "page.har"], ["diagnose", "--har", "nowhere"],
    ["explain"], ["explain", "--environment=development"], ["explain", "nowhere"],
    ["remove", "--dry-run"], ["remove"], ["remove"], ["check"], ["remove", "nowhere"],
    ["biuld"], ["print", "loader"], ["build", "--watch", "--dry-run"], [],
  ]

  /// What `print` prints.
  private func schema() async throws -> String {
    let outcome = try await Workspace().run("print", "report-schema")
    #expect((outcome.status, outcome.errors) == (0, ""))
    return outcome.output
  }

  /// The document of each run.
  private func documents() async throws -> [(run: [String], text: String)] {
    let workspace = try Workspace(Self.files)
    var documents: [([String], String)] = []
    for run in Self.runs {
      let outcome = try await workspace.run(
        run + ["--format", "json"], environment: ["SECRET": "s3cr3t"])
      #expect(outcome.errors == "", "\(run)")
      documents.append((run, outcome.output))
    }
    for failing in FailingRun.all {
      let run = ["build"] + failing.arguments
      let outcome = try await Workspace(failing.files).run(run + ["--format", "json"])
      documents.append((run, outcome.output))
    }
    return documents
  }

  @Test("Every document of every command is what the schema says")
  func everyCommand() async throws {
    let documents = try await documents()
    let faults = try await JSONSchema.faults(of: documents.map(\.text), schema: schema())
    try #require(faults.count == documents.count)
    for (document, fault) in zip(documents, faults) { #expect(fault == "", "\(document)") }
    let commands = try documents.compactMap {
      try JSONDecoder().decode(Head.self, from: Data($0.text.utf8)).command
    }
    #expect(Set(commands) == (try await commandsWithReports()))
  }

  private struct Head: Decodable { var command: String? }

  private func commandsWithReports() async throws -> Set<String> {
    let names = PrintedTextTests.commands
    var commands: Set<String> = []
    for name in names where try await Workspace().run("help", name).output.contains("--format") {
      commands.insert(name)
    }
    return commands
  }

  @Test(
    "A key more or less, or one of another kind, is no report",
    arguments: [
      ("\"changes\": 0", "\"changes\": \"0\""), ("\"changes\": 0", "\"more\": 0"),
      ("\"changes\": 0", "\"changes\": 0, \"more\": 0"), ("\"status\": 0", "\"status\": 2"),
      ("\"severity\": \"warning\"", "\"severity\": \"fault\""), ("\"build\"", "\"check\""),
      ("\"status\": 0", "\"status\": 65"), ("\"withLoader\": ", "\"withLoader\": -"),
    ])
  func strict(old: String, new: String) async throws {
    let workspace = try Workspace(Self.files)
    _ = try await workspace.run("build", environment: ["SECRET": "s3cr3t"])
    let text = try await workspace.run(
      "build", "--format", "json", environment: ["SECRET": "s3cr3t"]
    ).output
    try #require(text.contains(old))
    let broken = text.replacing(old, with: new)
    let faults = try await JSONSchema.faults(of: [text, broken], schema: schema())
    #expect(faults.map(\.isEmpty) == [true, false])
  }

  @Test("A watch prints a document a line, from the first build to Ctrl-C", .needsScreen)
  func watch() async throws {
    let workspace = try Workspace([
      "wootric.json": #"{ accountToken: "NPS-1a2b3c4d", site: { root: "public" } }"#,
      "public/a.html": Self.page, "public/b.html": "<p>",
    ])
    let outcome = try await Screen.run(
      [Command.program.path, "build", "--watch", "--format", "json"], in: workspace.path,
      steps: [
        .wait("\"changes\": 10"), .write(Self.page + "2", to: "public/a.html"),
        .wait("\"changes\": 1"), .write("{}", to: "wootric.json"), .wait("\"missingKey\""),
        .type("\u{3}"),
      ])
    let lines = outcome.output.components(separatedBy: "\r\n")
    #expect(lines.count == 4)
    #expect(lines.last == "^C")
    let faults = try await JSONSchema.faults(of: lines.dropLast(), schema: schema())
    #expect(faults == ["", "", ""])
  }
}
