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
    for engine in Engine.wanted + Engine.wantedWithCache {
      #expect(engine.missingPrograms == [], "'\(engine.rawValue)' is wanted and not installed")
    }
  }

  @Test("Chromium is driven", .browser(.chromium))
  func chromium() async throws { try await checkUserAgent("Chrome/") }

  @Test("WebKitGTK is driven", .browser(.webkit))
  func webkit() async throws { try await checkUserAgent("AppleWebKit/605") }

  @Test("Firefox is driven", .browser(.firefox))
  func firefox() async throws { try await checkUserAgent("Firefox/") }

  /// Chromium's has "AppleWebKit/537" for good, WebKit's 605.
  private func checkUserAgent(_ part: String) async throws {
    try await withBrowser { browser in
      let agent = try await browser.evaluate("navigator.userAgent")
      #expect(agent.string?.contains(part) == true, "\(agent)")
    }
  }
}
