import TestSupport
import Testing

/// All that is made from the declaration of the command line.
@Suite("Texts from the declaration")
struct PrintedTextTests {
  static let commands = [
    "init", "build", "check", "diagnose", "remove", "print", "inject", "explain", "help",
    "completions",
    "manual",
  ]

  private func output(_ arguments: String...) async throws -> String {
    let outcome = try await Workspace().run(arguments)
    #expect(outcome == Program.Outcome(status: 0, output: outcome.output))
    return outcome.output
  }

  @Test("Help, completions and manual are as reviewed")
  func snapshots() async throws {
    var files = ["help.txt": try await output("help")]
    for command in Self.commands {
      files["help-\(command).txt"] = try await output("help", command)
    }
    for shell in ["bash", "zsh", "fish"] {
      files["completions.\(shell)"] = try await output("completions", shell)
    }
    files["wootric-snippet.1"] = try await output("manual")
    let bytes = files.mapValues { Array($0.utf8) }
    for failure in try SnapshotFolder("PrintedTextTests").failures(comparing: bytes) {
      Issue.record("\(failure)")
    }
  }

  @Test("Help fits into 80 columns and shows two command lines", arguments: [""] + commands)
  func width(command: String) async throws {
    let help = try await Workspace().run(["help"] + (command.isEmpty ? [] : [command])).output
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.filter { $0.count > 80 } == [])
    let examples = lines.drop { $0 != "EXAMPLES:" }.dropFirst().prefix { !$0.isEmpty }
    #expect(examples.count == 2)
    #expect(examples.allSatisfy { $0.contains("wootric-snippet") })
  }

  @Test("Every command is in the overview, the manual and each shell's completions")
  func everywhere() async throws {
    let help = try await output("help")
    let listed = help.split(separator: "\n").drop { $0 != "COMMANDS:" }.dropFirst()
      .prefix { $0.hasPrefix("  ") }.compactMap { $0.firstMatch(of: /^  (\w+)/)?.output.1 }
    #expect(listed.map(String.init) == Self.commands)
    let manual = try await output("manual")
    for command in Self.commands { #expect(manual.contains("\n\\fB\(command)\\fR")) }
  }

  @Test("man renders the manual without a warning", .needs("man"))
  func manual() async throws {
    let workspace = try Workspace(["page.1": try await output("manual")])
    let man = try #require(Program(named: "man"))
    let outcome = try await man.run(
      ["--warnings", "-l", "page.1"], in: workspace.path,
      environment: ["LC_ALL": "C", "MANWIDTH": "80", "MANPAGER": "cat"])
    #expect((outcome.status, outcome.errors) == (0, ""))
    #expect(outcome.output.contains("--settings FILE\n"))
    #expect(outcome.output.contains("wootric-snippet - Wootric surveys for static sites\n"))
  }

  @Test("Every example of the help is a command line that is understood", arguments: commands)
  func examples(command: String) async throws {
    let workspace = try Workspace()
    let help = try await workspace.run("help", command).output
    for example in help.split(separator: "\n").filter({ $0.hasPrefix("  ") }) {
      guard let words = example.firstMatch(of: /wootric-snippet( [^<>|)]*)/)?.output.1 else {
        continue
      }
      let outcome = try await workspace.run(words.split(separator: " ").map(String.init))
      #expect(outcome.status != 64, "\(example)")
    }
  }
}
