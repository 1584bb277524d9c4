import Foundation
import TestSupport
import Testing
import WootricSnippet

@Suite("Sizes, by gzip -9")
struct SizeTests {
  private let byDefault = Settings(accountToken: "NPS-1a2b3c4d")

  @Test("The loader is within its budget")
  func loader() async throws {
    expect(
      "loader", try await size(of: #require(Snippet(byDefault).loader).served), today: 1_349,
      budget: 980)
  }

  @Test("Loader and bundle are within their budget, which a drop-in for analytics.js has")
  func both() async throws {
    expect("loader + bundle", try await total(byDefault), today: 5_173, budget: 4_350)
  }

  @Test("Without helpers and middleware they are within theirs")
  func lean() async throws {
    expect("loader + bundle, lean", try await total(lean), today: 4_698, budget: 3_900)
  }

  private var lean: Settings {
    var settings = byDefault
    (settings.analytics.helpers, settings.analytics.middleware) = (false, false)
    return settings
  }

  @Test("The README's table is what is measured")
  func readme() async throws {
    let rows = [
      try await row("the default", byDefault, budget: 4_350),
      try await row("without `helpers` and `middleware`", lean, budget: 3_900),
    ]
    let head = "| settings | loader | bundle | together | goal |\n|---|---|---|---|---|\n"
    let fault = try ReadmeSection("sizes").fault(
      comparing: "\n" + head + rows.joined() + "\n", in: "SizeTests")
    #expect(fault == nil)
  }

  private func row(_ name: String, _ settings: Settings, budget: Int) async throws -> String {
    let snippet = Snippet(settings)
    let loader = try await size(of: #require(snippet.loader).served)
    let bundle = try await size(of: snippet.bundle.served)
    let excess = loader + bundle - budget
    let note = excess > 0 ? ", missed by \(grouped(excess))" : ""
    let cells = [loader, bundle, loader + bundle].map(grouped) + ["\(grouped(budget))\(note)"]
    return "| \(name) | \(cells.joined(separator: " | ")) |\n"
  }

  /// `18,649`
  private func grouped(_ number: Int) -> String {
    number < 1000
      ? "\(number)" : "\(number / 1000)," + String("\(1000 + number % 1000)".dropFirst())
  }

  /// A budget that is not reached yet is a known issue, which ends this test with an error once it
  /// is; until then no byte may be added to what there is today.
  private func expect(_ name: String, _ size: Int, today: Int, budget: Int) {
    #expect(size <= today, "\(name) \(size) B, was \(today) B")
    withKnownIssue("\(name) \(size) B, budget \(budget) B") {
      #expect(size <= budget)
    }
  }

  private func total(_ settings: Settings) async throws -> Int {
    let snippet = Snippet(settings)
    return try await size(of: #require(snippet.loader).served) + size(of: snippet.bundle.served)
  }

  /// By the program that the budgets were measured with; without a name and a time in its header.
  private func size(of script: String) async throws -> Int {
    let folder = try TemporaryFolder()
    try folder.write(script, to: "script.js")
    let gzip = try #require(Program(named: "gzip"))
    let outcome = try await gzip.run(["-9", "-n", "script.js"], in: folder.path)
    try #require(outcome == Program.Outcome(status: 0))
    return try Data(contentsOf: URL(fileURLWithPath: folder["script.js.gz"])).count
  }
}
