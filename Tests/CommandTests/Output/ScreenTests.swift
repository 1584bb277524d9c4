import TestSupport
import Testing

@Suite("On a terminal", .needsScreen)
struct ScreenTests {
  private static let command = Command.program.path
  private let settings = ["wootric.json": "{ accountToken: 1 }"]

  private func failure(red: String, green: String, end: String) -> String {
    "wootric.json:1:17: \(red)error:\(end) 'accountToken' is a number; write a token such as"
      + " 'NPS-1a2b3c4d', 'NPS-EU-1a2b3c4d' or 'NPS-AU-1a2b3c4d'\n{ accountToken: 1 }\n"
      + "                \(green)^\(end)\n"
  }

  private var colored: String {
    failure(red: "\u{1B}[1;31m", green: "\u{1B}[1;32m", end: "\u{1B}[0m")
  }

  private var plain: String { failure(red: "", green: "", end: "") }

  /// What a terminal makes of a text.
  private func shown(_ text: String) -> String { text.replacing("\n", with: "\r\n") }

  private let progress = "\rbuilding\u{1B}[K\r\u{1B}[K"

  @Test("A failure has colors, and the progress line is gone when it comes")
  func colors() async throws {
    let workspace = try Workspace(settings)
    let outcome = try await Screen.run([Self.command, "build"], in: workspace.path)
    #expect(outcome == Program.Outcome(status: 65, output: progress + shown(colored)))
  }

  @Test(
    "NO_COLOR and --color never take the colors away",
    arguments: [
      ([], ["TERM": "xterm", "NO_COLOR": "1"]), (["--color", "never"], ["TERM": "xterm"]),
    ])
  func noColors(options: [String], environment: [String: String]) async throws {
    let workspace = try Workspace(settings)
    let outcome = try await Screen.run(
      [Self.command, "build"] + options, in: workspace.path, environment: environment)
    #expect(outcome == Program.Outcome(status: 65, output: progress + shown(plain)))
  }

  @Test("An empty NO_COLOR is none")
  func emptyNoColor() async throws {
    let workspace = try Workspace(settings)
    let outcome = try await Screen.run(
      [Self.command, "build"], in: workspace.path, environment: ["TERM": "xterm", "NO_COLOR": ""])
    #expect(outcome.output == progress + shown(colored))
  }

  @Test(
    "FORCE_COLOR colors what goes into a pipe, unless it is 0 or NO_COLOR is there",
    arguments: [("1", "", true), ("", "", false), ("0", "", false), ("1", "1", false)])
  func forcedColors(force: String, none: String, isColored: Bool) async throws {
    let outcome = try await Workspace(settings).run(
      ["build"], environment: ["FORCE_COLOR": force, "NO_COLOR": none])
    #expect(outcome == Program.Outcome(status: 65, errors: isColored ? colored : plain))
  }

  @Test("A dumb terminal gets sentences alone")
  func dumb() async throws {
    let workspace = try Workspace(settings)
    let outcome = try await Screen.run(
      [Self.command, "build"], in: workspace.path, environment: ["TERM": "dumb"])
    #expect(outcome.output == shown(plain))
  }

  @Test("The progress line is never wider than the terminal")
  func narrow() async throws {
    let workspace = try Workspace(settings)
    let outcome = try await Screen.run([Self.command, "build"], in: workspace.path, columns: 6)
    #expect(outcome.output == "\rbuild\u{1B}[K\r\u{1B}[K" + shown(colored))
  }

  @Test("In a pipe there is no progress, and colors come only when they are asked for")
  func pipe() async throws {
    let workspace = try Workspace(settings)
    let plain = try await workspace.run("build", environment: ["TERM": "xterm"])
    #expect(plain == Program.Outcome(status: 65, errors: self.plain))
    let always = try await workspace.run(
      "build", "--color=always", environment: ["TERM": "dumb", "NO_COLOR": "1"])
    #expect(always == Program.Outcome(status: 65, errors: colored))
  }

  @Test("Quiet shows no progress")
  func quiet() async throws {
    let workspace = try Workspace(["wootric.json": #"{ accountToken: "NPS-1a2b3c4d" }"#])
    let outcome = try await Screen.run([Self.command, "build", "--quiet"], in: workspace.path)
    #expect(outcome == Program.Outcome(status: 0))
  }
}
