import Foundation
import Testing

@Suite("Engines")
struct EngineTests {
  private static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  @Test("Under CI no wanted browser is missing", .enabled(if: isCI, "CI is not 'true'"))
  func wantedBrowsersAreInstalled() {
    for engine in Engine.wanted {
      #expect(engine.missingPrograms == [], "'\(engine.rawValue)' is wanted and not installed")
    }
  }
}
