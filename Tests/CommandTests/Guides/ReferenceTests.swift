import Foundation
import TestSupport
import Testing

@testable import WootricSnippet
@testable import wootric_snippet

/// One file with all that the program takes and says, for tools and models that read before they write.
@Suite("The reference")
struct ReferenceTests {
  private static let path = ".github/reference.md"

  @Test("It is what the declarations of the program say")
  func isUpToDate() async throws {
    let reference = try Reference(manual: try await Workspace().run("manual").output).text
    let old = try? Repository.text(Self.path)
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1", old != reference {
      try Data(reference.utf8).write(to: URL(fileURLWithPath: "\(Repository.folder)/\(Self.path)"))
      Issue.record("The reference was written anew; run again without UPDATE_SNAPSHOTS")
      return
    }
    #expect(
      old == reference, "UPDATE_SNAPSHOTS=1 swift test --filter ReferenceTests writes it anew")
  }

  @Test("No message of the program is missing in it")
  func isWhole() throws {
    let reference = try Repository.text(Self.path)
    let sources = try Repository.files(in: "Sources/WootricSnippet/Diagnostics", ending: ".swift")
    let words = try sources.map(Repository.text).joined()
    let names = Set(words.matches(of: /\.(?:error|warning)\(\s*"(\w+)"/).map(\.output.1))
    #expect(names.count > 60)
    for name in names { #expect(reference.contains("| `\(name)` | "), "\(name)") }
    let findings = try sources.filter { $0.hasSuffix("Findings.swift") }.map(Repository.text)
      .joined()
    let told = findings.matches(of: /\.(?:error|warning|notice|passed), "(\w+)"/).map(\.output.1)
    for name in findings.matches(of: /case \.\w+: "(\w+)"/).map(\.output.1) + told {
      #expect(reference.contains("| `\(name)` | "), "\(name)")
    }
  }
}

/// The text, part by part.
private struct Reference {
  let text: String

  init(manual: String) throws {
    let parts = [
      Self.head, Self.commands, Self.options, try Self.settings(),
      Self.table(
        "Environment variables", ["variable", "what it does"], Self.items("ENVIRONMENT", of: manual)
      ),
      Self.files,
      Self.table("Exit statuses", ["status", "meaning"], Self.items("EXIT STATUS", of: manual)),
      Self.messages,
    ]
    text = parts.joined(separator: "\n")
  }

  static let head = """
    # wootric-snippet \(generatorVersion): reference

    > \(wootric_snippet.Command.overview)

    Every command, option, setting, exit status and message, made by the tests from the program's own
    declarations. Paths in settings are relative to the settings file, which is JSON5; `…` in a message stands
    for words of the site's own. A message of `--format json` has the name that stands before it here.

    """

  /// A heading of the second level, and rows under their heads.
  static func table(_ title: String, _ heads: [String], _ rows: [[String]]) -> String {
    let lines = [heads, heads.map { _ in "---" }] + rows
    let text = lines.map { cells in
      "| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |\n"
    }
    return "## \(title)\n\n\(text.joined())"
  }
}

private extension Reference {
  static var commands: String {
    let texts = wootric_snippet.Command.all.map { command in
      let arguments = command.arguments.map { "- `\($0.value.name)`: \($0.help)\n" }.joined()
      let options = command.options.map { "`\($0.spelling)`" }.joined(separator: ", ")
      return """
        ### \(command.name)

        `\(command.usage)`

        \(command.summary)\(options.isEmpty ? "" : " Options: \(options).")

        \(arguments.isEmpty ? "" : arguments + "\n")\
        \(command.examples.map { "    \($0)\n" }.joined())
        """
    }
    return "## Commands\n\n" + texts.joined(separator: "\n")
  }

  static var options: String {
    table(
      "Options", ["option", "what it does"],
      Option.all.map { option in
        let value = option.value.map { " \($0.name)" } ?? ""
        return ["`\(option.spellings.joined(separator: "`, `"))\(value)`", option.help]
      })
  }

  /// The table of the article, which a test of its own keeps.
  static func settings() throws -> String {
    let article = try String(contentsOf: Repository.article("EverySetting"), encoding: .utf8)
    let rows = article.split(separator: "\n").filter { $0.hasPrefix("|") }
    return "## Settings\n\n\(rows.joined(separator: "\n"))\n"
  }

  static var files: String {
    table(
      "Files that a build writes", ["file", "where", "what it is"],
      Artifact.written.map { artifact in
        [
          artifact.names.map { "`\($0)`" }.joined(separator: ", "), artifact.place.rawValue,
          artifact.summary,
        ]
      })
  }

  /// Terms and meanings of a section of the manual.
  static func items(_ section: String, of manual: String) -> [[String]] {
    let text = manual.components(separatedBy: ".SH \(section)\n").last ?? ""
    let body = text.components(separatedBy: "\n.SH ")[0]
    return body.matches(of: /\.TP\n\\fB(.*)\\fR\n(.*)/).map { item in
      [String(item.output.1), String(item.output.2)].map {
        $0.replacing("\\-", with: "-").replacing("\\(aq", with: "'")
      }
    }
  }
}

private extension Reference {
  static var messages: String {
    let kinds = [
      ("Messages about settings", problems), ("Warnings about pages", pages),
      ("Reasons why a page is left out", reasons), ("Faults that a check finds", drifts),
      ("Warnings about patterns and headers", patterns), ("What 'diagnose' tells", deliveries),
      ("Failures of files", failures),
      ("Messages about the command line", usage),
    ]
    return kinds.map { table($0.0, ["name", "kind", "sentence"], $0.1) }.joined(separator: "\n")
  }

  static func row(_ name: String, _ kind: String, _ sentence: String) -> [String] {
    ["`\(name)`", kind, sentence]
  }

  static var problems: [[String]] {
    Diagnostic.Problem.samples(saying: "…").map(\.wording).map {
      row($0.name, "\($0.severity)", $0.sentence())
    }
  }

  static var pages: [[String]] {
    PageWarning.Kind.allCases.map { row($0.rawValue, "warning", $0.sentence) }
  }

  static var reasons: [[String]] {
    SkipReason.allCases.map { row($0.rawValue, "notice", "left out: \($0.sentence)") }
  }

  static var drifts: [[String]] {
    let kinds: [DriftKind] = [
      .missing, .changed, .stale, .policy(line: 1, column: 1, hash: nil), .bundleMissing("…"),
      .staleCopy, .leftOver, .staleRecord, .rewritten(hash: "…", built: "…"), .unbuilt,
      .otherEnvironment("…", wanted: "…"),
    ]
    return kinds.map {
      row(
        $0.name, "error",
        $0.sentence(
          [PolicyGap(directive: "script-src", sources: ["…"])], command: "wootric-snippet build"))
    }
  }

  static var deliveries: [[String]] {
    DeliveryFinding.samples(saying: "…").map(\.wording).map {
      row($0.name, $0.severity == .passed ? "ok" : $0.severity.rawValue, $0.sentence)
    }
  }

  static var patterns: [[String]] {
    let sites: [SiteProblem] = [
      .unmatchedInclude("…"), .unmatchedExclude("…"), .idleGroup("…"), .noPages, .nobodyIsAsked,
      .staleCopies(1, first: "…"), .staleCopies(2, first: "…"), .staleList("…"),
      .otherBase("…", generator: "Hugo", url: "…"),
      .unincludedPages(1, first: "…"), .unincludedPages(2, first: "…"),
    ]
    let headers: [HeaderProblem] = [
      .tooManyRules(101), .sharedHeader(line: 1, rule: "…"), .unruledURL("…"), .longLine(1),
      .policy(line: 1, rule: "…", [PolicyGap(directive: "script-src", sources: ["…"])]),
    ]
    return sites.map { row($0.name, "warning", $0.description) }
      + headers.map { row($0.name, "warning", $0.description) }
  }

  static var failures: [[String]] {
    let operations: [FileError.Operation] = [
      .settings, .open, .list, .createFolder, .create, .write, .remove, .keep, .lock, .follow,
      .interrupt,
    ]
    return operations.map { operation in
      let error = FileError(path: "", operation: operation, number: EACCES)
      return row(operation.rawValue, "error", error.fault)
    }
  }

  static var usage: [[String]] {
    let build = wootric_snippet.Command.build
    let errors: [UsageError] = [
      .commandMissing, .unknownCommand("…"), .unknownOption("…", command: build),
      .foreignOption(.page, command: build), .missingValue(.site), .unwantedValue(.quiet),
      .noCount("…", .jobs, limit: Build.jobLimit),
      .refusedValue("…", name: "--format", choices: Output.Format.names),
      .missingArgument(.shell, command: .completions), .extraWord("…", command: build),
      .emptyFolder, .contradiction(.watch, .dryRun),
    ]
    return errors.map { error in
      row("usage", "error", error.description)
    }
  }
}
