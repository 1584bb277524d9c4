import Foundation
import TestSupport
import Testing

@testable import WootricSnippet

@Suite("Articles")
struct ArticleTests {
  private static func articles() throws -> [String] {
    try Repository.documents().filter { $0.contains(".docc/") }
  }

  /// Without indentation, as a test stands deeper, and without imports, which a file has at its top.
  private func lines(_ text: some StringProtocol) -> String {
    text.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
      .filter { !$0.hasPrefix("import ") }.joined(separator: "\n")
  }

  @Test("Every example in Swift is one that the tests compile")
  func examples() throws {
    let file = "Tests/WootricSnippetTests/Documentation/ArticleExamples.swift"
    let compiled = lines(try Repository.text(file))
    var count = 0
    for article in try ["README.md"] + Self.articles() {
      for block in try Repository.text(article).matches(of: /```swift\n((?s).*?)\n```/) {
        count += 1
        #expect(compiled.contains(lines(block.output.1)), "\(article): \(block.output.1)")
      }
    }
    #expect(count > 10)
  }

  @Test("Every example of settings is JSON but for comments and commas, as a .json file has it")
  func settings() throws {
    for (document, text) in try Self.settings() {
      let plain = text.replacing(/\/\/ .*/, with: "").replacing(/,(\s*[}\]])/) {
        "\($0.output.1)"
      }
      #expect(throws: Never.self, "\(document): \(text)") {
        _ = try JSONSerialization.jsonObject(with: Data(plain.utf8))
      }
    }
  }

  @Test(
    "An editor of JSON with comments finds no fault in an example of settings",
    .enabled("Python's commentjson is not installed; 'Tests/run' installs it") {
      try await JSONSchema.readsComments()
    })
  func editor() async throws {
    let examples = try Self.settings()
    let faults = try await JSONSchema.faults(
      ofFiles: examples.map(\.text), schema: SettingsSchema.text)
    for (example, fault) in zip(examples, faults) {
      #expect(fault == "", "\(example.document): \(example.text)")
    }
    #expect(faults.count > 8)
  }

  /// Whole files of settings: examples that are a part of one have braces and a token added.
  private static func settings() throws -> [(document: String, text: String)] {
    let keys = Settings.rows.map { $0.path[0] } + ["$schema"]
    return try (["README.md"] + articles()).flatMap { document in
      blocks(try Repository.text(document)).compactMap { block in
        let inner = block.hasPrefix("{") ? block.dropFirst() : block[...]
        let first = inner.drop { " \n\"".contains($0) }.prefix { $0.isLetter || $0 == "$" }
        let rest = inner.drop { " \n\"".contains($0) }.dropFirst(first.count)
        guard keys.contains(String(first)), rest.hasPrefix(":") || rest.hasPrefix("\":") else {
          return nil
        }
        let token = first == "accountToken" ? "" : "\"accountToken\": \"NPS-1a2b3c4d\","
        return (document, "{ \(token)\(inner)\(block.hasPrefix("{") ? "" : "\n}")")
      }
    }
  }

  /// The parts of a document that are code: in fences, or indented.
  private static func blocks(_ text: String) -> [String] {
    let fenced = text.matches(of: /```\w*\n((?s).*?)\n```/).map { String($0.output.1) }
    let indented = text.components(separatedBy: "\n\n").filter { $0.hasPrefix("    ") }
      .map { $0.split(separator: "\n").map { $0.dropFirst(4) }.joined(separator: "\n") }
    return fenced + indented
  }

  @Test("The catalogue lists every article, and no other")
  func topics() throws {
    let front = "Sources/WootricSnippet/WootricSnippet.docc/WootricSnippet.md"
    let listed = try Repository.text(front).matches(of: /<doc:(\w+)>/).map { String($0.output.1) }
    let files = try Self.articles().filter { $0 != front }
      .map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent }
    #expect(listed.sorted() == files.sorted())
  }

  @Test("No article is longer than a page")
  func length() throws {
    // A reference is looked things up in, not read.
    for article in try Self.articles() where !article.hasSuffix("EverySetting.md") {
      let lines = try Repository.text(article).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 66, "\(article)")
      #expect(lines.filter { $0.count > 110 } == [], "\(article)")
    }
  }
}
