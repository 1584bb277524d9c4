import Foundation
import TestSupport
import Testing

@Suite("build --watch", .needsScreen)
struct WatchTests {
  private static let settings =
    #"{ accountToken: "NPS-1a2b3c4d", survey: { ask: "identify" }, site: { root: "public" } }"#
  private let files = [
    "wootric.json": settings, "public/a.html": "<!doctype html><head><p>1",
  ]
  private let page = "<!doctype html><head><p>"
  private let controlC = "\u{3}"

  private func watch(
    _ workspace: Workspace, _ steps: [Screen.Step], _ options: String...
  ) async throws -> Program.Outcome {
    try await Screen.run(
      [Command.program.path, "build", "--watch"] + options, in: workspace.path, steps: steps,
      environment: ["TERM": "dumb"])
  }

  /// What is said after the first build.
  private func later(_ outcome: Program.Outcome) -> String? {
    outcome.output.split(separator: "written\r\n", maxSplits: 1).dropFirst().first.map(String.init)
  }

  @Test("Ctrl-C ends it, and that is no failure")
  func interruption() async throws {
    let workspace = try Workspace(files)
    let outcome = try await watch(workspace, [.wait("done "), .type(controlC)])
    let summary =
      "watching wootric.json and public; Ctrl-C ends\n" + "pages   1 page with the loader\n"
      + (try workspace.tree().summary(of: "public/assets")) + "done    10 files written\n"
    #expect(
      outcome == Program.Outcome(status: 0, output: summary.replacing("\n", with: "\r\n") + "^C"))
  }

  @Test("A changed page, a new page and changed settings are a line each")
  func changes() async throws {
    let workspace = try Workspace(files)
    let outcome = try await watch(
      workspace,
      [
        .wait("done "), .write(page + "two", to: "public/a.html"),
        .wait("again   1 file written"), .write(page + "new", to: "public/deep.html"),
        .wait("again   1 file written"),
        .write(Self.settings.replacing("1a2b", with: "1a2c"), to: "wootric.json"),
        .wait("again   8 files written"), .type(controlC),
      ])
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(
      later(outcome)
        == "again   1 file written\r\nagain   1 file written\r\nagain   8 files written\r\n^C")
    for name in ["a.html", "deep.html"] {
      #expect(try workspace.tree("public").text(name)?.contains("data-wootric-snippet") == true)
    }
  }

  @Test("A copy of the SDK that changes is a new file, and its settings' bundle another")
  func copy() async throws {
    let settings = Self.settings.replacing("survey:", with: "sdk: { file: 'sdk.js' }, survey:")
    let workspace = try Workspace(
      files.merging(["wootric.json": settings, "sdk.js": "one"]) { _, new in new })
    let outcome = try await watch(
      workspace,
      [.wait("done "), .write("two", to: "sdk.js"), .wait("again "), .type(controlC)])
    #expect(outcome.status == 0, "\(outcome.output)")
    let texts = try workspace.tree("public/assets").names.filter { $0.hasPrefix("wootric-sdk-") }
    #expect(texts.count == 2)
  }

  @Test("A mistake is told and mended")
  func mistake() async throws {
    let workspace = try Workspace(files)
    let outcome = try await watch(
      workspace,
      [
        .wait("done "), .write("{}", to: "wootric.json"), .wait("'accountToken' is missing"),
        .write(Self.settings.replacing("1a2b", with: "1a2c"), to: "wootric.json"),
        .wait("again   7 files written"), .type(controlC),
      ])
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test("A first build that cannot be waits for what it needs")
  func first() async throws {
    let workspace = try Workspace(["wootric.json": "{"])
    let outcome = try await watch(
      workspace,
      [
        .wait("error: "), .write(#"{ accountToken: "NPS-1a2b3c4d" }"#, to: "wootric.json"),
        .wait("again   8 files written"), .type(controlC),
      ])
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test(
    "A mistake that is still there is not told again, and a success after it is, whatever it wrote")
  func repetition() async throws {
    let workspace = try Workspace(files)
    let outcome = try await watch(
      workspace,
      [
        .wait("done "), .write("{ banana: 1,\n}", to: "wootric.json"),
        .wait("'accountToken' is missing"),
        .write("{ banana: 1,\n  apple: 2 }", to: "wootric.json"), .wait("'apple'"),
        .write(Self.settings, to: "wootric.json"), .wait("again   nothing to change"),
        .type(controlC),
      ])
    #expect(outcome.output.components(separatedBy: "'banana'").count == 2)
    #expect(outcome.output.components(separatedBy: "'accountToken' is missing").count == 2)
  }

  @Test("Quiet says nothing")
  func quiet() async throws {
    // With its pages: on a slow machine the second build is done before the keys are read.
    let workspace = try Workspace(files.merging(["wootric.json": "{}"]) { _, empty in empty })
    let outcome = try await watch(
      workspace,
      [
        .wait("error: "), .write(#"{ accountToken: "NPS-1a2b3c4d" }"#, to: "wootric.json"),
        .type(controlC),
      ],
      "--quiet")
    #expect(outcome.output.components(separatedBy: "\r\n").dropFirst(3) == ["^C"])
  }
}
