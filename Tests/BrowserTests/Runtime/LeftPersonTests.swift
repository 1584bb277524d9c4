import Testing
import WootricSnippet

/// What was known of a person who has left, or was never to be told.
@Suite("Nothing is left of a person", .browser)
struct LeftPersonTests {
  static let behaviours: [Behaviour] = [
    Behaviour(
      "What an event said of a person is gone after a reset, also where no trait has its field",
      """
      await analytics.track('x', { email: 'event@b.c', language: 'FR' })
      const told = [wootricSettings.email, wootricSettings.language]
      analytics.reset()
      return [told, JSON.stringify(wootricSettings).match(/event@b|FR/)]
      """,
      gives: [["event@b.c", "FR"], .null],
      change: {
        $0.traits = [Settings.TraitMapping(trait: "mail", destination: .field(.externalID))]
      }),
    Behaviour(
      "Another person's identify takes an event's address away",
      """
      await analytics.identify('u')
      await analytics.track('x', { email: 'event@b.c' })
      await analytics.identify('v')
      return JSON.stringify(wootricSettings).includes('event@b')
      """,
      gives: false,
      change: {
        $0.traits = [Settings.TraitMapping(trait: "mail", destination: .field(.externalID))]
      }),
    Behaviour(
      "A trait that never leaves the page does so in no call",
      """
      const secret = { email: 'never@b.c', language: 'XX', ssn: '078-05', plan: 'pro' }
      await analytics.identify('u', secret)
      await analytics.track('x', secret)
      await analytics.group('g', secret)
      await analytics.page('Home', secret)
      return [JSON.stringify(calls).match(/never@b|XX|078/), wootricSettings.group_info.plan, wootricSettings.page_info.plan]
      """,
      gives: [.null, "pro", "pro"],
      change: {
        $0.traits = ["email", "language", "ssn"].map {
          Settings.TraitMapping(trait: $0, destination: .dropped)
        }
      }),
    Behaviour(
      "What a page call said is gone after a reset",
      """
      await analytics.page('Profile', { owner: 'ada@x.y' })
      analytics.reset()
      await analytics.identify('v')
      return JSON.stringify([wootricSettings, calls[calls.length - 1]]).includes('ada@x')
      """,
      gives: false),
    Behaviour(
      "A page that waited when the person left is counted, without what was said of it",
      "await analytics.ready(); return [calls.map(call => call[0]), calls[1][1].page_info.path, JSON.stringify(calls).includes('ada@x')]",
      gives: [["page", "page", "run"], "/index.html", false],
      queued:
        "analytics.page('Of ada@x.y', { owner: 'ada@x.y' }); analytics.reset(); analytics.identify('v')"
    ),
    Behaviour(
      "A reset ends also where the SDK cannot stop its survey",
      """
      await analytics.identify('u', { email: 'a@b.c' })
      const heard = new Promise(done => analytics.on('reset', () => done('reset')))
      window.WootricSurvey = { stop() { throw Error('theirs') } }
      analytics.reset()
      window.WootricSurvey = {}
      analytics.reset()
      return [await heard, analytics.user().id()]
      """,
      gives: ["reset", .null]),
    Behaviour(
      "A promise of a call that waits for an SDK ends with the person",
      """
      const waiting = analytics.track('a')
      await new Promise(done => setTimeout(done))
      analytics.reset()
      return [await waiting.then(() => 'ended'), typeof wootric]
      """,
      gives: ["ended", "undefined"], change: { $0.sdk.load = .identify }),
    Behaviour(
      "Who has got another name by an alias is the same after coming back",
      """
      await analytics.identify('u', { email: 'a@b.c' })
      await analytics.alias('new')
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      await analytics.ready()
      return wootricSettings.email
      """,
      gives: "a@b.c"),
  ]

  @Test(arguments: behaviours, Visit.forms)
  func left(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }
}
