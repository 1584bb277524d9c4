import Foundation
import TestSupport
import Testing

/// Links into the repository; those into the web are not asked for.
@Suite("Links of the documents")
struct LinkTests {
  /// The anchor that GitHub gives a heading.
  static func anchor(_ heading: some StringProtocol) -> String {
    heading.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
      .replacing(" ", with: "-")
  }

  static func anchors(of text: String) -> Set<String> {
    Set(text.matches(of: /(?m)^#+ +(.+)$/).map { anchor($0.output.1) })
  }

  /// What is wrong with the links of a document; the file's own text apart, for a test's sake.
  static func deadLinks(in text: String, at path: String) throws -> [String] {
    let folder = URL(fileURLWithPath: "\(Repository.folder)/\(path)").deletingLastPathComponent()
    return try text.matches(of: /\]\(([^)\s]+)\)/).map { String($0.output.1) }
      .filter { !$0.contains("://") && !$0.hasPrefix("mailto:") }
      .filter { link in
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let file = parts[0].isEmpty ? "" : folder.appendingPathComponent(String(parts[0])).path
        if !file.isEmpty, !FileManager.default.fileExists(atPath: file) { return true }
        guard parts.count == 2 else { return false }
        let target = file.isEmpty ? text : try String(contentsOfFile: file, encoding: .utf8)
        return !anchors(of: target).contains(String(parts[1]))
      }
  }

  @Test("Every relative link leads to a file and a heading that are there")
  func alive() throws {
    for document in try Repository.documents() {
      let text = try Repository.text(document)
      #expect(try Self.deadLinks(in: text, at: document) == [], "\(document)")
    }
  }

  @Test(
    "A dead link is found",
    arguments: [
      ("[a](README.md)", true), ("[a](NOTHING.md)", false), ("[a](#the-end)\n# The end!", true),
      ("[a](#the-and)\n# The end!", false), ("[a](README.md#install)", true),
      ("[a](README.md#no-install)", false), ("![a](site-example/screenshot.png)", true),
      ("[a](https://example.com/nothing)", true),
    ])
  func found(text: String, isAlive: Bool) throws {
    #expect(try Self.deadLinks(in: text, at: "README.md").isEmpty == isAlive)
  }
}
