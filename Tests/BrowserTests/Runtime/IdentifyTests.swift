import Testing
import WootricSnippet

@Suite("identify", .browser)
struct IdentifyTests {
  static let person =
    "{ email: 'hello@gmail.com', createdAt: '2018-08-03T15:28:46.493Z', language: 'EN' }"

  static let behaviours: [Behaviour] = [
    Behaviour(
      "The example of Segment's documentation holds to the digit",
      """
      await analytics.identify('userId123', \(person))
      const [command, { email, created_at, language, segment_user_id, event_name }] = calls[calls.length - 1]
      return { command, email, created_at, language, segment_user_id, event_name }
      """,
      gives: [
        "command": "run", "email": "hello@gmail.com", "created_at": 1_533_310_126, "language": "EN",
        "segment_user_id": "userId123", "event_name": .null,
      ]),
    Behaviour(
      "Before any identify nothing is tied to a user",
      """
      await analytics.track('Seen')
      return [wootricSettings.segment_user_id === undefined, wootricSettings.email === undefined]
      """,
      gives: [true, true]),
    Behaviour(
      "Calls made before the bundle came are replayed in order",
      "await analytics.track('C'); return calls.map(([command, settings]) => command + ' ' + settings.event_name)",
      gives: ["page undefined", "run null", "run A", "run B", "run C"],
      queued: "analytics.identify('u'); analytics.track('A'); analytics.track('B')"),
    Behaviour(
      "Without an id, the anonymous one is told",
      "await analytics.identify({ email: 'a@b.c' }); return wootricSettings.segment_user_id === analytics.user().anonymousId()",
      gives: true),
    Behaviour(
      "An id that is an address is the address",
      "await analytics.identify('someone@example.com'); return wootricSettings.email",
      gives: "someone@example.com"),
    Behaviour(
      "An email trait goes before an id that is an address",
      "await analytics.identify('id@example.com', { email: 'trait@example.com' }); return wootricSettings.email",
      gives: "trait@example.com"),
    Behaviour(
      "Without a row for email, an id that is an address stays an id",
      "await analytics.identify('id@example.com'); return [wootricSettings.email === undefined, wootricSettings.segment_user_id]",
      gives: [true, "id@example.com"],
      change: { $0.traits = [Settings.TraitMapping(trait: "email", destination: .dropped)] }),
    Behaviour(
      "The user's id can be a field and an attribute, and one who has none has neither",
      """
      await analytics.identify({ plan: 'pro' })
      const first = [wootricSettings.external_id === undefined, wootricSettings.properties]
      await analytics.identify('u', { plan: 'pro', $userId: 'v' })
      return [first, wootricSettings.external_id, wootricSettings.properties]
      """,
      gives: [[true, ["plan": "pro"]], "u", ["plan": "pro", "customer": "u"]],
      change: {
        $0.traits = [
          Settings.TraitMapping(trait: "$userId", destination: .field(.externalID)),
          Settings.TraitMapping(trait: "$userId", destination: .field(.property("customer"))),
        ]
      }),
    Behaviour(
      "On request, id and language are attributes as well, as with Segment's integration",
      """
      await analytics.identify('u', { email: 'a@b.c', language: 'DE', id: 7, plan: 'pro' })
      const { language, properties } = wootricSettings
      await analytics.track('Seen', { language: 'FR' })
      return [language, properties, wootricSettings.properties]
      """,
      gives: ["DE", ["id": "u", "language": "DE", "plan": "pro"], ["language": "FR"]],
      change: { $0.analytics.segmentProperties = true }),
    Behaviour(
      "Traits of one user merge over calls",
      """
      await analytics.identify('u', { email: 'a@b.c', plan: 'pro' })
      await analytics.identify({ seats: 3 })
      return [wootricSettings.email, wootricSettings.properties]
      """,
      gives: ["a@b.c", ["plan": "pro", "seats": 3]]),
    Behaviour(
      "Another user has none of the traits, and another anonymous id",
      """
      await analytics.identify('u', { email: 'a@b.c', createdAt: 1533310126, plan: 'gold' })
      await analytics.group('g', { name: 'Acme' })
      const anonymous = analytics.user().anonymousId()
      await analytics.identify('v', { seats: 3 })
      return [JSON.stringify(wootricSettings).match(/a@b|153331|gold|Acme/), wootricSettings.segment_user_id,
        analytics.user().traits(), analytics.user().anonymousId() === anonymous]
      """,
      gives: [.null, "v", ["seats": 3], false]),
    Behaviour(
      "Remaining traits become properties: flat ones stay, dates become seconds, others are left out",
      """
      await analytics.identify('u', { a: 'text', b: 7, c: true, d: new Date(1533310126493), since: '2018-08-03',
        renewal_date: '2018-08-03T15:28:46.493Z', list: [1], object: { e: 1 }, none: null, 'x.y': 1, '$z': 2 })
      return wootricSettings.properties
      """,
      gives: [
        "a": "text", "b": 7, "c": true, "d_date": 1_533_310_126, "since_date": 1_533_254_400,
        "renewal_date": 1_533_310_126,
      ]),
    Behaviour(
      "A trait that is not sent any more, or null, clears its field",
      """
      await analytics.identify('u', { email: 'a@b.c', language: 'DE' })
      await analytics.identify({ email: null })
      return ['email' in wootricSettings, wootricSettings.language]
      """,
      gives: [false, "DE"]),
    Behaviour(
      "Numbers are ids too, and written as text",
      "await analytics.identify(42); return [wootricSettings.segment_user_id, analytics.user().id()]",
      gives: ["42", "42"]),
    Behaviour(
      "Traits that are an array, an id that is an object, and nothing at all throw nothing",
      "await Promise.all([analytics.identify('u', [1]), analytics.identify([2]), analytics.identify(null, { a: 1 }), analytics.identify()]); return wootricSettings.properties",
      gives: ["a": 1]),
    Behaviour(
      "A callback is called in every place that analytics.js allows",
      """
      const called = []
      await Promise.all([
        new Promise(done => analytics.identify('u', { a: 1 }, {}, done)), new Promise(done => analytics.identify('u', { a: 1 }, done)),
        new Promise(done => analytics.identify('u', done)), new Promise(done => analytics.identify({ a: 1 }, done)),
      ])
      return 'all'
      """,
      gives: "all"),
    Behaviour(
      "A listener hears id, traits and options",
      """
      const heard = new Promise(done => analytics.on('identify', (...all) => done(all)))
      analytics.identify('u', { a: 1 }, { b: 2 })
      return heard
      """,
      gives: ["u", ["a": 1], ["b": 2]]),
    Behaviour(
      "A call that leaves Wootric out does not reach it, and its callback is called",
      """
      await analytics.ready()
      const before = calls.length
      await new Promise(done => analytics.identify('u', {}, { integrations: { Wootric: false } }, done))
      await analytics.track('a', {}, { integrations: { All: false } })
      return calls.length - before
      """,
      gives: 0),
    Behaviour(
      "A call that leaves all but Wootric out reaches it",
      "await analytics.track('a', {}, { integrations: { All: false, Wootric: true } }); return wootricSettings.event_name",
      gives: "a"),
  ]

