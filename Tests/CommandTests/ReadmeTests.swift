import Foundation
import TestSupport
import Testing

@Suite("README")
struct ReadmeTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")

  /// The help between fences, as it stands in the README between its marks.
  private func section() async throws -> String {
    let workspace = try Workspace()
    let (all, build) = (
      try await workspace.run("help").output, try await workspace.run("help", "build").output
    )
    return "\n```\n\(all)```\n\n`wootric-snippet help build`:\n\n```\n\(build)```\n\n"
  }

  @Test("The README's section on commands is what help prints")
  func commands() async throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let marks = ["<!-- commands -->\n", "<!-- /commands -->"]
    let start = try #require(text.range(of: marks[0])).upperBound
    let end = try #require(text.range(of: marks[1])).lowerBound
    let section = try await section()
    let isRecording = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1"
    if isRecording, text[start..<end] != section {
      let new = text[..<start] + section + text[end...]
      try Data(new.utf8).write(to: Self.file)
      Issue.record("The README's section was written anew; run again without UPDATE_SNAPSHOTS")
      return
    }
    #expect(
      String(text[start..<end]) == section,
      "UPDATE_SNAPSHOTS=1 swift test --filter ReadmeTests writes it anew")
  }

  @Test("The README's settings are read without a word")
  func settings() async throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let start = try #require(text.range(of: "```js\n{\n")).lowerBound
    let block = text[text.index(start, offsetBy: 6)...]
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
