import Testing
import WootricSnippet

@Suite("Consent is a live state", .browser)
struct ConsentTests {
  /// An identity of an earlier visit.
  static let earlier = """
    document.cookie = 'ajs_user_id=u;path=/'
    document.cookie = 'ajs_anonymous_id=a;path=/'
    localStorage.ajs_user_traits = '{"email":"a@b.c"}'

    """

  static let manual: [Transition] = [
    Transition(
      "Pending, nothing is requested or stored, and no callback waits for the visitor", .manual,
      "return [await called, typeof wootricSettings]",
      gives: [["identify", "track"], "undefined"],
      leaves: .none,
      queued: """
        const heard = []
        var called = new Promise(done => {
          analytics.identify('u', { email: 'a@b.c' }, () => heard.push('identify'))
          analytics.track('a', () => done(heard.concat('track')))
        })
        """),
    Transition(
      "Granted, the queue is replayed once, with the page as it was when the calls were made",
      .manual,
      """
      document.title = 'Later'
      analytics.consent(true)
      analytics.consent(true)
      await new Promise(done => analytics.ready(done))
      await analytics.track('b')
      return calls.map(([command, settings]) => [command, settings.event_name || settings.page_info.title, settings.email || ''])
      """,
      gives: [
        ["page", "A page", ""], ["run", "A page", "a@b.c"], ["run", "a", "a@b.c"],
        ["run", "b", "a@b.c"],
      ],
      leaves: .init(
        bundle: 1, sdk: 1, cookies: ["ajs_anonymous_id", "ajs_user_id"],
        stored: ["ajs_anonymous_id", "ajs_user_id", "ajs_user_traits"]),
      queued: "analytics.identify('u', { email: 'a@b.c' }); analytics.track('a')"),
    Transition(
      "Denied, what waits is dropped and later calls are called back", .manual,
      """
      analytics.consent(false)
      await new Promise(done => analytics.track('b', done))
      await new Promise(done => analytics.ready(done))
      return analytics.filter(call => /track|identify|page/.test(call[0])).length
      """,
      gives: 0, leaves: .none, queued: "analytics.identify('u', { email: 'a@b.c' })"),
    Transition(
      "A yes after a no starts anew, and listeners from before are heard", .manual,
      """
      analytics.consent(false)
      analytics.consent(true)
      await new Promise(done => analytics.ready(done))
      await new Promise(done => analytics.track('b', done))
      return [calls.map(call => call[1].event_name), window.heard]
      """,
      gives: [["b"], ["b"]], leaves: .anonymous,
      queued:
        "var heard = []; analytics.on('track', event => heard.push(event)); analytics.track('a')"),
    Transition(
      "Withdrawn later, the survey is stopped and every key of ours is gone", .manual,
      """
      analytics.consent(true)
      await new Promise(done => analytics.ready(done))
      await analytics.identify('u', { email: 'a@b.c' })
      analytics.consent(false)
      const stopped = calls[calls.length - 1][0]
      await analytics.track('after')
      analytics.setAnonymousId('mine')
      analytics.user().anonymousId()
      return [stopped, calls.length, JSON.stringify(wootricSettings).includes('a@b.c')]
      """,
      gives: ["stop", 3, false], leaves: .withdrawn),
    Transition(
      "Granted again after that, new calls reach Wootric and are kept", .manual,
      """
      analytics.consent(true)
      await new Promise(done => analytics.ready(done))
      analytics.consent(false)
      await analytics.track('lost')
      analytics.consent(true)
      await analytics.track('kept')
      return calls.map(call => call[0] === 'stop' ? 'stop' : call[1].event_name || call[0])
      """,
      gives: ["page", "stop", "kept"], leaves: .anonymous),
    Transition(
      "A no between the yes and the bundle is heard by the bundle", .manual,
      """
      analytics.consent(true)
      analytics.consent(false)
      while (!analytics.initialized) await new Promise(requestAnimationFrame)
      await analytics.track('a')
      return typeof wootric
      """,
      gives: "undefined", leaves: .init(bundle: 1, sdk: 0, cookies: [], stored: [])),
    Transition(
      "A no takes away what an earlier visit kept", .manual,
      "analytics.consent(false); await new Promise(done => analytics.track('a', done)); while (document.cookie || localStorage.length) await new Promise(requestAnimationFrame); return typeof wootric",
      gives: "undefined", leaves: .init(bundle: 1, sdk: 0, cookies: [], stored: []),
      before: earlier),
    Transition(
      "Withdrawn, an SDK that cannot stop its survey changes nothing", .manual,
      """
      analytics.consent(true)
      await new Promise(done => analytics.ready(done))
      window.WootricSurvey = { run() {} }
      analytics.consent(false)
      await analytics.track('after')
      return calls.map(call => call[0])
      """,
      gives: ["page"], leaves: .withdrawn),
    Transition(
      "load asks for nothing while the choice is open, and the queue is kept", .manual,
      """
      const before = document.querySelectorAll('script[src]').length
      analytics.consent(true)
      await new Promise(done => analytics.ready(done))
      await new Promise(done => analytics.track('a', done))
      return [before, calls.map(call => call[0])]
      """,
      gives: [0, ["page", "run", "run"]],
      leaves: .init(
        bundle: 1, sdk: 1, cookies: ["ajs_anonymous_id", "ajs_user_id"],
        stored: ["ajs_anonymous_id", "ajs_user_id", "ajs_user_traits"]),
      queued: "analytics.identify('u'); analytics.load('KEY', { integrations: { All: true } })"),
    Transition(
      "A yes that is said twice asks for one bundle", .manual,
      "analytics.consent(true); analytics.consent(true); await new Promise(done => analytics.ready(done)); return document.querySelectorAll('script[src*=assets]').length",
      gives: 1, leaves: .anonymous),
    Transition(
      "Of 3,000 calls before the choice the oldest events go, and nobody's identity", .manual,
      """
      analytics.consent(true)
      await new Promise(done => analytics.ready(done))
      await analytics.track('last')
      const events = calls.map(call => call[1].event_name).filter(Boolean)
      return [events.length, events[0], wootricSettings.email]
      """,
      gives: [1000, "2001", "a@b.c"],
      leaves: .init(
        bundle: 1, sdk: 1, cookies: ["ajs_anonymous_id", "ajs_user_id"],
        stored: ["ajs_anonymous_id", "ajs_user_id", "ajs_user_traits"]),
      queued:
        "analytics.identify('u', { email: 'a@b.c' }); for (let i = 0; i < 3000; i++) analytics.track('' + i)"
    ),
  ]

