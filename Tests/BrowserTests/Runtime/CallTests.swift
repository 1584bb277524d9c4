import Testing
import WootricSnippet

@Suite("track, page, group, alias and reset", .browser)
struct CallTests {
  static let behaviours: [Behaviour] = [
    Behaviour(
      "track sets the event, its properties, email and language, and leaves created_at",
      """
      await analytics.identify('u', { createdAt: 1533310126 })
      await analytics.track('Ordered', { email: 'e@f.g', language: 'FR', total: 9, at: new Date(1533310126493) })
      const { event_name, email, language, created_at, properties } = wootricSettings
      return [calls[calls.length - 1][0], event_name, email, language, created_at, properties]
      """,
      gives: [
        "run", "Ordered", "e@f.g", "FR", 1_533_310_126, ["total": 9, "at_date": 1_533_310_126],
      ]),
    Behaviour(
      "An event without an address keeps the person's",
      "await analytics.identify('u', { email: 'a@b.c', language: 'DE' }); await analytics.track('x'); return [wootricSettings.email, wootricSettings.language]",
      gives: ["a@b.c", "DE"]),
    Behaviour(
      "identify ends an event",
      "await analytics.track('x'); await analytics.identify('u'); return wootricSettings.event_name",
      gives: .null),
    Behaviour(
      "A track without a name does nothing but call back",
      "await analytics.ready(); const before = calls.length; await new Promise(done => analytics.track(done)); await analytics.track({ a: 1 }); return calls.length - before",
      gives: 0),
    Behaviour(
      "The loader's page call is logged once",
      "await analytics.ready(); return calls.map(call => call[0])",
      gives: ["page"]),
    Behaviour(
      "page_info is flat, without query or fragment, and has the call's own properties",
      """
      history.replaceState(null, '', '/docs/a?email=a@b.c#top')
      await analytics.page('Docs', 'Start', { author: 'Ada' })
      const info = Object.assign({}, wootricSettings.page_info)
      return Object.assign(info, { url: info.url.replace(location.origin, '') })
      """,
      gives: [
        "category": "Docs", "name": "Start", "path": "/docs/a", "url": "/docs/a", "search": "",
        "referrer": "", "title": "A page", "author": "Ada",
      ]),
    Behaviour(
      "One word is a page's name",
      "await analytics.page('Home'); const { name, category } = wootricSettings.page_info; return [name, category === undefined]",
      gives: ["Home", true]),
    Behaviour(
      "A category alone is no name",
      "await analytics.ready(); const { name, category, author } = calls[0][1].page_info; return [name || '', category, author]",
      gives: ["", "Docs", "Ada"],
      change: {
        $0.analytics.page = .call(
          .init(category: "Docs", properties: [.init(key: "author", value: .string("Ada"))]))
      }),
    Behaviour(
      "Asking for the group before the bundle is there is no call",
      "await analytics.ready(); return calls.map(call => call[0])",
      gives: ["page"], queued: "analytics.group()"),
    Behaviour(
      "A canonical address is the page's address",
      "await analytics.page(); const { url, path } = wootricSettings.page_info; return [url, path]",
      gives: ["https://example.com/canonical", "/canonical"],
      body: "<link rel=canonical href='https://example.com/canonical?a=b'>"),
    Behaviour(
      "A queued page call reports the page of its time",
      "await analytics.ready(); return calls.map(call => call[1].page_info.title)",
      gives: ["A page", "Then"],
      queued: "document.title = 'Then'; analytics.page(); document.title = 'Now'"),
    Behaviour(
      "group sets group_info with its id, and is remembered",
      """
      await analytics.group('g1', { name: 'Acme' })
      return [calls[calls.length - 1][0], wootricSettings.group_info, analytics.group().id(), analytics.group().traits()]
      """,
      gives: ["group", ["id": "g1", "name": "Acme"], "g1", ["name": "Acme"]]),
    Behaviour(
      "alias changes the id that is told, and asks for nothing",
      "await analytics.identify('old'); const before = calls.length; await analytics.alias('new', 'old'); return [wootricSettings.segment_user_id, calls.length - before]",
      gives: ["new", 0]),
    Behaviour(
      "screen is heard by listeners and not by Wootric",
      "await analytics.ready(); const heard = new Promise(done => analytics.on('screen', (category, name) => done(name))); const before = calls.length; await analytics.screen('Main'); return [await heard, calls.length - before]",
      gives: ["Main", 0]),
    Behaviour(
      "reset leaves nothing of the person, brings static settings back and stops the survey",
      """
      await analytics.identify('u', { email: 'a@b.c', language: 'DE', plan: 'gold' })
      await analytics.track('Secret', { email: 'e@f.g' })
      await analytics.group('g', { name: 'Acme' })
      analytics.reset()
      const left = JSON.stringify([wootricSettings, Object.assign({}, localStorage), document.cookie])
      return [left.match(/a@b|gold|DE|Secret|e@f|Acme|"u"|user_id=u/), wootricSettings.language, analytics.user().id(),
        analytics.user().traits(), analytics.group().id(), calls[calls.length - 1][0]]
      """,
      gives: [.null, "EN", .null, [:], .null, "stop"],
      change: { $0.survey.language = "EN" }),
    Behaviour(
      "reset changes the anonymous id, unless it is to be kept",
      """
      const ids = [analytics.user().anonymousId()]
      analytics.reset({ keepAnonymousId: true })
      ids.push(analytics.user().anonymousId())
      analytics.reset()
      ids.push(analytics.user().anonymousId())
      return [ids[0] === ids[1], ids[1] === ids[2]]
      """,
      gives: [true, false]),
    Behaviour(
      "A person who has left before the SDK came is not told",
      "await analytics.ready(); return [calls.map(call => call[0]).join(), JSON.stringify(calls).includes('a@b.c'), wootricSettings.segment_user_id]",
      gives: ["page,run", false, "v"],
      queued:
        "analytics.identify('u', { email: 'a@b.c' }); analytics.reset(); analytics.identify('v')"),
    Behaviour(
      "Listeners are called once, until off, or always, and one that throws stops no other",
      """
      const heard = []
      const gone = () => heard.push('gone')
      analytics.on('track', gone)
      analytics.off('track', gone)
      analytics.on('track', () => { throw Error('theirs') })
      analytics.once('track', event => heard.push('once ' + event))
      analytics.on('track', event => heard.push('on ' + event))
      await analytics.track('a')
      await analytics.track('b')
      return heard
      """,
      gives: ["once a", "on a", "on b"]),
    Behaviour(
      "setAnonymousId is kept and told",
      "analytics.setAnonymousId('mine'); await analytics.identify({ a: 1 }); return [analytics.user().anonymousId(), wootricSettings.segment_user_id]",
      gives: ["mine", "mine"]),
    Behaviour(
      "A reference to a stub that outlives the queue still works",
      "window.stale('Late'); await analytics.track('Later'); return calls.filter(call => call[0] === 'run').map(call => call[1].event_name)",
      gives: ["Late", "Later"],
      queued: "window.stale = analytics.track"),
    Behaviour(
      "What the page set itself stays, except for the keys that are ours",
      """
      await analytics.identify('u', { email: 'a@b.c' })
      analytics.reset()
      const { account_token, email, product_name } = wootricSettings
      return [account_token, email, product_name]
      """,
      gives: ["NPS-1a2b3c4d", "own@example.com", "Page's"],
      before:
        "window.wootricSettings = { account_token: 'other', email: 'own@example.com', product_name: \"Page's\" }"
    ),
    Behaviour(
      "Static settings are there with the first call, and are back when a page replaced the object",
      """
      await analytics.ready()
      const first = calls[0][1]
      window.wootricSettings = null
      await analytics.track('x')
      return [first.account_token, first.modal_theme, wootricSettings.account_token, wootricSettings.modal_theme]
      """,
      gives: ["NPS-1a2b3c4d", "dark", "NPS-1a2b3c4d", "dark"],
      change: { $0.survey.modalTheme = .dark }),
    Behaviour(
      "A survey's callbacks are events, and the page's own still run",
      """
      await analytics.ready()
      const heard = []
      for (const name of ['eligible', 'shown', 'response', 'declined']) analytics.on('survey:' + name, (...all) => heard.push([name, ...all]))
      const { after_eligible, after_show, after_response, after_decline } = wootricSettings.callbacks
      after_eligible(true)
      after_show()
      after_response(9, 'good')
      after_decline()
      return [heard, window.own]
      """,
      gives: [
        [["eligible", true], ["shown"], ["response", 9, "good"], ["declined"]], [9, "good"],
      ],
      before:
        "window.wootricSettings = { callbacks: { after_response: (...all) => { window.own = all } } }"
    ),
    Behaviour(
      "Callbacks that the page sets later run too, and so do its events where it replaced all settings",
      """
      await analytics.ready()
      const heard = []
      analytics.on('survey:shown', () => heard.push('event'))
      wootricSettings.callbacks = { after_show: () => heard.push('own') }
      await analytics.track('a')
      wootricSettings.callbacks.after_show()
      window.wootricSettings = {}
      await analytics.identify('u')
      wootricSettings.callbacks.after_show()
      return heard
      """,
      gives: ["own", "event", "event"]),
    Behaviour(
      "A callback that the page sets alone, or around ours, runs once, and so does its event",
      """
      await analytics.ready()
      const heard = []
      for (const name of ['shown', 'response']) analytics.on('survey:' + name, () => heard.push(name))
      wootricSettings.callbacks.after_show = () => heard.push('own')
      await analytics.track('a')
      wootricSettings.callbacks.after_show()
      wootricSettings.callbacks.after_response()
      const ours = wootricSettings.callbacks.after_show
      wootricSettings.callbacks.after_show = () => { heard.push('around'); ours() }
      await analytics.track('b')
      wootricSettings.callbacks.after_show()
      return heard
      """,
      gives: ["own", "shown", "response", "around", "shown"]),
    Behaviour(
      "A listener for once takes away none that is for always",
      """
      const heard = []
      const listener = event => heard.push(event)
      analytics.on('track', listener)
      analytics.once('track', listener)
      await analytics.track('a')
      await analytics.track('b')
      return heard
      """,
      gives: ["a", "a", "b"]),
    Behaviour(
      "Hostile texts arrive as they were written",
      "await analytics.ready(); return [wootricSettings.product_name, document.querySelectorAll('script').length]",
      gives: ["</script><script>alert(1)</script><!--\u{2028}\"'\\", 4],
      queued: "0",
      change: { $0.survey.productName = "</script><script>alert(1)</script><!--\u{2028}\"'\\" }),
    Behaviour(
      "Source middleware changes a call, destination middleware keeps one from Wootric",
      """
      analytics.addSourceMiddleware(({ payload, next }) => { payload.obj.event = payload.obj.event.toUpperCase(); next(payload) })
      analytics.addDestinationMiddleware('Wootric', ({ payload, next }) => { if (payload.obj.event !== 'B') next(payload) })
      await analytics.track('a')
      await analytics.track('b')
      return calls.filter(call => call[0] === 'run').map(call => call[1].event_name)
      """,
      gives: ["A"]),
    Behaviour(
      "Destination middleware that hands on nothing keeps the call from Wootric",
      """
      analytics.addDestinationMiddleware('Wootric', ({ payload, next }) => next(payload.obj.event === 'secret' ? null : payload))
      await analytics.track('secret')
      await analytics.track('b')
      return calls.filter(call => call[0] === 'run').map(call => call[1].event_name)
      """,
      gives: ["b"]),
    Behaviour(
      "A plugin is loaded, and sees and changes each call of its kind",
      """
      await analytics.register({ name: 'Upper', type: 'enrichment', version: '1', isLoaded: () => true,
        load: () => Promise.resolve(window.isLoaded = true),
        track: context => { context.event.event = context.event.event.toUpperCase(); return context } })
      await analytics.track('a')
      await analytics.identify('u')
      return [isLoaded, calls.filter(call => call[0] === 'run').map(call => call[1].event_name)]
      """,
      gives: [true, ["A", .null]]),
    Behaviour(
      "Options that are given to load count from then on, and nothing is loaded twice",
      """
      await analytics.ready()
      const scripts = document.querySelectorAll('script[src]').length
      analytics.load('KEY', { integrations: { Wootric: false } })
      await analytics.track('a')
      return [calls.filter(call => call[0] === 'run').length, document.querySelectorAll('script[src]').length - scripts]
      """,
      gives: [0, 0]),
    Behaviour(
      "Wrong calls throw nothing, and the next right one is made",
      """
      const methods = ['identify', 'track', 'page', 'group', 'alias', 'screen', 'trackLink', 'trackForm', 'once', 'off', 'reset',
        'debug', 'setAnonymousId', 'register', 'load', 'pageview', 'addDestinationMiddleware']
      for (const wrong of [null, undefined, 0, '', [], {}, NaN, () => {}, new Date(0)])
        for (const method of methods) analytics[method](wrong, wrong, wrong)
      await analytics.track('Right')
      return wootricSettings.event_name
      """,
      gives: "Right"),
    Behaviour(
      "A page that nobody sees loads no SDK and asks for nothing until it is shown",
      """
      const unseen = [typeof wootric, document.querySelectorAll('script[src="/sdk.js"]').length]
      isHidden = false
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
      await analytics.track('Shown')
      return [unseen, calls.map(call => call[0])]
      """,
      gives: [["undefined", 0], ["page", "run", "run"]],
      queued: "analytics.identify('u')",
      before: """
        var isHidden = true
        Object.defineProperty(Document.prototype, 'visibilityState', {
          get: () => isHidden ? 'hidden' : 'visible'
        })
        """),
    Behaviour(
      "A page that comes back from the back-forward cache is logged again, and asks for nothing",
      """
      await analytics.identify('u')
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      await analytics.ready()
      await analytics.ready()
      return calls.map(call => call[0])
      """,
      gives: ["page", "run", "page"]),
    Behaviour(
      "Calls from inside callbacks are made after those that wait",
      "await analytics.ready(); await new Promise(done => setTimeout(done)); await analytics.track('z'); return calls.filter(call => call[0] === 'run').map(call => call[1].event_name)",
      gives: ["a", "b", "inner", "z"],
      queued: "analytics.track('a', () => analytics.track('inner')); analytics.track('b')"),
  ]

  @Test(arguments: behaviours, Visit.forms)
  func call(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }
}
