import Testing
import WootricSnippet

/// Each platform of the table goes through the same states.
@Suite("Consent: platforms by states", .browser)
struct ConsentStateTests {
  /// The words for what a page of ours has done so far.
  static let states = """
    const states = []
    const state = () => document.querySelector('script[src*="/assets/"]') ? 'granted' :
      analytics.some(call => call[0] === 'page') ? 'pending' : 'denied'
    const turn = () => new Promise(done => setTimeout(done))
    const until = async isMet => { while (!isMet()) await turn() }
    const note = async () => { await turn(); states.push(state()) }

    """

  @Test(
    "There after us: pending, asked, granted, asked again, withdrawn", arguments: ConsentStandIn.all
  )
  func after(_ platform: ConsentStandIn) async throws {
    try await check(
      platform, before: "<div hidden>\(platform.markup)</div>",
      """
      await note()
      \(platform.half)
      await note()
      there()
      await until(heard)
      await note()
      choose(true)
      await until(() => state() === 'granted')
      await new Promise(done => analytics.ready(done))
      again()
      await note()
      choose(false)
      await until(() => calls.length > 1)
      return [states, calls.map(call => call[0]), errors]
      """,
      gives: [["pending", "pending", "pending", "granted"], ["page", "stop"], 0],
      leaves: .withdrawn)
  }

  @Test("There before us, with a yes that was kept", arguments: ConsentStandIn.all)
  func keptYes(_ platform: ConsentStandIn) async throws {
    try await check(
      platform, queued: "there(true)",
      """
      await until(() => state() === 'granted')
      await new Promise(done => analytics.ready(done))
      return [calls.map(call => call[0]), errors]
      """, gives: [["page"], 0], leaves: .anonymous)
  }

  @Test("There before us, without a choice, and then a no", arguments: ConsentStandIn.all)
  func no(_ platform: ConsentStandIn) async throws {
    try await check(
      platform, queued: "there()",
      """
      await until(heard)
      await note()
      choose(false)
      await until(() => state() === 'denied')
      await new Promise(done => analytics.track('a', done))
      return [states, errors]
      """, gives: [["pending"], 0], leaves: .none)
  }

  private func check(
    _ platform: ConsentStandIn, before: String = "", queued: String = "", _ script: String,
    gives expected: JSON, leaves footprint: Transition.Footprint
  ) async throws {
    var visit = Visit()
    visit.settings.consent.mode = platform.mode
    platform.change(&visit.settings)
    visit.before =
      "\(before)<script>\(ConsentStandIn.helpers)\(platform.script)\n;\(queued)</script>"
    let ready = visit
    try await withBrowser { browser in
      let site = try await ready.open(in: browser)
      let result = try await browser.value(of: Self.states + script)
      #expect(result == expected, "\(platform)")
      #expect(try await Transition.Footprint(on: site, in: browser) == footprint, "\(platform)")
    }
  }
}
