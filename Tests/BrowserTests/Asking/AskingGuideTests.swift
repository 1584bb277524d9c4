import Foundation
import TestSupport
import Testing

@Suite("The guide to visitors who never sign in", .browser)
struct AskingGuideTests {
  /// The lines of the guide's code block that has these words.
  private func lines(with words: String) throws -> [String] {
    let text = try String(contentsOf: Repository.article("AskingVisitors"), encoding: .utf8)
    let blocks = text.components(separatedBy: "\n\n").filter { $0.hasPrefix("    ") }
    let block = try #require(blocks.first { $0.contains(words) })
    return block.split(separator: "\n").map { String($0.dropFirst(4)) }
  }

  @Test("From an empty folder to a shown survey, by its own lines")
  func guide() async throws {
    let workspace = try Workspace()
    let first = try lines(with: "mkdir")
    #expect(first.last == "python3 -m http.server --bind 127.0.0.1 --directory public")
    let built = try await workspace.shell(
      first.dropLast().joined(separator: "\n"), home: workspace.path)
    try #require(built.status == 0, "\(built.output)\(built.errors)")
    let files = try workspace.tree("shop/public").files.mapValues {
      String(decoding: $0, as: UTF8.self)
    }
    try await withBrowser { browser in
      try await browser.open(try await browser.serve(files).url())
      try await browser.wait(until: "document.querySelector('#stand-in-survey')")
    }
    let last = ["cd shop"] + (try lines(with: "--environment production"))
    let rebuilt = try await workspace.shell(last.joined(separator: "\n"), home: workspace.path)
    try #require(rebuilt.status == 0, "\(rebuilt.output)\(rebuilt.errors)")
    let page = try workspace.tree("shop/public").files["index.html"] ?? []
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains("https://cdn.wootric.com/wootric-sdk.js"))
    #expect(!text.contains("stand-in"))
  }
}
