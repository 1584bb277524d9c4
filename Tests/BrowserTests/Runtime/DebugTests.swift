import Testing
import WootricSnippet

@Suite("debug(true) prints one line a decision, with its reason", .browser)
struct DebugTests {
  /// The lines of ours, as words; an object by its keys.
  static let listen = """
    window.lines = []
    const log = console.log
    console.log = (...words) => {
      if (words[0] !== 'wootric:') return log(...words)
      lines.push(words.slice(1).map(word => Object(word) === word && !(word instanceof Error) ? Object.keys(word).join() : String(word)).join(' '))
    }
    // From now on, without what was before.
    var hear = () => {
      analytics.debug(true)
      lines.length = 0
    }
    """
  static let behaviours: [Behaviour] = [
    Behaviour(
      "A call that reaches Wootric is printed with its fields and the SDK's command",
      "await analytics.ready(); analytics.debug(); lines.length = 0; await analytics.track('Ordered'); return lines",
      gives: ["track event_name,properties,email,language", "run"], before: listen),
    Behaviour(
      "A call that does not is printed with the reason",
      """
      await analytics.ready()
      hear()
      await analytics.track()
      await analytics.track('a', {}, { integrations: { Wootric: false } })
      analytics.addDestinationMiddleware('Wootric', () => {})
      await analytics.track('b')
      analytics.consent(false)
      await analytics.track('c')
      return lines.filter(line => !/^page|^run/.test(line))
      """,
      gives: [
        "track dropped: no effect", "track dropped: integrations", "track dropped: middleware",
        "consent false", "track dropped: consent",
      ], before: listen),
    Behaviour(
      "Traits are named that look as if nobody else should have them",
      """
      await analytics.ready()
      hear()
      await analytics.identify('u', { password: 'x', creditCard: '4', plan: 'pro' })
      return lines.filter(line => /secret/.test(line))
      """,
      gives: ["secret? password", "secret? creditCard"],
      before: listen),
    Behaviour(
      "Dates and properties that are dropped are named",
      """
      await analytics.ready()
      hear()
      await analytics.identify('u', { createdAt: '2999-01-01', address: { city: 'Bonn' }, 'a.b': 1, plan: 'pro' })
      await analytics.identify('u', { createdAt: 1234567890 })
      return [...new Set(lines.filter(line => /dropped/.test(line)))]
      """,
      gives: [
        "created_at dropped: 2999-01-01", "property dropped: address", "property dropped: a.b",
        "created_at dropped: 1234567890",
      ], before: listen),
    Behaviour(
      "What the survey decides is printed",
      """
      await analytics.ready()
      hear()
      wootricSettings.callbacks.after_eligible(false)
      wootricSettings.callbacks.after_show()
      return lines
      """,
      gives: ["eligible false", "show"], before: listen),
    Behaviour(
      "Without debug, and after debug(false), nothing is printed",
      "await analytics.track('a'); const before = [...lines]; hear(); analytics.debug(false); await analytics.track('b'); return [...before, ...lines]",
      gives: [], before: listen),
  ]

  @Test(arguments: behaviours, Visit.forms)
  func debug(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }
}
