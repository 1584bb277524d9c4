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
    let workspace = try Workspace(["completions": completions, "survey.json": "", "folder/a": ""])
    let outcome = try await Screen.run(
      [program] + arguments, in: workspace.path,
      steps: [
        .type("\(setUp); source completions\n"), .wait("ready> "),
        .type("wootric-snippet \(typed.keys)\n"), .wait("got: \(typed.words)"), .type("exit\n"),
      ], environment: ["TERM": "xterm", "HOME": workspace.path])
    #expect(outcome.status == 0, "\(outcome.output)")
  }

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
  ]
}
