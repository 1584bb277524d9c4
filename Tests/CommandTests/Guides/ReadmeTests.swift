import Foundation
import TestSupport
import Testing
import WootricSnippet

@Suite("README")
struct ReadmeTests {
  private let text: String

  init() throws { text = try String(contentsOf: ReadmeSection.file, encoding: .utf8) }

  /// The lines of the indented block that has this word, without their indentation.
  private func block(with word: String) throws -> [String] {
    let blocks = text.components(separatedBy: "\n\n").filter { $0.hasPrefix("    ") }
    let block = try #require(blocks.first { $0.contains(word) })
    return block.split(separator: "\n").map { String($0.dropFirst(4)) }
  }

  @Test("The section on commands is what help prints")
  func commands() async throws {
    let workspace = try Workspace()
    let all = try await workspace.run("help").output
    let section = "\n```\n\(all)```\n\n"
    let fault = try ReadmeSection("commands").fault(comparing: section, in: "ReadmeTests")
    #expect(fault == nil)
  }

  @Test("The table of files is the list of what is written")
  func files() throws {
    let rows = Artifact.written.map { artifact in
      let names = artifact.names.map { "`\($0)`" }.joined(separator: ", ")
      return "| \(names) | \(artifact.place.rawValue) | \(artifact.summary) |\n"
    }
    let table = "\n| file | where | what it is |\n|---|---|---|\n\(rows.joined())\n"
    let fault = try ReadmeSection("files").fault(comparing: table, in: "ReadmeTests")
    #expect(fault == nil)
  }

  @Test("The first build says what is shown, with any text where the README has an ellipsis")
  func transcript() async throws {
    let workspace = try Workspace()
    let example = ReadmeSection.file.deletingLastPathComponent()
      .appendingPathComponent("site-example")
    try FileManager.default.copyItem(
      at: example, to: URL(fileURLWithPath: workspace["site-example"]))
    try? FileManager.default.removeItem(atPath: workspace["site-example/dist"])
    let outcome = try await workspace.run("build", "site-example", "--environment=development")
    #expect(outcome.status == 0)
    var rest = Self.words(outcome.errors)[...]
    let shown = Self.words(try block(with: "pages   ").joined(separator: "\n"))
    let pieces = shown.split(separator: "…")
    #expect(rest.hasPrefix(pieces[0]), "\(outcome.errors)")
    for piece in pieces {
      let range = try #require(rest.range(of: piece), "\(outcome.errors)")
      rest = rest[range.upperBound...]
    }
    #expect(rest == "\n")
  }

  /// A column is as wide as its longest name; here every gap is one space.
  private static func words(_ text: String) -> String { text.replacing(/[ ]+/, with: " ") }

  @Test("A mistake is named as it is shown")
  func mistake() async throws {
    let lines = try block(with: "acountToken")
    let workspace = try Workspace(["wootric.json": "{\n\(lines[1])\n}\n"])
    let outcome = try await workspace.run("build")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains(lines.joined(separator: "\n") + "\n"), "\(outcome.errors)")
  }

  @Test("It is two hundred lines at most")
  func length() {
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 201)
  }

  @Test("The settings are read without a word")
  func settings() async throws {
    let start = try #require(text.range(of: "```json\n{\n")).lowerBound
    let block = text[text.index(start, offsetBy: 8)...]
    let end = try #require(block.range(of: "\n```")).lowerBound
    let workspace = try Workspace([
      "wootric.json": String(block[..<end]), "public/index.html": "<!doctype html><title>x</title>",
    ])
    #expect(try await workspace.run("build", "--quiet") == Program.Outcome(status: 0))
    #expect(
      try await workspace.run("build", "--quiet", "--environment=development")
        == Program.Outcome(status: 0))
  }
}
