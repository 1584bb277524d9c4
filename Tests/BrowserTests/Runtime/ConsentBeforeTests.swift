import Testing
import WootricSnippet

@Suite("What is kept before a choice, and what never is", .browser)
struct ConsentBeforeTests {
  static let come = "while (!analytics.initialized) await new Promise(requestAnimationFrame); "
  static let identified = Transition.Footprint(
    bundle: 1, sdk: 1, cookies: ["ajs_anonymous_id", "ajs_user_id"],
    stored: ["ajs_anonymous_id", "ajs_user_id", "ajs_user_traits"])

  static func keep(_ before: Settings.Consent.Before) -> @Sendable (inout Settings) -> Void {
    { $0.consent.before = before }
  }

  static let transitions: [Transition] = [
    Transition(
      "Memory: the bundle knows who it is, and nothing is stored or asked for", .manual,
      come + "analytics.track('b'); return [analytics.user().id(), typeof wootric]",
      gives: ["u", "undefined"], leaves: .init(bundle: 1, sdk: 0, cookies: [], stored: []),
      queued: "analytics.identify('u', { email: 'a@b.c' })", change: keep(.memory)),
    Transition(
      "Memory: a yes delivers what waited, and keeps it", .manual,
      come + """
        analytics.consent(true)
        await analytics.ready()
        return calls.map(([command, { event_name, email }]) => [command, event_name || '', email || ''])
        """,
      gives: [["page", "", ""], ["run", "", "a@b.c"], ["run", "a", "a@b.c"]], leaves: identified,
      queued: "analytics.identify('u', { email: 'a@b.c' }); analytics.track('a')",
      change: keep(.memory)),
    Transition(
      "Memory: a yes that came before the bundle", .manual,
      come + "await analytics.ready(); return calls.map(call => call[0])",
      gives: ["page", "run"], leaves: identified,
      queued: "analytics.identify('u', { email: 'a@b.c' }); analytics.consent(true)",
      change: keep(.memory)),
    Transition(
      "Memory: what an earlier visit kept is not read, and a no takes it away", .manual,
      come + "const id = analytics.user().id(); analytics.consent(false); return id",
      gives: .null, leaves: .init(bundle: 1, sdk: 0, cookies: [], stored: []),
      before: ConsentTests.earlier, change: keep(.memory)),
    Transition(
      "Memory: after a no that was there before us, nothing is asked for", .manual,
      "await new Promise(done => analytics.track('a', done)); return typeof wootric",
      gives: "undefined", leaves: .none,
      before: "(window.analytics = window.analytics || []).push(['consent', false])",
      change: keep(.memory)),
    Transition(
      "Memory: an SDK that waits for identify comes with the yes, as somebody was identified before",
      .manual,
      come + """
        analytics.consent(true)
        await analytics.ready()
        return calls.map(call => call[0])
        """,
      gives: ["page", "run"], leaves: identified,
      queued: "analytics.identify('u', { email: 'a@b.c' })",
      change: { ($0.consent.before, $0.sdk.load) = (.memory, .identify) }),
    Transition(
      "Session: the next page of the visit knows who it is, without a cookie", .manual,
      come + "return [analytics.user().id(), localStorage.length, typeof wootric]",
      gives: ["u", 0, "undefined"],
      leaves: .init(
        bundle: 1, sdk: 0, cookies: [],
        stored: ["ajs_anonymous_id", "ajs_user_id", "ajs_user_traits"]),
      before: "sessionStorage.ajs_user_id = '\"u\"'", queued: "analytics.identify({ plan: 'a' })",
      change: keep(.session)),
    Transition(
      "Session: a yes moves it to where the settings keep it", .manual,
      come + """
        analytics.consent(true)
        await analytics.ready()
        return [calls.map(call => call[0]), sessionStorage.length]
        """,
      gives: [["page", "run"], 0], leaves: identified,
      queued: "analytics.identify('u', { email: 'a@b.c' })", change: keep(.session)),
    Transition(
      "Session: a no takes it away", .manual,
      come + "analytics.consent(false); return typeof wootric", gives: "undefined",
      leaves: .init(bundle: 1, sdk: 0, cookies: [], stored: []),
      queued: "analytics.identify('u', { email: 'a@b.c' })", change: keep(.session)),
  ]

  @Test(arguments: transitions)
  func kept(_ transition: Transition) async throws { try await transition.check(.minified) }

  static let never: [Behaviour] = [
    Behaviour(
      "A trait that never leaves the page is not stored, and the page's object stays whole",
      """
      const traits = { ssn: '1', company: { name: 'Acme', ssn: '2' } }
      await analytics.identify('u', traits)
      await analytics.group('g', { ssn: '3', size: 4 })
      analytics.user().traits(Object.assign({ plan: 'pro' }, analytics.user().traits(), { ssn: '5' }))
      return [localStorage.ajs_user_traits, localStorage.ajs_group_properties, wootricSettings.properties.company_name, traits.company.ssn]
      """,
      gives: [
        #"{"plan":"pro","company":{"name":"Acme"}}"#, #"{"size":4}"#, "Acme", "2",
      ]
    ) {
      $0.traits = [
        Settings.TraitMapping(trait: "ssn", destination: .dropped),
        Settings.TraitMapping(trait: "company.ssn", destination: .dropped),
        Settings.TraitMapping(
          trait: "company.name", destination: .field(.property("company_name"))),
      ]
    }
  ]

  @Test(arguments: never, Visit.forms)
  func stored(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }
}