  @Test(arguments: behaviours, Visit.forms)
  func identify(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }

  static let dates: [(String, JSON)] = [
    ("'2018-08-03T15:28:46.493Z'", 1_533_310_126), ("'2018-08-03T15:28:46.500Z'", 1_533_310_127),
    ("'2015-01-01'", 1_420_070_400), ("'20150101'", 1_420_070_400),
    ("'2015-01-01T00:00:00+01:00'", 1_420_066_800), ("'20150101T101010Z'", 1_420_107_010),
    ("'20150101T000000+0100'", 1_420_066_800), ("'May'", .null), ("Object.create(null)", .null),
    ("1533310126", 1_533_310_126), ("'1533310126'", 1_533_310_126), ("1533310126.7", 1_533_310_127),
    ("1533310126493", 1_533_310_126), ("'1533310126493'", 1_533_310_126),
    ("'1533310126.493'", 1_533_310_126),
    ("new Date(1533310126493)", 1_533_310_126), ("'01/01/2015 00:00 UTC'", 1_420_070_400),
    ("new Date(2e12)", .null), ("'4000-01-01'", .null), ("1234567890", .null),
    ("'no date'", .null),
    ("null", .null), ("''", .null), ("true", .null), ("{}", .null), ("NaN", .null),
  ]

  @Test(
    "created_at is the nearest second of any date, and of no other value", arguments: Visit.forms)
  func createdAt(form: Snippet.Form) async throws {
    let values = Self.dates.map(\.0).joined(separator: ", ")
    try await withBrowser { browser in
      let seconds = try await Visit(form: form).result(
        of: """
          const seen = []
          for (const createdAt of [\(values)]) {
            await analytics.identify('u', { createdAt })
            seen.push('created_at' in wootricSettings ? wootricSettings.created_at : null)
          }
          return seen
          """, in: browser)
      #expect(seconds == .array(Self.dates.map(\.1)))
    }
  }

  @Test("Traits go where the settings send them", arguments: Visit.forms)
  func mappings(form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    visit.settings.otherTraits = .drop
    visit.settings.traits = [
      Settings.TraitMapping(trait: "mail", destination: .field(.email)),
      Settings.TraitMapping(trait: "company.address.city", destination: .field(.property("city"))),
      Settings.TraitMapping(
        trait: "seats", destination: .field(.property("seats")), conversion: .amount),
      Settings.TraitMapping(
        trait: "lastOrder", destination: .field(.property("last_order")), conversion: .date),
      Settings.TraitMapping(trait: "phone", destination: .field(.phoneNumber)),
      Settings.TraitMapping(trait: "ssn", destination: .dropped),
      Settings.TraitMapping(
        trait: "</script>\u{2028}\"'\\", destination: .field(.property("<!--<script>"))),
      Settings.TraitMapping(trait: "__proto__", destination: .field(.property("proto"))),
    ]
    let mapped = visit
    try await withBrowser { browser in
      let seen = try await mapped.result(
        of: """
          await analytics.identify('u', { mail: 'a@b.c', company: { address: { city: 'Ulm' } }, seats: '12.4',
            lastOrder: '2018-08-03T15:28:46.493Z', phone: '+49', ssn: 'secret', other: 1, ['</script>\\u2028"\\'\\\\']: 'odd' })
          return [wootricSettings.email, wootricSettings.phone_number, wootricSettings.properties]
          """, in: browser)
      #expect(
        seen == [
          "a@b.c", "+49",
          [
            "city": "Ulm", "seats_amount": 12, "last_order_date": 1_533_310_126,
            "<!--<script>": "odd",
          ],
        ])
    }
  }
}
