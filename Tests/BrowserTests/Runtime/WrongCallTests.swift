import Testing
import WootricSnippet

@Suite("What people do wrong harms no page and loses no call", .browser)
struct WrongCallTests {
  static let watched = """
    window.errors = []
    addEventListener('error', event => errors.push(event.message))
    addEventListener('unhandledrejection', event => errors.push(String(event.reason)))

    """
  static let behaviours: [Behaviour] = [
    Behaviour(
      "identify without anything asks for a survey of nobody",
      "await analytics.identify(); return [calls[calls.length - 1][0], wootricSettings.segment_user_id === analytics.user().anonymousId(), 'email' in wootricSettings, errors]",
      gives: ["run", true, false, []], before: watched),
    Behaviour(
      "A date that is none, in the future, or the vendor's sample sets no created_at",
      """
      const dates = []
      for (const createdAt of ['soon', '', null, {}, [], NaN, Infinity, new Date(NaN), '2999-01-01', 1234567890, '1234567890', new Date(1234567890000)]) {
        await analytics.identify('u', { createdAt })
        dates.push('created_at' in wootricSettings)
        analytics.reset()
      }
      return [dates.filter(Boolean), errors]
      """,
      gives: [[], []], before: watched),
    Behaviour(
      "Traits that are an array or a text count as none",
      "await analytics.identify('u', ['a']); await analytics.identify('u', 'text'); return [analytics.user().traits(), wootricSettings.properties, errors]",
      gives: [[:], [:], []], before: watched),
    Behaviour(
      "alias with options alone takes them for options",
      "await analytics.identify('u'); await analytics.alias('v', { integrations: { Wootric: false } }); return wootricSettings.segment_user_id",
      gives: "u"),
    Behaviour(
      "Calls from inside listeners and callbacks are made",
      """
      await analytics.ready()
      analytics.on('track', event => event === 'a' && analytics.track('from a listener'))
      await new Promise(done => analytics.track('a', () => analytics.track('from a callback', done)))
      return [calls.filter(call => call[0] === 'run').map(call => call[1].event_name), errors]
      """,
      gives: [["a", "from a listener", "from a callback"], []], before: watched),
    Behaviour(
      "A callback that throws is reported as its own, and stops nothing",
      "analytics.track('a', () => { throw Error('theirs') }); await analytics.track('b'); return wootricSettings.event_name",
      gives: "b"),
    Behaviour(
      "Middleware that is none, or throws, loses no call but its own",
      """
      analytics.addSourceMiddleware(null)
      analytics.addDestinationMiddleware('Wootric', undefined, 3)
      await analytics.track('a')
      analytics.addSourceMiddleware(({ payload, next }) => { if (payload.obj.event === 'secret') throw Error('theirs'); next(payload) })
      await analytics.track('secret')
      await analytics.track('b')
      return [calls.filter(call => call[0] === 'run').map(call => call[1].event_name), errors]
      """,
      gives: [["a", "b"], []], before: watched),
    Behaviour(
      "A page that overwrote the global loses only what it takes away",
      """
      window.analytics = { track() {} }
      await kept.track('a')
      return [wootricSettings.event_name, errors]
      """,
      gives: ["a", []], queued: "var kept = window.analytics", before: watched),
    Behaviour(
      "A page that overwrites the global before the bundle is there is left alone",
      """
      const isHere = () => performance.getEntriesByType('resource').some(entry => entry.name.includes('/assets/'))
      while (!isHere()) await new Promise(requestAnimationFrame)
      return [Object.keys(analytics), typeof wootric, errors]
      """,
      gives: [["own"], "undefined", []], queued: "window.analytics = { own: 1 }", before: watched),
    Behaviour(
      "Settings that the page froze are replaced by what can be written",
      "await analytics.identify('u', { email: 'a@b.c' }); return [wootricSettings.email, wootricSettings.product_name, errors]",
      gives: ["a@b.c", "Theirs", []],
      before: watched + "window.wootricSettings = Object.freeze({ product_name: 'Theirs' })"),
    Behaviour(
      "Settings that the page sealed are replaced, first or later",
      """
      await analytics.identify('u', { email: 'a@b.c' })
      const first = [wootricSettings.email, wootricSettings.product_name]
      Object.preventExtensions(wootricSettings)
      await analytics.track('a')
      return [first, wootricSettings.event_name, errors]
      """,
      gives: [["a@b.c", "Theirs"], "a", []],
      before: watched + "window.wootricSettings = Object.seal({ product_name: 'Theirs' })"),
    Behaviour(
      "A value that no text can be made of costs its key and not the call",
      """
      await analytics.identify('u', { bare: Object.create(null), big: BigInt(1), sign: Symbol(), plan: 'pro', seats: BigInt(3) })
      const person = wootricSettings.properties
      await analytics.track('x', { bare: Object.create(null), big: BigInt(1), total: 9 })
      return [person, wootricSettings.event_name, wootricSettings.properties, errors]
      """,
      gives: [["plan": "pro"], "x", ["total": 9], []], before: watched,
      change: {
        $0.traits.append(
          Settings.TraitMapping(
            trait: "seats", destination: .field(.property("seats")), conversion: .amount))
      }),
    Behaviour(
      "A call that fails in what it was given reports nothing to the page",
      """
      analytics.identify('u', { get bad() { throw Error('theirs') } })
      await analytics.track('b')
      return [wootricSettings.event_name, errors]
      """,
      gives: ["b", []], before: watched),
    Behaviour(
      "Settings that the page freezes or replaces later too",
      """
      await analytics.identify('u', { email: 'a@b.c' })
      Object.freeze(wootricSettings)
      await analytics.track('a')
      window.wootricSettings = 'nonsense'
      await analytics.track('b')
      return [wootricSettings.event_name, wootricSettings.account_token, errors]
      """,
      gives: ["b", "NPS-1a2b3c4d", []], before: watched),
    Behaviour(
      "A global of settings that cannot be written throws nothing",
      "await analytics.identify('u', { email: 'a@b.c' }); return errors", gives: [],
      before: watched
        + "Object.defineProperty(window, 'wootricSettings', { value: Object.freeze({}), writable: false })"
    ),
    Behaviour(
      "Options in place of traits, a user id that is a number or 0, and too many arguments",
      "await analytics.identify(42, null, null, null, 1, 2); const id = wootricSettings.segment_user_id; await analytics.track(7); return [id, wootricSettings.event_name, errors]",
      gives: ["42", "7", []], before: watched),
    Behaviour(
      "Traits with a getter that throws, with a cycle, and with __proto__ harm nobody",
      """
      const cycle = {}; cycle.self = cycle
      await Promise.resolve(analytics.identify('u', { get bad() { throw Error('theirs') } })).catch(() => {})
      await Promise.resolve(analytics.identify('u', cycle)).catch(() => {})
      await analytics.identify('u', JSON.parse('{"__proto__": { "polluted": 1 }, "plan": "pro"}'))
      return [{}.polluted === undefined, wootricSettings.properties.plan]
      """,
      gives: [true, "pro"]),
  ]

  @Test(arguments: behaviours, Visit.forms)
  func wrong(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }
}
