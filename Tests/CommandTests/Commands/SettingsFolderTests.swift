import Foundation
import TestSupport
import Testing

/// The folder of the settings file: the preview lies there, and the site may be all around.
@Suite("What lies by the settings file")
struct SettingsFolderTests {
  private static let page = "<!doctype html><title>A</title>\n<p>Hello\n"
  private static let settings =
    #"{ accountToken: "NPS-1a2b3c4d", survey: { ask: "identify" }, site: { root: "public" } }"#

  @Test("Two settings files in one folder have a preview each")
  func previews() async throws {
    let workspace = try Workspace([
      "wootric.json": Self.settings, "wootric.de.json": Self.settings, "public/a.html": Self.page,
    ])
    #expect(try await workspace.run("build", "--quiet").status == 0)
    #expect(
      try await workspace.run("build", "--quiet", "--settings", "wootric.de.json").status == 0)
    #expect(
      try workspace.tree().names.filter { $0.hasSuffix("preview.html") }
        == ["wootric-preview.html", "wootric.de-preview.html"])
  }

  @Test("A folder that may not be written to costs the preview alone")
  func readOnly() async throws {
    let workspace = try Workspace([
      "conf/wootric.json": Self.settings.replacing("public", with: "../public"),
      "public/a.html": Self.page,
    ])
    try workspace.setMode(0o777, of: "public")
    try workspace.setMode(0o555, of: "conf")
    guard let outcome = try await workspace.runAsNobody("build", "conf") else { return }
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.hasPrefix(
        "conf/wootric-preview.html: warning: not written, as its folder may not be written to\n"))
    #expect(try workspace.tree().text("public/a.html")?.contains("wootric-snippet") == true)
    #expect(try await workspace.runAsNobody("check", "conf")?.status == 0)
    try workspace.setMode(0o755, of: "conf")
  }

  @Test("Where the site is all around, its output has nothing of the settings")
  func published() async throws {
    let workspace = try Workspace([
      "wootric.json":
        #"{ accountToken: "NPS-1a2b3c4d", survey: { ask: "identify" }, site: { root: ".", output: "dist" } }"#,
      "wootric.schema.json": "{}", "wootric-preview.html": Self.page, ".env": "SECRET=1",
      ".git/HEAD": "ref", "a.html": Self.page, "other.json": "{}",
      "staging.json5": "{ /* NPS */ 'accountToken': 'NPS-1a2b3c4d' }",
      "data.json": #"{ "text": "accountToken" }"#,
    ])
    let outcome = try await workspace.run("build")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.hasPrefix(
        ".env: left out: it may hold secrets, and the output is published\n"))
    let names = try workspace.tree("dist").names.filter { !$0.hasPrefix("assets/") }
    #expect(names == ["_headers", "a.html", "data.json", "other.json"])
  }

  @Test("What a killed run left by the settings file goes with the next run")
  func leftOver() async throws {
    let settings =
      #"{ accountToken: "NPS-1a2b3c4d", site: { root: "public" }, mobile: { ios: "ios/W.swift" } }"#
    let workspace = try Workspace([
      "wootric.json": settings, "public/a.html": Self.page, ".wootric-2147483000-1": "",
      "ios/.wootric-2147483000-2": "", "public/.wootric-2147483000-3": "",
    ])
    #expect(try await workspace.run("build", "--quiet").status == 0)
    #expect(try workspace.tree().names.filter { $0.contains(".wootric-") } == [])
  }

  @Test("Of many pages with the same to tell the first are named; programs hear of all")
  func many() async throws {
    let workspace = try Workspace(["wootric.json": Self.settings])
    for number in 100..<125 {
      try workspace.write("<p>part", to: "public/\(number).html")
      try workspace.write(
        "<!doctype html><head><script>analytics.load(1)</script>", to: "public/s\(number).html")
    }
    let lines = try await workspace.run("build").errors.split(separator: "\n")
    #expect(lines.count { $0.contains(".html: left out: ") } == 20)
    #expect(
      lines.contains(
        "5 more pages: left out: part of a page, not a whole document; --format json names all"
      ))
    #expect(
      lines.contains(
        "warning: 5 more pages: this page already has Segment's snippet; left as it is; --format json names all"
      ))
    let document = try await workspace.run("build", "--format", "json").output
    #expect(document.components(separatedBy: "\"problem\": \"fragment\"").count == 26)
    #expect(document.components(separatedBy: "\"problem\": \"segmentSnippet\"").count == 26)
  }

  @Test("A check names the first of many files with the same fault")
  func manyDrifts() async throws {
    let workspace = try Workspace(["wootric.json": Self.settings, "public/assets/loader.js": ""])
    for number in 100..<121 { try workspace.write(Self.page, to: "public/\(number).html") }
    let lines = try await workspace.run("check").errors.split(separator: "\n")
    #expect(lines.count { $0.contains(".html: error: not as a build") } == 20)
    #expect(
      lines.contains(
        "error: 2 more files: not as a build would write it; run 'wootric-snippet build'; --format json names all"
      ))
  }

  @Test("A check names a large file and does not show it")
  func large() async throws {
    let body = String(repeating: "<p>text\n", count: 200_000)
    let workspace = try Workspace([
      "wootric.json": Self.settings, "public/a.html": Self.page + body, "public/b.html": Self.page,
      "public/assets/loader.js": "",
    ])
    let outcome = try await workspace.run("check")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("public/a.html: error: not as a build would write it"))
    #expect(!outcome.output.contains("public/a.html"))
    #expect(outcome.output.contains("--- public/b.html"))
  }
}
