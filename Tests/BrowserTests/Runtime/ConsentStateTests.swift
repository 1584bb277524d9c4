import Testing
import WootricSnippet

/// Each platform of the table goes through the same states.
@Suite("Consent: platforms by states", .browser)
struct ConsentStateTests {
  /// The words for what a page of ours has done so far.
  static let states = """
    const states = []
    const state = () => document.querySelector('script[src*="/assets/"]') ? 'granted' :
      analytics.some(call => call[0] === 'page') ? 'pending' : 'denied'
    const turn = () => new Promise(done => setTimeout(done))
    const until = async isMet => { while (!isMet()) await turn() }
    const note = async () => { await turn(); states.push(state()) }

    """

  @Test(
    "There after us: pending, asked, granted, asked again, withdrawn", arguments: ConsentStandIn.all
  )
  func after(_ platform: ConsentStandIn) async throws {
    try await check(
      platform, before: "<div hidden>\(platform.markup)</div>",
      """
      await note()
      \(platform.half)
      await note()
      there()
      await until(heard)
      await note()
      choose(true)
      await until(() => state() === 'granted')
      await new Promise(done => analytics.ready(done))
      again()
      await note()
      choose(false)
      await until(() => calls.length > 1)
      return [states, calls.map(call => call[0]), errors]
      """,
      gives: [["pending", "pending", "pending", "granted"], ["page", "stop"], 0],
      leaves: .withdrawn)
  }

  @Test("There before us, with a yes that was kept", arguments: ConsentStandIn.all)
  func keptYes(_ platform: ConsentStandIn) async throws {
    try await check(
      platform, queued: "there(true)",
      """
      await until(() => state() === 'granted')
      await new Promise(done => analytics.ready(done))
      return [calls.map(call => call[0]), errors]
      """, gives: [["page"], 0], leaves: .anonymous)
  }

  @Test("There before us, without a choice, and then a no", arguments: ConsentStandIn.all)
  func no(_ platform: ConsentStandIn) async throws {
    try await check(
      platform, queued: "there()",
      """
      await until(heard)
      await note()
      choose(false)
      await until(() => state() === 'denied')
      await new Promise(done => analytics.track('a', done))
      return [states, errors]
      """, gives: [["pending"], 0], leaves: .none)
  }

  static let gtag = """
    function gtag() { (window.dataLayer = window.dataLayer || []).push(arguments) }

    """
  static let queuedChoice = "(window.analytics = window.analytics || []).push(['consent', true])"
  static let granted =
    "await new Promise(done => analytics.ready(done)); return calls.map(call => call[0])"

  static let particular: [Transition] = [
    Transition(
      "A choice queued before the loader counts", .manual, granted, gives: ["page"],
      leaves: .anonymous, before: queuedChoice),
    Transition(
      "A choice queued before the loader counts, external", .manual, granted, gives: ["page"],
      leaves: .anonymous, before: queuedChoice, change: { $0.loader.mode = .external }),
    Transition(
      "A no queued before the loader is heard before the SDK is asked for", .notNeeded,
      "await new Promise(done => analytics.ready(done)); return typeof wootric", gives: "undefined",
      leaves: .init(bundle: 1, sdk: 0, cookies: [], stored: []),
      before: "(window.analytics = window.analytics || []).push(['consent', false])"),
    Transition(
      "Consent Mode: a default alone is the decision", .google, granted, gives: ["page"],
      leaves: .anonymous,
      before: gtag + "gtag('consent', 'default', { analytics_storage: 'granted' })"),
    Transition(
      "Consent Mode: a general yes counts for nothing beside a default for a region", .google,
      "await new Promise(done => setTimeout(done)); return typeof wootric", gives: "undefined",
      leaves: .none,
      before: gtag + """
        gtag('consent', 'default', { analytics_storage: 'granted' })
        gtag('consent', 'default', { analytics_storage: 'denied', region: ['DE'], wait_for_update: 500 })
        """),
    Transition(
      "GPP: without an opt-out, Global Privacy Control stays a no until the page says yes", .gpp,
      """
      const before = [typeof wootric, document.querySelectorAll('script[src]').length]
      analytics.consent(true)
      await new Promise(done => analytics.ready(done))
      return before
      """,
      gives: ["undefined", 0],
      leaves: .init(bundle: 1, sdk: 1, cookies: [], stored: []),
      before: ConsentTests.privacyControl + ";"
        + """
        window.__gpp = (command, listener) => listener({ pingData: {
          signalStatus: 'ready', applicableSections: [7], parsedSections: { usnat: [{ SaleOptOut: 2 }] } } }, true)
        """),
    Transition(
      "Several platforms: all have to say yes, and one no is a no", .cookiebot,
      """
      const asked = () => document.querySelectorAll('script[src]').length
      const cookiebot = statistics => {
        window.Cookiebot = { hasResponse: true, consent: { statistics } }
        dispatchEvent(new Event('CookiebotOnAccept'))
      }
      const states = []
      cookiebot(true)
      states.push(asked())
      document.dispatchEvent(new CustomEvent('wootric-consent', { detail: true }))
      await new Promise(done => analytics.ready(done))
      states.push(asked())
      cookiebot(false)
      return [states, calls.map(call => call[0])]
      """,
      gives: [[0, 2], ["page", "stop"]], leaves: .withdrawn,
      change: { $0.consent.modes = [.cookiebot, .domEvent] }),
    Transition(
      "CookieYes: one that has no answer yet is asked again", .cookieyes,
      """
      let tries = 0
      window.getCkyConsent = () => { tries++ }
      while (!tries) await new Promise(done => setTimeout(done))
      window.getCkyConsent = () => ({ categories: { analytics: true } })
      await new Promise(done => analytics.ready(done))
      return calls.map(call => call[0])
      """, gives: ["page"], leaves: .anonymous),
    Transition(
      "An event that says neither yes nor no is told under debug", .domEvent,
      """
      hear()
      for (const detail of ['yes', { accepted: true }]) dispatchEvent(new CustomEvent('wootric-consent', { detail }))
      return lines
      """,
      gives: [
        "neither yes nor no: wootric-consent yes", "neither yes nor no: wootric-consent accepted",
      ], leaves: .none, before: DebugTests.listen),
  ]

