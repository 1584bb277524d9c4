import Testing
import WootricSnippet

@Suite("Helpers", .browser)
struct HelperTests {
  @Test("A tracked link tracks, then goes where it leads", arguments: Visit.forms)
  func link(form: Snippet.Form) async throws {
    var visit = Visit(form: form, body: "<a id=link href=/next.html>Next</a>")
    visit.files["next.html"] = "<!doctype html><title>Next</title>"
    let linked = visit
    try await withBrowser { browser in
      try await linked.open(in: browser)
      _ = try await browser.value(
        of: """
          analytics.on('track', (event, properties) => { localStorage.seen = event + properties.href })
          analytics.trackLink(document.querySelector('a'), 'Clicked', link => ({ href: link.getAttribute('href') }))
          """)
      try await browser.click("#link")
      try await browser.wait(forPage: "next.html")
      let seen = try await browser.evaluate("localStorage.seen")
      #expect(seen == "Clicked/next.html")
    }
  }

  @Test("A click that opens a new tab is tracked and not delayed", arguments: Visit.forms)
  func newTab(form: Snippet.Form) async throws {
    let visit = Visit(form: form, body: "<a href=#here>Next</a>")
    try await withBrowser { browser in
      let seen = try await visit.result(
        of: """
          const tracked = []
          analytics.on('track', event => tracked.push(event))
          const link = document.querySelector('a')
          analytics.trackClick([link], () => 'Clicked')
          const prevented = ['ctrlKey', 'metaKey', 'shiftKey'].map(key =>
            !link.dispatchEvent(new MouseEvent('click', { cancelable: true, [key]: true })))
          link.target = '_blank'
          const event = new MouseEvent('click', { cancelable: true })
          link.addEventListener('click', event => { prevented.push(event.defaultPrevented); event.preventDefault() })
          link.dispatchEvent(event)
          while (tracked.length < 4) await new Promise(done => setTimeout(done))
          return [tracked.length, prevented]
          """, in: browser)
      #expect(seen == [4, [false, false, false, false]])
    }
  }

  @Test(
    "A tracked form tracks, then is sent, whatever its fields are called", arguments: Visit.forms)
  func form(form: Snippet.Form) async throws {
    var visit = Visit(
      form: form,
      body:
        "<form action=/next.html><input name=submit value=1><button id=send>Send</button></form>")
    visit.files["next.html"] = "<!doctype html><title>Next</title>"
    let tracked = visit
    try await withBrowser { browser in
      try await tracked.open(in: browser)
      _ = try await browser.value(
        of:
          "analytics.on('track', event => { localStorage.seen = event }); analytics.trackForm(document.querySelector('form'), 'Sent')"
      )
      try await browser.click("#send")
      try await browser.wait(forPage: "next.html")
      let seen = try await browser.evaluate("[localStorage.seen, location.search]")
      #expect(seen == ["Sent", "?submit=1"])
    }
  }

  @Test("Left out of the settings, helpers do nothing and throw nothing", arguments: Visit.forms)
  func without(form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    visit.settings.analytics.helpers = false
    visit.settings.analytics.middleware = false
    let lean = visit
    try await withBrowser { browser in
      let seen = try await lean.result(
        of:
          "analytics.trackLink(document.body, 'a'); analytics.addSourceMiddleware(() => {}); await analytics.track('b'); return wootricSettings.event_name",
        in: browser)
      #expect(seen == "b")
    }
  }

  static let behaviours: [Behaviour] = [
    Behaviour(
      "A click that the page takes care of itself is tracked and not followed",
      """
      await analytics.ready()
      const link = document.querySelector('a')
      link.addEventListener('click', event => event.preventDefault())
      analytics.trackLink(link, 'Clicked')
      link.click()
      while (!calls.some(call => call[1].event_name === 'Clicked')) await new Promise(done => setTimeout(done))
      await new Promise(done => analytics.track('later', done))
      return location.hash
      """,
      gives: "", body: "<a href=#there>Next</a>"),
    Behaviour(
      "A link in a drawing is followed to its address",
      """
      await analytics.ready()
      const link = document.querySelector('a')
      analytics.trackLink(link, 'Clicked')
      link.dispatchEvent(new MouseEvent('click', { cancelable: true, bubbles: true }))
      while (location.hash !== '#there') await new Promise(done => setTimeout(done))
      return calls.map(call => call[1].event_name).filter(Boolean)
      """,
      gives: ["Clicked"], body: "<svg><a href='#there'><text>Next</text></a></svg>"),
    Behaviour(
      "A link in a drawing that opens a new tab leaves this page as it is",
      """
      await analytics.ready()
      const link = document.querySelector('a')
      analytics.trackLink(link, 'Clicked')
      const isDelayed = new Promise(done => link.addEventListener('click', event => {
        done(event.defaultPrevented)
        event.preventDefault()
      }))
      link.dispatchEvent(new MouseEvent('click', { cancelable: true, bubbles: true }))
      return isDelayed
      """,
      gives: false, body: "<svg><a href='#there' target=_blank><text>Next</text></a></svg>"),
  ]

  @Test(arguments: behaviours, Visit.forms)
  func helper(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }
}
