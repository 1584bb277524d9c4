import Testing
import WootricSnippet

@Suite("Events from markup", .browser)
struct MarkupTests {
  /// The icon is what is clicked; the form's fields have names of what is asked of a form.
  static let body = """
    <button data-wootric-event="Ordered" data-wootric-plan=pro data-wootric-seat-count=3><i id=order>Go</i></button>
    <form data-wootric-event="Sent"><input name=attributes><input name=closest><button id=send>Send</button></form>
    <p data-wootric-plan=pro>No event</p>
    """

  @Test("A click or a submit tracks, by its attributes", arguments: Visit.forms)
  func told(form: Snippet.Form) async throws {
    var visit = Visit(form: form, body: Self.body)
    visit.settings.analytics.markup = true
    let marked = visit
    try await withBrowser { browser in
      try await marked.open(in: browser)
      _ = try await browser.value(
        of: """
          await analytics.ready()
          addEventListener('submit', event => event.preventDefault())
          document.querySelector('button').addEventListener('click', event => event.stopPropagation())
          """)
      for element in ["#order", "#send", "p"] { try await browser.click(element) }
      let seen = try await browser.value(
        of: """
          const host = document.body.appendChild(document.createElement('p'))
          host.attachShadow({ mode: 'open' }).innerHTML = '<b data-wootric-event=Later>Later</b>'
          host.shadowRoot.firstChild.click()
          return calls.map(call => [call[0], call[1].event_name || '', call[1].properties || {}])
          """)
      #expect(
        seen == [
          ["page", "", [:]], ["run", "Ordered", ["plan": "pro", "seatCount": "3"]],
          ["run", "Sent", [:]], ["run", "Later", [:]],
        ])
    }
  }

  static let early = Behaviour(
    "An event before the visitor's yes, and before the bundle, is told after it",
    "analytics.consent(true); await new Promise(done => analytics.ready(done)); return calls.map(call => call[1].event_name || call[0])",
    gives: ["page", "Early"],
    queued: """
      const early = document.head.appendChild(document.createElement('meta'))
      early.dataset.wootricEvent = 'Early'
      early.click()
      """
  ) { ($0.analytics.markup, $0.consent.mode) = (true, .manual) }

  @Test(arguments: [early], Visit.forms)
  func waits(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }
}
