import Foundation
import TestSupport
import Testing

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
