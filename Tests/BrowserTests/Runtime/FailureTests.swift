import Testing
import WootricSnippet

@Suite("When something does not come", .browser)
struct FailureTests {
  /// What a page does that waits for calls: `settled` counts the functions that were called.
  static let waiting = """
    <script>
    window.settled = []
    const settle = name => () => settled.push(name)
    addEventListener('error', event => event instanceof ErrorEvent && settled.push('thrown'))
    analytics.on('track', settle('listener'))
    analytics.ready(settle('ready'))
    analytics.identify('u', settle('identify'))
    analytics.track('a', {}, settle('track'))
    analytics.page(settle('page'))
    analytics.group('g', settle('group'))
    analytics.alias('u', settle('alias'))
    analytics.screen(settle('screen'))
    analytics.trackLink(document.createElement('a'), settle('event of an element'))
    </script>
    """
  static let all = ["ready", "identify", "track", "page", "group", "alias", "screen"]

  @Test(
    "With the bundle missing or altered, every waiting and later callback is called by the loader",
    arguments: [nil, "tampered"], Visit.forms)
  func bundleBlocked(bundle: String?, form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    visit.after = Self.waiting
    visit.files[String(visit.snippet.bundle.url.dropFirst())] = .some(bundle)
    let blocked = visit
    try await withBrowser { browser in
      try await blocked.open(in: browser)
      let first = try await browser.wait(until: "settled.length >= 7 && settled")
      let later = try await browser.value(
        of: """
          for (const say of [() => {}, () => analytics.consent(true)]) {
            say()
            await new Promise(done => analytics.track('b', done))
            await new Promise(done => analytics.ready(done))
          }
          return settled.length
          """
      )
      #expect(first == .array(Self.all.map(JSON.string)))
      #expect(later == 7)
    }
  }

  @Test(
    "With the SDK blocked, callbacks, promises and ready settle, and one error is heard",
    arguments: Visit.forms)
  func sdkBlocked(form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    visit.after =
      "<script>var errors = 0; analytics.on('error', () => errors++)</script>" + Self.waiting
    visit.files["sdk.js"] = .some(nil)
    let blocked = visit
    try await withBrowser { browser in
      try await blocked.open(in: browser)
      _ = try await browser.wait(until: "settled.length >= 8")
      let seen = try await browser.value(
        of:
          "await analytics.track('b'); await analytics.ready(); return [errors, [...new Set(settled)].sort(), typeof wootric]"
      )
      #expect(
        seen == [1, .array((Self.all + ["listener"]).sorted().map(JSON.string)), "undefined"])
    }
  }

  @Test("With storage and cookies forbidden, calls still reach Wootric", arguments: Visit.forms)
  func storageBlocked(form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    visit.before = """
      <script>
      const refuse = { get() { throw new DOMException('refused', 'SecurityError') }, set() { throw new DOMException('refused', 'SecurityError') } }
      Object.defineProperty(window, 'localStorage', refuse)
      Object.defineProperty(document, 'cookie', refuse)
      </script>
      """
    let blocked = visit
    try await withBrowser { browser in
      let seen = try await blocked.result(
        of: """
          await analytics.identify('u', { email: 'a@b.c' })
          await analytics.identify({ plan: 'pro' })
          return [wootricSettings.email, wootricSettings.properties, analytics.user().id(), analytics.user().anonymousId().length]
          """, in: browser)
      #expect(seen == ["a@b.c", ["plan": "pro"], "u", 36])
    }
  }
}
