import Testing
import WootricSnippet

/// What other people's pages hold that has our names, and in what order their code comes.
@Suite("Other people's pages", .browser)
struct ForeignPageTests {
  /// Elements of these ids and names are globals, or hide properties of the document.
  static let elements = [
    "<h2 id=wootric>Wootric</h2>", "<h2 id=wootricSettings>Settings</h2>",
    "<h2 id=WootricSurvey>Survey</h2>", "<iframe name=wootric></iframe>",
    "<img name=wootric><img name=wootric>", "<form name=wootricSettings></form>",
    "<h2 id=customMessages>Messages</h2><h2 id=Wootric>Wootric</h2>",
    "<h2 id=Turbo>Turbo</h2><nav id=navigation></nav>", "<img name=title>", "<img name=cookie>",
    "<img name=referrer>", "<img name=hidden>", "<img name=visibilityState>",
    "<img name=readyState>",
  ]

  @Test("An element with a name of ours is nobody's SDK and harms no call", arguments: elements)
  func named(_ element: String) async throws {
    try await Behaviour(
      element,
      """
      await analytics.ready()
      analytics.identify('u', { email: 'a@b.co' })
      analytics.page('Home')
      return [calls.map(call => call[0]), calls[1][1].email, typeof calls[2][1].page_info.title, errors]
      """,
      gives: [["page", "run", "page"], "a@b.co", "string", []], before: WrongCallTests.watched,
      body: element
    ) {
      $0.analytics.singlePage = true
      $0.survey.messages.question = "How likely?"
    }.check(.minified)
  }

  static let clobbering = [
    "<h2 id=analytics>Analytics</h2>", "<form name=analytics></form>",
    "<iframe name=analytics></iframe>", "<img name=analytics><img name=analytics>",
  ]

  @Test(
    "An element that is the global by its name is no queue: it is replaced", arguments: clobbering)
  func replaced(_ element: String) async throws {
    var visit = Visit()
    visit.files["index.html"] =
      "<!doctype html><meta charset=utf-8><title>A page</title><body>\(element)"
      + visit.snippet.element.html
    let late = visit
    try await withBrowser { browser in
      let seen = try await late.result(
        of: "await analytics.ready(); return [analytics.invoked, calls.map(call => call[0])]",
        in: browser)
      #expect(seen == [true, ["page"]])
    }
  }

  static let choices: [Behaviour] = [
    Behaviour(
      "A yes that was queued before the loader counts",
      "await analytics.ready(); return calls.map(call => call[0])", gives: ["page"],
      before: "(window.analytics = window.analytics || []).push(['consent', true])"
    ) { $0.consent.mode = .manual },
    Behaviour(
      "So does one that was queued before an external loader",
      "while (!window.wootric) await new Promise(requestAnimationFrame); await analytics.ready(); return calls.map(call => call[0])",
      gives: ["page"],
      before: "(window.analytics = window.analytics || []).push(['consent', true])"
    ) { ($0.consent.mode, $0.loader.mode) = (.manual, .external) },
    Behaviour(
      "A no that was queued before the loader counts",
      "await new Promise(done => analytics.track('a', done)); return [typeof wootric, document.cookie]",
      gives: ["undefined", ""],
      before: "(window.analytics = window.analytics || []).push(['consent', false])"
    ) { $0.consent.mode = .manual },
    Behaviour(
      "A yes that was queued behind the loader as a call counts",
      "await analytics.ready(); return calls.map(call => call[0])", gives: ["page"],
      queued: "analytics.push(['consent', true])"
    ) { $0.consent.mode = .manual },
    Behaviour(
      "A queue of another frame's Array is no visitor's no",
      "await analytics.ready(); return calls.map(call => call[0])", gives: ["run", "page"],
      before: """
        document.write('<iframe></iframe>')
        var analytics = new (document.querySelector('iframe').contentWindow.Array)()
        analytics.push(['track', 'Early'])
        """),
    Behaviour(
      "An event on the window is the site's choice too",
      "dispatchEvent(new CustomEvent('wootric-consent', { detail: true })); await new Promise(done => analytics.ready(done)); return calls.map(call => call[0])",
      gives: ["page"]
    ) { $0.consent.mode = .domEvent },
    Behaviour(
      "A no on another page or in another tab counts before anything is told or stored",
      """
      await analytics.identify('u')
      localStorage.clear()
      for (const name of ['ajs_user_id', 'ajs_anonymous_id'])
        for (const domain of ['', location.hostname, 'localhost']) document.cookie = `${name}=;path=/;max-age=0;domain=${domain}`
      calls.length = 0
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      analytics.track('a')
      return [calls.map(call => call[0]).filter(name => name != 'stop'), document.cookie, localStorage.length]
      """,
      gives: [[], "", 0]),
  ]

  static let values: [Behaviour] = [
    Behaviour(
      "Dates, objects and arrays of another frame are what they are",
      """
      await analytics.ready()
      const { Date: OtherDate, Object: OtherObject, Array: OtherArray } = document.body.appendChild(document.createElement('iframe')).contentWindow
      const traits = new OtherObject()
      Object.assign(traits, { createdAt: new OtherDate(1533310126000), at: new OtherDate(1533310126000), list: new OtherArray(2), plan: 'pro' })
      analytics.identify('u', traits)
      return [wootricSettings.created_at, wootricSettings.properties]
      """,
      gives: [1_533_310_126, ["at_date": 1_533_310_126, "plan": "pro"]]),
    Behaviour(
      "What a page adds to the prototypes of all objects and arrays is nobody's property",
      """
      await analytics.ready()
      Object.prototype.added = 'everywhere'
      Array.prototype.added = 'everywhere'
      analytics.identify('u', { plan: 'pro' })
      analytics.page()
      delete Object.prototype.added
      return [wootricSettings.properties, Object.keys(wootricSettings.page_info).includes('added'), calls.length]
      """,
      gives: [["plan": "pro"], false, 3]),
    Behaviour(
      "__proto__ as a key gives nothing another prototype",
      """
      await analytics.ready()
      const evil = JSON.parse('{ "__proto__": { "email": "evil@b.co", "polluted": 1 }, "plan": "pro" }')
      analytics.identify('u', evil); analytics.group('g', evil); analytics.page(evil); analytics.track('x', evil)
      return [wootricSettings.email || '', wootricSettings.group_info.polluted || 0, wootricSettings.page_info.polluted || 0, wootricSettings.properties, analytics.user().traits().polluted || 0]
      """,
      gives: ["", 0, 0, ["plan": "pro"], 0]),
    Behaviour(
      "A name that a page's var has taken stops nothing",
      "await analytics.ready(); analytics.identify('u'); return [calls.map(call => call[0]), errors]",
      gives: [["page", "run"], []],
      before: WrongCallTests.watched + ";var URL = '/api', Blob = 3"),
    Behaviour(
      "A page's own SDK element is not doubled, and its run stays the only one",
      """
      await analytics.ready()
      return [document.querySelectorAll('script[src$="sdk.js"]').length, calls.map(call => call[0]).sort()]
      """,
      gives: [1, ["page", "run"]],
      body: """
        <script>window.wootricSettings = { email: 'someone@example.com', account_token: 'NPS-1a2b3c4d' }</script>
        <script src=/sdk.js?wootric-sdk.js></script><script>wootric('run')</script>
        """),
  ]

  @Test(arguments: choices + values, Visit.forms)
  func foreign(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }
}
