import Testing
import WootricSnippet

@Suite("Calls that wait for the SDK", .browser)
struct WaitingTests {
  static let behaviours: [Behaviour] = [
    waiting(
      "Of ten thousand events the oldest are lost, and all are called back",
      queued: """
        var called = 0
        for (let i = 0; i < 10000; i++) analytics.track('t' + i, () => called++)
        """,
      "while (called < 10000) await new Promise(done => setTimeout(done)); return [runs.length, runs[0], runs[runs.length - 2], called]",
      gives: [1000, "t9001", "t9999", 10000]),
    waiting(
      "Identify and group are never lost, and come before the events that are left",
      queued: """
        analytics.identify('u', { email: 'a@b.c' })
        analytics.group('g')
        for (let i = 0; i < 10000; i++) i % 2 ? analytics.page('p' + i) : analytics.track('t' + i)
        """,
      """
      const { email, segment_user_id, group_info } = wootricSettings
      return [calls.length, calls[0][0], calls[1][0], email, segment_user_id, group_info.id]
      """,
      gives: [1001, "run", "group", "a@b.c", "u", "g"]),
    waiting(
      "Of ten thousand identifies one is enough, and the group that came before is there",
      queued: """
        analytics.group('g')
        for (let i = 0; i < 10000; i++) analytics.identify('u', { ['k' + i % 10]: i })
        """,
      "return [calls[0][0], wootricSettings.group_info.id, wootricSettings.properties.k9]",
      gives: ["group", "g", 9999]),
  ]

  /// The SDK is asked for at the first identify, here at the latest.
  static func waiting(
    _ sentence: String, queued: String, _ script: String, gives expected: JSON
  ) -> Behaviour {
    Behaviour(
      sentence,
      """
      await analytics.identify()
      const runs = calls.filter(call => call[0] == 'run').map(call => call[1].event_name)
      \(script)
      """,
      gives: expected, queued: queued
    ) {
      $0.analytics.page = .none
      $0.sdk.load = .identify
    }
  }

  @Test(arguments: behaviours, Visit.forms)
  func call(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }
}