  @Test("What is particular to one of them", arguments: particular)
  func one(_ transition: Transition) async throws { try await transition.check(.minified) }

  @Test("A no in another tab stops the survey of this one, before it calls anything")
  func otherTab() async throws {
    try await Behaviour(
      "A no in another tab",
      """
      analytics.consent(true)
      await new Promise(done => analytics.ready(done))
      await analytics.identify('u')
      const frame = document.createElement('iframe')
      frame.src = '/index.html'
      await new Promise(done => { frame.onload = done; document.body.append(frame) })
      frame.contentWindow.analytics.consent(false)
      while (calls.length < 3) await new Promise(done => setTimeout(done))
      return calls.map(call => call[0])
      """, gives: ["page", "run", "stop"], change: { $0.consent.mode = .manual }
    ).check(.minified)
  }

  @Test("TCF: in a frame, the platform of the window around it is asked")
  func frame() async throws {
    var visit = Visit()
    visit.settings.consent.mode = .tcf
    visit.files["outer.html"] = """
      <!doctype html><meta charset=utf-8><title>Outer</title><iframe name=__tcfapiLocator></iframe><script>
      var asked = []
      addEventListener('message', ({ data, source }) => {
        const call = Object(data).__tcfapiCall
        if (call) asked.push(returnValue =>
          source.postMessage({ __tcfapiReturn: { returnValue, success: true, callId: call.callId } }, '*'))
      })
      var say = (eventStatus, consents) =>
        asked.forEach(answer => answer({ eventStatus, gdprApplies: true, purpose: { consents } }))
      </script><iframe src=/index.html id=inner></iframe>
      """
    let ready = visit
    try await withBrowser { browser in
      let site = try await browser.serve(ready.served)
      try await browser.open(site.url("outer.html"))
      let seen = try await browser.value(
        of: """
          const inner = () => document.getElementById('inner').contentWindow
          const until = async isMet => { while (!isMet()) await new Promise(done => setTimeout(done)) }
          await until(() => asked.length)
          // Another frame, or the page itself, may post what it likes.
          inner().eval(`postMessage({ __tcfapiReturn: { returnValue: { eventStatus: 'tcloaded', gdprApplies: false } } }, '*')`)
          await new Promise(done => setTimeout(done))
          say('cmpuishown', { 1: true, 9: true })
          const before = inner().document.querySelectorAll('script[src]').length
          say('useractioncomplete', { 1: true, 9: true })
          await until(() => inner().calls)
          await new Promise(done => inner().analytics.ready(done))
          say('useractioncomplete', {})
          await until(() => inner().calls.length > 1)
          return [before, inner().calls.map(call => call[0])]
          """)
      #expect(seen == [0, ["page", "stop"]])
    }
  }

  private func check(
    _ platform: ConsentStandIn, before: String = "", queued: String = "", _ script: String,
    gives expected: JSON, leaves footprint: Transition.Footprint
  ) async throws {
    var visit = Visit()
    visit.settings.consent.mode = platform.mode
    platform.change(&visit.settings)
    visit.before =
      "\(before)<script>\(ConsentStandIn.helpers)\(platform.script)\n;\(queued)</script>"
    let ready = visit
    try await withBrowser { browser in
      let site = try await ready.open(in: browser)
      let result = try await browser.value(of: Self.states + script)
      #expect(result == expected, "\(platform)")
      #expect(try await Transition.Footprint(on: site, in: browser) == footprint, "\(platform)")
    }
  }
}