  static let privacyControl = """
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true })
    """

  static let signals: [Transition] = [
    Transition(
      "Global Privacy Control is a no before any request", .notNeeded,
      "await new Promise(done => analytics.track('a', done)); return typeof wootric",
      gives: "undefined", leaves: .none, before: privacyControl),
    Transition(
      "Global Privacy Control takes away what an earlier visit kept", .notNeeded,
      "while (document.cookie || localStorage.length) await new Promise(requestAnimationFrame); return typeof wootric",
      gives: "undefined", leaves: .init(bundle: 1, sdk: 0, cookies: [], stored: []),
      before: earlier + privacyControl),
    Transition(
      "A yes on this site overrides Global Privacy Control", .notNeeded,
      "analytics.consent(true); analytics.track('a'); await new Promise(done => analytics.ready(done)); await analytics.track('b'); return wootricSettings.event_name",
      gives: "b", leaves: .anonymous, before: privacyControl),
    Transition(
      "Settings can leave Global Privacy Control out", .notNeeded,
      "await new Promise(done => analytics.ready(done)); return typeof analytics.consent",
      gives: "undefined",
      leaves: .anonymous, before: privacyControl, change: { $0.consent.respectGPC = false }),
    Transition(
      "Without a platform consent is there, and can be withdrawn", .notNeeded,
      "await new Promise(done => analytics.ready(done)); analytics.consent(false); return calls.map(call => call[0])",
      gives: ["page", "stop"], leaves: .withdrawn),
    Transition(
      "With identity session, a no fetches nothing for the sake of somebody else's cookie", .manual,
      "analytics.consent(false); await new Promise(done => analytics.track('a', done)); return typeof wootric",
      gives: "undefined", leaves: .init(bundle: 0, sdk: 0, cookies: ["ajs_user_id"], stored: []),
      before: "document.cookie = 'ajs_user_id=u;path=/'",
      change: { $0.analytics.identity = .session }),
    Transition(
      "A no fetches nothing for the sake of keys that are not ours", .manual,
      "analytics.consent(false); await new Promise(done => analytics.track('a', done)); return typeof wootric",
      gives: "undefined",
      leaves: .init(bundle: 0, sdk: 0, cookies: ["majs_user_id"], stored: ["ajs_x", "majs_x"]),
      before:
        "document.cookie = 'majs_user_id=u;path=/'; localStorage.majs_x = localStorage.ajs_x = 1"),
    Transition(
      "After a no, ready and a page call on its way end without the SDK", .notNeeded,
      """
      while (!analytics.initialized) await new Promise(requestAnimationFrame)
      analytics.addSourceMiddleware(async ({ payload, next }) => {
        await new Promise(done => setTimeout(done))
        next(payload)
      })
      const page = analytics.page('On its way')
      analytics.consent(false)
      await page
      await analytics.ready()
      return typeof wootric
      """,
      gives: "undefined", leaves: .init(bundle: 1, sdk: 0, cookies: [], stored: []),
      change: { $0.sdk.load = .identify }),
    Transition(
      "The SDK alone can wait for consent", .notNeeded,
      """
      while (!analytics.initialized) await new Promise(requestAnimationFrame)
      const before = [analytics.user().id(), typeof wootric]
      analytics.consent(true)
      await new Promise(done => analytics.ready(done))
      await analytics.track('b')
      return [before, calls.map(call => call[0])]
      """,
      gives: [[.null, "undefined"], ["page", "run"]], leaves: .anonymous,
      change: { $0.sdk.load = .consent }),
    Transition(
      "A DOM event says yes", .domEvent,
      "document.dispatchEvent(new CustomEvent('choice', { detail: true })); await new Promise(done => analytics.ready(done)); await new Promise(done => analytics.track('a', done)); return calls.map(call => call[0])",
      gives: ["page", "run"], leaves: .anonymous, change: { $0.consent.event = "choice" }),
    Transition(
      "A DOM event that says neither yes nor no changes nothing", .domEvent,
      "for (const detail of [undefined, null, 'yes', {}]) document.dispatchEvent(new CustomEvent('wootric-consent', { detail })); return typeof wootric",
      gives: "undefined", leaves: .none),
    Transition(
      "A DOM event withdraws", .domEvent,
      """
      const say = detail => document.dispatchEvent(new CustomEvent('wootric-consent', { detail }))
      say(true)
      await new Promise(done => analytics.ready(done))
      say(false)
      return calls.map(call => call[0])
      """,
      gives: ["page", "stop"], leaves: .withdrawn),
  ]

  @Test(arguments: manual + signals, Visit.forms)
  func consent(_ transition: Transition, _ form: Snippet.Form) async throws {
    try await transition.check(form)
  }
}
