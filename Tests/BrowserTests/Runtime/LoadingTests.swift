import Testing
import WootricSnippet

@Suite("When and how the SDK is asked for", .browser)
struct LoadingTests {
  /// Whether the page has an element of the SDK.
  static let asked = "!!document.querySelector('script[src=\"/sdk.js\"]')"
  /// Notes it once the page's `load` event is there, before the browser can be idle.
  static let atLoad = "addEventListener('load', () => { window.atLoad = \(asked) })"

  static let behaviours: [Behaviour] = [
    Behaviour(
      "Immediately is in the turn that the bundle runs in",
      """
      const elements = document.querySelectorAll('script[src="/sdk.js"]').length
      await analytics.ready()
      return [elements, calls.map(call => call[0])]
      """,
      gives: [1, ["page"]]),
    Behaviour(
      "Idle is after the page has loaded, and no call is lost by it",
      "await analytics.ready(); return [atLoad, calls.map(call => call[0])]",
      gives: [false, ["page", "run"]], queued: "analytics.identify('u')", before: atLoad,
      change: { $0.sdk.load = .idle }),
    Behaviour(
      "Idle is there for a bundle that came after the page had loaded",
      "analytics.consent(true); await new Promise(done => analytics.ready(done)); return calls.map(call => call[0])",
      gives: ["page"]
    ) {
      $0.sdk.load = .idle
      $0.consent.mode = .manual
    },
    Behaviour(
      "A yes that is said again does not hurry what waits for idle, nor tell of a survey twice",
      """
      await analytics.ready()
      const heard = []
      analytics.on('survey:response', score => heard.push(score))
      wootricSettings.callbacks.after_response(9)
      return [atLoad, heard]
      """,
      gives: [false, [9]],
      queued:
        "analytics.consent(true); const said = setInterval(() => analytics.initialized && (clearInterval(said), analytics.consent(true)))",
      before: atLoad, change: { $0.sdk.load = .idle }),
    Behaviour(
      "Identify is the first identify; until then calls wait, and are made in order",
      """
      await new Promise(done => setTimeout(done))
      const before = [\(asked), typeof wootric]
      analytics.track('second')
      analytics.identify('u')
      await analytics.identify('u', { plan: 'pro' })
      const elements = document.querySelectorAll('script[src=\"/sdk.js\"]').length
      return [before, elements, calls.map(call => [call[0], call[1].event_name])]
      """,
      gives: [
        [false, "undefined"], 1,
        [
          ["page", .null], ["run", "first"], ["run", "second"], ["run", .null], ["run", .null],
        ],
      ],
      queued: "analytics.track('first')", change: { $0.sdk.load = .identify }),
    Behaviour(
      "Identify may have been called before the bundle came",
      "await analytics.ready(); return calls.map(call => call[0])",
      gives: ["page", "run"], queued: "analytics.identify('u')",
      change: { $0.sdk.load = .identify }),
    Behaviour(
      "By default nothing connects early, and the SDK is asked for without CORS",
      "return [document.querySelectorAll('link').length, document.querySelector('script[src=\"/sdk.js\"]').crossOrigin]",
      gives: [0, .null]),
    Behaviour(
      "The SDK's host does not hear of the page's address",
      "await analytics.ready(); return document.querySelector('script[src=\"/sdk.js\"]').referrerPolicy",
      gives: "no-referrer"),
    Behaviour(
      "crossorigin asks for the SDK with CORS",
      "await analytics.ready(); return [document.querySelector('script[src=\"/sdk.js\"]').crossOrigin, calls.length]",
      gives: ["anonymous", 1], change: { $0.sdk.crossorigin = true }),
    Behaviour(
      "preconnect connects to the SDK's host before the bundle is there",
      "return early",
      gives: [["https://sdk.example/sdk.js", .null]], queued: earlyLinks,
      change: {
        $0.sdk = .init(url: "https://sdk.example/sdk.js", load: .identify, preconnect: true)
      }),
    Behaviour(
      "preconnect connects as the SDK is asked for, so with CORS where it is",
      "return early",
      gives: [["https://sdk.example/sdk.js", "anonymous"]], queued: earlyLinks,
      change: {
        $0.sdk = .init(
          url: "https://sdk.example/sdk.js", load: .identify, preconnect: true, crossorigin: true)
      }),
    Behaviour(
      "A path of one's own host needs no preconnect",
      "return early", gives: [], queued: earlyLinks, change: { $0.sdk.preconnect = true }),
    Behaviour(
      "An SDK that the page has already is not asked for again",
      "await analytics.track('a'); return [\(asked), own]",
      gives: [false, ["page", "run"]],
      before: "var own = []; window.wootric = command => own.push(command)"),
    Behaviour(
      "An SDK that throws stops no call",
      "await analytics.track('a'); await analytics.identify('u'); return [own, wootricSettings.segment_user_id]",
      gives: [["page", "run", "run"], "u"],
      before:
        "var own = []; window.wootric = command => { own.push(command); throw Error('theirs') }"
    ),
  ]

  static let earlyLinks = """
    var early = [...document.querySelectorAll('link[rel=preconnect]')].map(link => [link.href, link.crossOrigin])
    """

  @Test(
    "A copy of the SDK is loaded from beside the bundle, and runs only as it was reviewed",
    arguments: ["", "//"])
  func copy(change: String) async throws {
    var visit = Visit()
    let copy = SDKCopy(Array(Visit.sdk.utf8), cdn: visit.settings.cdn)
    visit.settings.sdkCopy = copy
    visit.files["assets/\(copy.fileName)"] = change + Visit.sdk
    visit.after =
      "<script>var failed = 0; analytics.on('error', () => failed++)</script>"
    let ready = visit
    try await withBrowser { browser in
      let result = try await ready.result(
        of: "await analytics.ready(); return [window.calls ? calls.length : 0, failed]", in: browser
      )
      #expect(result == (change.isEmpty ? [1, 0] : [0, 1]))
    }
  }

  @Test(arguments: behaviours, Visit.forms)
  func loading(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }
}
