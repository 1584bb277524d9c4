import Foundation
import TestSupport
import Testing
import WootricTemplates

@testable import WootricSnippet

@Suite("Preferred names")
struct PreferredNamesTests {
  @Test("Each belongs to a variable of what it was tuned for")
  func declared() throws {
    let declared = try NameTuning([:]).keys
    #expect(PreferredNames.ofTemplates.keys.filter { !declared.contains($0) }.sorted() == [])
  }

  @Test("Each name has one, of one letter")
  func letters() {
    let lines = String(decoding: Template.preferredNames, as: UTF8.self).split(separator: "\n")
    let names = lines.flatMap { $0.split(separator: " ").dropFirst() }
    #expect(Set(names).count == names.count)
    for line in lines {
      let name = Array(line.prefix { $0 != " " }.utf8)
      #expect(name.count == 1 && ShortNames.letters.contains(name[0]))
    }
  }

  @Test("They make what browsers download smaller")
  func worth() throws {
    let scripts = Snippet(Settings(accountToken: "NPS-1a2b3c4d"), form: .readable).scripts
    let sizes = try [[:], PreferredNames.ofTemplates].map { names in
      try scripts.reduce(0) {
        $0 + GzipSize.bytes(of: Array(try Draft($1).text(preferring: names).utf8))
      }
    }
    #expect(sizes[1] < sizes[0] - 50)
  }

  /// Looks for better ones, and writes `Templates/names.txt` anew. In a release build, as it is slow:
  /// `TUNE_NAMES=SECONDS swift test -c release -Xswiftc -enable-testing --filter PreferredNamesTests`
  @Test("Tuning", .enabled(if: seconds != nil))
  func tuning() throws {
    let seconds = try #require(Self.seconds.flatMap(Int.init))
    var tuning = try NameTuning(PreferredNames.ofTemplates)
    let before = tuning.score
    tuning.run(for: .seconds(seconds))
    try tuning.table.write(
      toFile: Repository.folder + "/Templates/names.txt", atomically: true, encoding: .utf8)
    Issue.record(
      "Templates/names.txt is written anew, with a score of \(tuning.score) after \(before)")
  }

  private static let seconds = ProcessInfo.processInfo.environment["TUNE_NAMES"]
}

extension Snippet {
  /// What browsers run of it, as one would read it.
  var scripts: [String] { [loader?.readable, bundle.served].compactMap(\.self) }
}
