import Testing
import WootricSnippet

@Suite("debug tells what was decided before somebody listened", .browser)
struct RememberedDebugTests {
  /// Firefox has a Global Privacy Control of its own, which is false.
  private static let listen =
    DebugTests.listen
    + "\nObject.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: undefined, configurable: true })"

  /// The lines of ours without those of the first page call, whose title and addresses are elsewhere.
  private static let lines =
    "lines.map(line => line.replace(/wootric-[0-9a-f]{10}/, 'BUNDLE')).filter(line => !/^page/.test(line))"

  static let behaviours: [Behaviour] = [
    Behaviour(
      "The loader's decisions and the bundle's, oldest first, and again when it is asked again",
      """
      await analytics.ready()
      await analytics.track('Ordered')
      analytics.debug(true)
      const first = \(lines)
      lines.length = 0
      analytics.debug(true)
      return [first, String(first) === String(\(lines)), analytics.debug() === analytics]
      """,
      gives: [
        [
          "globalPrivacyControl undefined", "consent true", "requested /assets/BUNDLE.js",
          "requested /sdk.js", "Wootric SDK: load", "track event_name,properties,email,language",
          "run",
        ], true, true,
      ], before: listen),
    Behaviour(
      "Of many decisions the last fifty",
      """
      await analytics.ready()
      for (let index = 0; index < 60; index++) await analytics.track('e' + index, {}, { integrations: { All: false } })
      await analytics.track('last')
      analytics.debug(true)
      return [lines.length, lines[0], lines[49]]
      """,
      gives: [50, "track dropped: integrations", "run"], before: listen),
    Behaviour(
      "Before the bundle, and chained",
      "return before",
      gives: [["globalPrivacyControl undefined", "consent true", "requested"], true],
      queued:
        "var before = [analytics.debug() === analytics]; before.unshift(lines.map(line => line.replace(/ \\/assets.*/, '')))",
      before: listen),
    Behaviour(
      "An SDK that never came is not said to have run",
      "await analytics.ready(); await analytics.track('Ordered'); analytics.debug(true); return \(lines)",
      gives: [
        "globalPrivacyControl undefined", "consent true", "requested /assets/BUNDLE.js",
        "requested /missing.js", "Wootric SDK: error", "track event_name,properties,email,language",
      ], before: listen, change: { $0.sdk.url = "/missing.js" }),
    Behaviour(
      "Whose consent is awaited, and what each of several has said",
      """
      const before = [...lines]
      dispatchEvent(new CustomEvent('a', { detail: true }))
      dispatchEvent(new CustomEvent('a', { detail: 'maybe' }))
      analytics.debug()
      return lines.map(line => line.replace(/ \\/assets.*/, ''))
      """,
      gives: [
        "waiting for consent: dom-event, onetrust", "globalPrivacyControl undefined",
        "dom-event true", "neither yes nor no: a maybe",
      ], before: listen,
      change: {
        $0.consent.modes = [.domEvent, .onetrust]
        $0.consent.event = "a"
      }),
    Behaviour(
      "Global Privacy Control",
      "analytics.debug(); return lines",
      gives: ["globalPrivacyControl true", "consent false"],
      before: listen
        + "\nObject.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true })"),
    Behaviour(
      "A site that is switched off",
      "await new Promise(done => analytics.track('a', done)); analytics.debug(); return \(lines)",
      gives: [
        "globalPrivacyControl undefined", "consent true", "requested /assets/BUNDLE.js",
        "switched off /assets/BUNDLE.js",
      ],
      before: listen, change: { $0.enabled = false }),
    Behaviour(
      "Left out, it tells nothing, and calls go on",
      "await analytics.ready(); const same = analytics.debug(true) === analytics; await analytics.track('a'); return [same, lines, calls.map(call => call[0])]",
      gives: [true, [], ["page", "run"]], before: listen, change: { $0.analytics.debug = .none }),
    Behaviour(
      "A bundle copes with a loader that has no memory",
      "await analytics.ready(); await analytics.track('a'); return calls.map(call => call[0])",
      gives: ["page", "run"], queued: "delete analytics._note",
      change: { $0.cdn.immutable = false }),
  ]

  @Test(arguments: behaviours, Visit.forms)
  func remembered(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }

  /// The look for a switch comes two seconds after the loader: here at once.
  private static let soon = """
    const later = setTimeout
    window.setTimeout = (run, wait, ...rest) => later(run, wait === 2000 ? 0 : wait, ...rest)
    addEventListener('error', event => lines.push(event.message))
    """

  @Test(
    "A switch in the address or in the storage, which may be forbidden",
    arguments: [
      ("#wootric=debug", "", true), ("", "localStorage.wootric_debug = 1", true),
      ("#other", "", false),
      ("", "Object.defineProperty(window, 'localStorage', { get() { throw 'refused' } })", false),
      (
        "#wootric=debug",
        "Object.defineProperty(window, 'localStorage', { get() { throw 'refused' } })", true
      ),
    ])
  func switched(fragment: String, script: String, isOn: Bool) async throws {
    var visit = Visit()
    visit.before = "<script>\(Self.listen);\(Self.soon);\(script)</script>"
    visit.after = "<script>setTimeout(() => { window.isLookedFor = true }, 2000)</script>"
    let ready = visit
    try await withBrowser { browser in
      let site = try await browser.serve(ready.served)
      try await browser.open(site.url() + fragment)
      try await browser.wait(until: "window.isLookedFor && analytics.initialized")
      let lines = try await browser.value(of: "await analytics.ready(); return lines")
      #expect(lines.array?.first == (isOn ? "globalPrivacyControl undefined" : nil))
      #expect((lines.array?.count ?? 0 > 0) == isOn)
    }
  }
}
