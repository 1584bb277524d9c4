import Testing
import WootricSnippet

// In Chromium, which alone has a network that a test can keep addresses from.
@Suite("What debug says where no survey shows", .browser(.chromium))
struct TroubleTests {
  @Test("Each cause, after debug(true) is typed", arguments: Trouble.all)
  func decisions(_ trouble: Trouble) async throws {
    try await withBrowser { browser in
      let text = try await trouble.text(.decisions, in: browser)
      #expect(text == trouble.decisions, "\(trouble.cause)")
    }
  }

  @Test("Each cause, with the setting that explains", arguments: Trouble.all)
  func explained(_ trouble: Trouble) async throws {
    try await withBrowser { browser in
      let text = try await trouble.text(.explained, in: browser)
      #expect(text == trouble.explained, "\(trouble.cause)")
    }
  }
}
