import Foundation
import Testing

@Suite("The browser trait")
struct BrowserTraitTests {
  private static let names = Set(Engine.ready.map(\.rawValue))

  @Test(
    "A test is run once in every engine that is ready",
    .enabled(if: !Engine.ready.isEmpty, "no engine is ready"))
  func everyEngine() async throws {
    let seen = Words()
    try await scope { seen.add(Engine.current?.rawValue ?? "none") }
    #expect(seen.all.sorted() == Self.names.sorted())
  }

  @Test(
    "A failure names its engine, and one engine's error keeps no other from its run",
    .enabled(if: !Engine.ready.isEmpty, "no engine is ready"))
  func failures() async throws {
    let comments = Words()
    let collecting = IssueHandlingTrait.compactMapIssues { issue in
      issue.comments.forEach { comments.add($0.rawValue) }
      return nil
    }
    let test = try #require(Test.current)
    try await collecting.provideScope(for: test, testCase: .current) {
      try await scope { throw NoEngine() }
    }
    #expect(comments.all.sorted() == Self.names.map { "in \($0)" }.sorted())
  }

  @Test("A test without the trait is refused a browser")
  func noTrait() async {
    await #expect(throws: NoEngine.self) { try await withBrowser { _ in } }
  }

  /// Runs a body as the trait runs a test.
  private func scope(_ body: @Sendable () async throws -> Void) async throws {
    let trait = BrowserTrait(engines: Engine.wanted)
    try await trait.provideScope(for: #require(Test.current), testCase: .current, performing: body)
  }
}

/// Words from any task.
private final class Words: @unchecked Sendable {
  // Checked by hand: the list is touched under the lock only.
  private let lock = NSLock()
  private var words: [String] = []

  var all: [String] { lock.withLock { words } }
  func add(_ word: String) { lock.withLock { words.append(word) } }
}
