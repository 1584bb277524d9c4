import Testing
import WootricSnippet

/// Of the drivers, ChromeDriver alone can take the network away.
@Suite("Without a network")
struct OfflineTests {
  @Test("A call settles and says so once", .browser(.chromium), arguments: Visit.forms)
  func offline(form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    visit.settings.sdk.load = .identify
    visit.after = MissingSDKTests.listening
    let offline = visit
    try await withBrowser { browser in
      try await offline.open(in: browser)
      _ = try await browser.wait(until: "analytics.initialized")
      try await browser.session.offline {
        let seen = try await browser.value(of: MissingSDKTests.settling)
        #expect(seen == [["Wootric SDK: error"], 0, true, "b", "undefined"])
      }
    }
  }
}
