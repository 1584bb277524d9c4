import Foundation
import TestSupport
import Testing
import WootricTemplates

@testable import WootricSnippet

@Suite("Preferred names")
struct PreferredNamesTests {
  @Test("Each belongs to something that a template declares")
  func declared() throws {
    let words = try Template.allCases.filter(\.isOfBrowsers).reduce(into: Set<String>()) {
      $0.formUnion(try Lexer.tokens(of: $1.source).filter { $0.kind == .identifier }.map(\.text))
    }
    #expect(PreferredNames.ofTemplates.keys.filter { !words.contains($0) }.sorted() == [])
  }

  @Test("Each name has one, of one letter")
  func letters() {
    let lines = String(decoding: Template.names, as: UTF8.self).split(separator: "\n")
    let names = lines.flatMap { $0.split(separator: " ").dropFirst() }
    #expect(Set(names).count == names.count)
    #expect(lines.allSatisfy { $0.split(separator: " ").first?.count == 1 })
  }

  @Test("They make what browsers download smaller")
  func worth() throws {
    let settings = Settings(accountToken: "NPS-1a2b3c4d")
    let draft = try Draft(Snippet(settings, form: .readable).bundle.served)
    let sizes = [[:], PreferredNames.ofTemplates].map {
      GzipSize.bytes(of: Array(draft.text(preferring: $0).utf8))
    }
    #expect(sizes[1] < sizes[0] - 50)
  }

  /// Not a test of what is there: TUNE_NAMES=SECONDS looks for better ones, and writes
  /// `Templates/names.txt` anew. In a release build: `swift test -c release -Xswiftc -enable-testing`.
  @Test("Tuning", .enabled(if: seconds != nil))
  func tuning() throws {
    var tuning = try NameTuning(PreferredNames.ofTemplates)
    print("names: \(tuning.score) before")
    tuning.run(for: .seconds(try #require(Self.seconds)))
    print("names: \(tuning.score) after")
    try tuning.table.write(
      toFile: Repository.folder + "/Templates/names.txt", atomically: true, encoding: .utf8)
  }

  private static let seconds = ProcessInfo.processInfo.environment["TUNE_NAMES"].flatMap(Int.init)
}

private extension Template {
  /// Whether it becomes part of the loader or the bundle.
  var isOfBrowsers: Bool {
    ![.types, .preview, .previewStyle, .previewScript, .previewStage, .ios, .android].contains(self)
  }
}
