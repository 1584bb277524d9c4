import Testing
import WootricSnippet

@Suite("A call is delivered when it returns, where nothing has to be waited for", .browser)
struct SynchronousCallTests {
  static let behaviours: [Behaviour] = [
    Behaviour(
      "Fields are there on the next line, and so is the SDK's call",
      "await analytics.ready(); analytics.identify('u', { email: 'a@b.co' }); return [wootricSettings.email, calls[calls.length - 1][0]]",
      gives: ["a@b.co", "run"]),
    Behaviour(
      "An event right before a reset is told, and no one's afterwards",
      "await analytics.ready(); analytics.track('Signed out'); analytics.reset(); return [calls.map(call => call[1] && call[1].event_name), 'event_name' in wootricSettings]",
      gives: [[.null, "Signed out", .null], true]),
    Behaviour(
      "Listeners hear of a call that is delivered, its callback after them, with the promise settled",
      """
      await analytics.ready()
      const order = []
      analytics.on('track', () => order.push('listener ' + calls.length))
      const sent = analytics.track('a', () => order.push('callback'))
      order.push('returned')
      sent.then(() => order.push('settled'))
      await new Promise(done => setTimeout(done))
      return order
      """,
      gives: ["listener 2", "returned", "settled", "callback"]),
    Behaviour(
      "Listeners get whose call it is, and all that a page call tells",
      """
      await analytics.ready()
      const heard = []
      analytics.on('identify', (...all) => heard.push(all))
      analytics.on('page', (category, name, properties) => heard.push([name, Object.keys(properties).sort()]))
      analytics.identify('u')
      analytics.identify({ a: 1 })
      analytics.page('Home')
      return heard
      """,
      gives: [
        ["u", [:], [:]], ["u", ["a": 1], [:]],
        ["Home", ["name", "path", "referrer", "search", "title", "url"]],
      ]),
    Behaviour(
      "Middleware that hands on at once costs no turn",
      """
      await analytics.ready()
      analytics.addSourceMiddleware(({ payload, next }) => next(payload))
      analytics.register({ name: 'n', load: () => {}, track: context => context })
      analytics.track('a')
      return wootricSettings.event_name
      """,
      gives: "a"),
    Behaviour(
      "Middleware that hands on later is waited for, and for no other call",
      """
      await analytics.ready()
      let release
      analytics.addSourceMiddleware(({ payload, next }) => { if (payload.obj.event == 'held') release = () => next(payload); else next(payload) })
      analytics.track('held')
      analytics.track('b')
      release()
      return calls.slice(1).map(call => call[1].event_name)
      """,
      gives: ["b", "held"]),
    Behaviour(
      "What middleware holds when the person leaves is not told",
      """
      await analytics.ready()
      let release
      analytics.addSourceMiddleware(({ payload, next }) => { release = () => next(payload) })
      const held = analytics.track('held')
      analytics.reset()
      release()
      await held
      return calls.map(call => call[0])
      """,
      gives: ["page", "stop"]),
    Behaviour(
      "Calls that waited are told one by one, each with its own fields and identity",
      "await analytics.ready(); return calls.map(([command, { segment_user_id, properties }]) => [command, segment_user_id || '', properties || {}])",
      gives: [
        ["page", "", [:]], ["run", "u", ["a": 1]], ["run", "v", ["b": 2]],
        ["run", "v", ["b": 2, "c": 3]],
      ],
      queued:
        "analytics.identify('u', { a: 1 }); analytics.identify('v', { b: 2 }); analytics.identify({ c: 3 })"
    ),
    Behaviour(
      "A call made while others are told comes after them",
      """
      await analytics.ready()
      return calls.filter(call => call[0] == 'run').map(call => call[1].event_name)
      """,
      gives: ["a", "b", "inner"],
      queued:
        "analytics.track('a'); analytics.track('b'); window.inner = () => analytics.track('inner')",
      before: """
        let known
        Object.defineProperty(window, 'wootric', { configurable: true, get: () => known, set: value => {
          let isFirst = true
          known = command => { value(command); if (command == 'run' && isFirst) { isFirst = false; inner() } }
        } })
        """),
    Behaviour(
      "analytics.timeout sets when a callback is called at the latest",
      """
      await analytics.ready()
      analytics.addSourceMiddleware(() => new Promise(() => {}))
      const delays = []
      const real = setTimeout
      window.setTimeout = (run, delay) => { delays.push(delay); return real(run, delay) }
      analytics.timeout(20)
      await new Promise(done => analytics.track('a', done))
      return [delays, calls.length]
      """,
      gives: [[20], 1]),
  ]

  @Test(arguments: behaviours, Visit.forms)
  func call(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }

  static let loader: [Behaviour] = [
    Behaviour(
      "A stub adds Segment's whole page context, as the last argument, and to no other call",
      "return early",
      gives: [
        true,
        .array(
          ["identify", "track", "page", "group", "alias", "screen"].map {
            [$0, "x", ["__t", "c", "p", "r", "s", "t", "u"]]
          }), ["reset", "x"],
      ],
      queued: """
        for (const name of ['identify', 'track', 'page', 'group', 'alias', 'screen', 'reset']) analytics[name]('x')
        const { href, pathname, search } = location
        const context = analytics[1][2]
        var early = [JSON.stringify(context) == JSON.stringify({ __t: 'bpc', p: pathname, u: href, s: search, t: 'A page', r: document.referrer }),
          analytics.slice(1, 7).map(call => [call[0], call[1], Object.keys(call[2]).sort()]), analytics[7]]
        """),
    Behaviour(
      "The context has the canonical address, and the page call of then tells it",
      "await analytics.ready(); return [early, calls[0][1].page_info.url]",
      gives: ["https://example.com/here", "https://example.com/here"],
      queued: "var early = analytics[0].find(part => part && part.__t).c",
      before: "document.write('<link rel=canonical href=https://example.com/here>')"),
    Behaviour(
      "The elements of loader and bundle name the global",
      "return [...document.querySelectorAll('[data-global-segment-analytics-key]')].map(element => element.dataset.globalSegmentAnalyticsKey).slice(0, 2)",
      gives: ["wt", "wt"], change: { $0.analytics.global = "wt" }),
    Behaviour(
      "While a bundle hangs, of more than a thousand calls the oldest event goes, and is called back",
      "await analytics.ready(); await new Promise(done => setTimeout(done)); return [early, called]",
      gives: [[1000, 1], 2500],
      queued: """
        var called = 0
        analytics.identify('u')
        for (let i = 0; i < 2500; i++) analytics.track('t' + i, () => called++)
        var early = [analytics.length, analytics.filter(call => call[0] == 'identify').length]
        """),
  ]

  @Test(arguments: loader, Visit.forms)
  func stub(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }
}
