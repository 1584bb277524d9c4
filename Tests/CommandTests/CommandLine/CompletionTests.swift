import Foundation
import TestSupport
import Testing

/// The real shells, on a terminal, with somebody at the keys.
@Suite("Completions", .needsScreen)
struct CompletionTests {
  @Test("bash ends words", .needs("bash"), arguments: cases)
  func bash(typed: Typed) async throws {
    try await expect(
      typed, of: "bash", ["--norc", "--noprofile", "-i"],
      setUp: "PS1='re''ady> '; wootric-snippet() { echo \"got: $*\"; }")
  }

  @Test("zsh ends words", .needs("zsh"), arguments: cases)
  func zsh(typed: Typed) async throws {
    try await expect(
      typed, of: "zsh", ["-f", "-i"],
      setUp: "PS1='re''ady> '; autoload -Uz compinit; compinit -D -u; "
        + "wootric-snippet() { echo \"got: $*\" }")
  }

  @Test("fish ends words", .needs("fish"), arguments: cases)
  func fish(typed: Typed) async throws {
    try await expect(
      typed, of: "fish", ["--no-config", "-i"],
      setUp: "function fish_prompt; echo -n 're''ady> '; end; "
        + "function wootric-snippet; echo \"got: $argv\"; end")
  }

  /// - Parameter setUp: makes `wootric-snippet` a function that shows its words. The prompt is in two
  ///   halves, so that the echo of this does not look like one.
  private func expect(
    _ typed: Typed, of shell: String, _ arguments: [String], setUp: String
  ) async throws {
    let program = try #require(Program(named: shell), "\(shell) is not installed").path
    let completions = try await Workspace().run("completions", shell).output
    let files = Self.files.merging(["completions": completions]) { own, _ in own }
    let workspace = try Workspace(files)
    let programs = URL(fileURLWithPath: Command.program.path).deletingLastPathComponent().path
    let path = "export PATH=\(programs):\"$PATH\""
    let outcome = try await Screen.run(
      [program] + arguments, in: workspace.path,
      steps: [
        .type("\(path); \(setUp); source completions\n"), .wait("ready> "),
        .type("wootric-snippet \(typed.keys)\n"), .wait("got: \(typed.words)"), .type("exit\n"),
      ], environment: ["TERM": "xterm", "HOME": workspace.path])
    #expect(outcome.status == 0 && !outcome.output.contains("error"), "\(outcome.output)")
    #expect(!FileManager.default.fileExists(atPath: workspace["run"]))
  }

  /// A file that is no good for a build declares environments, too; its names are text, whatever a shell
  /// would make of it.
  private static let files = [
    "wootric.json": "{ environments: { '$(touch run)': {}, '`touch run`': {}, development: {} } }",
    "survey.json": "{ environments: { staging: {} } }",
    "folder/wootric.json": "{ environments: { 'review app': {} } }",
  ]

  /// What is typed, and the words that the command gets.
  typealias Typed = (keys: String, words: String)

  private static let cases: [Typed] = [
    ("bu\t--wat\t", "build --watch"),
    ("print loader.\t", "print loader.html"),
    ("build --format j\t", "build --format json"),
    ("build --format=g\t", "build --format=github"),
    ("build --settings su\t", "build --settings survey.json"),
    ("--settings x print man\t", "--settings x print manifest"),
    ("print csp fol\t", "print csp folder"),
    ("help comp\t", "help completions"),
    ("completions f\t", "completions fish"),
    ("--ver\t", "--version"),
    ("build --environment pr\t", "build --environment production"),
    ("check --environment=d\t", "check --environment=development"),
    ("print csp --environment a\t", "print csp --environment auto"),
    ("print csp folder --environment r\t", "print csp folder --environment review app"),
    (
      "explain --settings survey.json --environment st\t",
      "explain --settings survey.json --environment staging"
    ),
    (
      "--settings=survey.json remove --environment=s\t",
      "--settings=survey.json remove --environment=staging"
    ),
    ("build --settings none.json --environment p\t", "build --settings none.json --environment p"),
  ]
}
