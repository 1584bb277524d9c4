import Testing
import WootricSnippet

@Suite("debug names the rule that a trait, a value or an event is lost by", .browser)
struct ExplainedDebugTests {
  /// The lines that say why something does not go out.
  private static let lines = "lines.filter(line => /dropped|days|secret|nobody/.test(line))"

  static let behaviours: [Behaviour] = [
    Behaviour(
      "A row of the traits, and what Wootric takes as a value",
      """
      await analytics.ready()
      analytics.debug(true)
      lines.length = 0
      await analytics.identify('u', {
        email: { work: 'a@b.c' }, seats: 'many', renewal: 'soon', 'a.b': 1, address: { city: 'Bonn' },
        company: { name: ['Acme'] }, plan: 'pro'
      })
      return \(lines)
      """,
      gives: [
        "email as text, number, true or false dropped: work",
        "property dropped: $, . or NUL in the name: a.b",
        "property dropped: neither text, number, true, false nor date: address",
        "property dropped: neither text, number, true, false nor date: company",
        "seats as amount dropped: many", "renewal as date dropped: soon",
        "company.name as text, number, true or false dropped: 0",
        "nobody is identified by email: by default 1 % of visitors are asked",
      ], before: DebugTests.listen, change: explained),
    Behaviour(
      "A trait without a row",
      """
      await analytics.ready()
      analytics.debug(true)
      lines.length = 0
      await analytics.identify('u', { email: 'a@b.c', created_at: '2020-01-01', plan: 'pro' })
      return \(lines)
      """,
      gives: ["property dropped: plan otherTraits: 'drop'"], before: DebugTests.listen,
      change: {
        $0.analytics.debug = .explained
        $0.otherTraits = .drop
      }),
    Behaviour(
      "An event that is not in the list, and one without a name",
      """
      await analytics.ready()
      analytics.debug(true)
      lines.length = 0
      await analytics.track('Opened')
      await analytics.track()
      return \(lines)
      """,
      gives: ["track dropped: not in 'analytics.track'", "track dropped: no effect"],
      before: DebugTests.listen, change: { $0.analytics.track = .only(["Ordered"]) }),
    Behaviour(
      "A sign-up of three days ago, which Wootric waits after",
      """
      await analytics.ready()
      analytics.debug(true)
      lines.length = 0
      await analytics.identify('u', { email: 'a@b.c', createdAt: new Date(Date.now() - 3.5 * 864e5) })
      await analytics.identify('u', { createdAt: new Date(Date.now() - 40 * 864e5) })
      return \(lines)
      """,
      gives: ["created_at is 3 days ago: by default Wootric asks after 31"],
      before: DebugTests.listen, change: { $0.analytics.debug = .explained }),
    Behaviour(
      "An answer within ten seconds is no missing one",
      """
      await analytics.ready()
      await analytics.identify('u', { email: 'a@b.c' })
      wootricSettings.callbacks.after_eligible(true)
      passTenSeconds()
      await analytics.track('Ordered')
      passTenSeconds()
      analytics.debug(true)
      return lines.filter(line => /eligible|no answer/.test(line))
      """,
      gives: ["eligible true", "no answer to run for ten seconds: check token and account"],
      before: DebugTests.listen + """

        const later = setTimeout
        window.setTimeout = (run, wait, ...rest) =>
          wait === 10000 ? (window.passTenSeconds = run) : later(run, wait, ...rest)
        """,
      change: {
        $0.analytics.debug = .explained
        $0.sdk.timeout = 60
      }),
  ]

  @Sendable private static func explained(_ settings: inout Settings) {
    settings.analytics.debug = .explained
    settings.traits += [
      Settings.TraitMapping(
        trait: "seats", destination: .field(.property("seats")), conversion: .amount),
      Settings.TraitMapping(
        trait: "renewal", destination: .field(.property("renewal")), conversion: .date),
      Settings.TraitMapping(trait: "company.name", destination: .field(.property("company"))),
    ]
  }

  @Test(arguments: behaviours, Visit.forms)
  func explained(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }
}
