import Foundation
import Testing

@Suite("Engines")
struct EngineTests {
  private static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  @Test("Every name in WOOTRIC_BROWSERS is an engine, as others would test nothing")
  func wantedNamesAreEngines() {
    #expect(Engine.wantedNames == Engine.wanted.map(\.rawValue))
  }

  @Test("Under CI no wanted browser is missing", .enabled(if: isCI, "CI is not 'true'"))
  func wantedBrowsersAreInstalled() {
    for engine in Engine.wanted {
      #expect(engine.missingPrograms == [], "'\(engine.rawValue)' is wanted and not installed")
    }
  }
}
