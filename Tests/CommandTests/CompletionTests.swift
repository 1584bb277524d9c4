import TestSupport
import Testing

/// The real shells, on a terminal, with somebody at the keys.
@Suite("Completions", .needsScreen)
struct CompletionTests {
  /// A shell, and how to tell it what `wootric-snippet` is here: a function that shows its words.
  struct Typist: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var arguments: [String]
    /// The prompt is in two halves, so that the echo of this does not look like one.
    var setUp: String

    static let all = [
      Typist(
        testDescription: "bash", arguments: ["--norc", "--noprofile", "-i"],
        setUp: "PS1='re''ady> '; wootric-snippet() { echo \"got: $*\"; }"),
      Typist(
        testDescription: "zsh", arguments: ["-f", "-i"],
        setUp: "PS1='re''ady> '; autoload -Uz compinit; compinit -D -u; "
          + "wootric-snippet() { echo \"got: $*\" }"),
      Typist(
        testDescription: "fish", arguments: ["--no-config", "-i"],
        setUp: "function fish_prompt; echo -n 're''ady> '; end; "
          + "function wootric-snippet; echo \"got: $argv\"; end"),
    ].filter { Program(named: $0.testDescription) != nil }
  }

  @Test("A tabulator ends words", arguments: Typist.all, cases)
  func word(typist: Typist, typed: Typed) async throws {
    let shell = try #require(Program(named: typist.testDescription)).path
    let completions = try await Workspace().run("completions", typist.testDescription).output
    let workspace = try Workspace(["completions": completions, "survey.json": "", "folder/a": ""])
    let outcome = try await Screen.run(
      [shell] + typist.arguments, in: workspace.path,
      steps: [
        .type("\(typist.setUp); source completions\n"), .wait("ready> "),
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
