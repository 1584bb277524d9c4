import Testing
import WootricSnippet

@Suite("When the SDK does not come", .browser)
struct MissingSDKTests {
  /// A way in which the SDK does not come, and what the one error says.
  struct Obstacle: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var says: String
    var url = "/sdk.js"
    var file: String?
    var before = ""
  }

  static let obstacles = [
    Obstacle(testDescription: "It is not there", says: "Wootric SDK: error"),
    Obstacle(
      testDescription: "Nobody listens at its host", says: "Wootric SDK: error",
      url: "http://127.0.0.1:2/sdk.js"),
    Obstacle(
      testDescription: "The page's policy forbids it", says: "Wootric SDK: error",
      url: "https://sdk.example/sdk.js",
      before:
        "<meta http-equiv=content-security-policy content=\"script-src 'self' 'unsafe-inline'\">"),
    Obstacle(
      testDescription: "An ad blocker answers in its place", says: "Wootric SDK: load", file: ""),
  ]

  /// What a page hears: errors of the API, and errors that were thrown into it.
  static let listening = """
    <script>
    var errors = [], thrown = 0, isReady = false
    addEventListener('error', event => { if (event instanceof ErrorEvent) thrown++ })
    addEventListener('unhandledrejection', () => thrown++)
    analytics.on('error', error => errors.push(error.message))
    analytics.ready(() => { isReady = true })
    </script>
    """

  /// Settles only when callbacks, promises and `ready` do, of calls before and after the failure.
  static let settling = """
    const methods = ['identify', 'track', 'page', 'group', 'alias', 'screen']
    for (const round of [1, 2]) {
      for (const method of methods) {
        await analytics[method]('a')
        await new Promise(done => analytics[method]('b', done))
      }
      await analytics.ready()
    }
    return [errors, thrown, isReady, wootricSettings.segment_user_id, typeof wootric]
    """

  @Test(
    "Callbacks, promises and ready settle, and one error says why",
    arguments: obstacles, Visit.forms)
  func missing(_ obstacle: Obstacle, form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    visit.settings.sdk.url = obstacle.url
    visit.files["sdk.js"] = .some(obstacle.file)
    visit.before = obstacle.before
    visit.after = Self.listening
    let missing = visit
    try await withBrowser { browser in
      let seen = try await missing.result(of: Self.settling, in: browser)
      #expect(seen == [[.string(obstacle.says)], 0, true, "b", "undefined"])
    }
  }

  @Test("A request that hangs counts as failed after sdk.timeout", arguments: Visit.forms)
  func hanging(form: Snippet.Form) async throws {
    let server = try await SilentServer()
    var visit = Visit(form: form)
    // A script that hangs before `load` would hold that event up, and the driver waits for it.
    visit.settings.sdk = .init(url: server.origin + "/sdk.js", load: .idle, timeout: 1)
    visit.after = Self.listening
    let hanging = visit
    try await withBrowser { browser in
      let seen = try await hanging.result(of: Self.settling, in: browser)
      #expect(seen == [["Wootric SDK: timeout"], 0, true, "b", "undefined"])
    }
  }
}
