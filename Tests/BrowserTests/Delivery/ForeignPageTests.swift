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

  /// Names of elements that hide what a document has.
  static let hidden = [
    "<form name=head><input name=append></form><img name=body>",
    "<img name=querySelector><img name=querySelector>",
    "<img name=createElement><img name=addEventListener>", "<img name=currentScript>",
    "<img name=title><img name=referrer><img name=cookie><img name=readyState>",
  ]

  @Test("An element hides nothing of the document from a loader behind it", arguments: hidden)
  func behind(_ elements: String) async throws {
    var visit = Visit()
    visit.settings.sdk = .init(url: "/sdk.js", load: .idle)
    visit.settings.analytics.singlePage = true
    let element = visit.snippet.element.html.replacing("<script", with: "<script nonce=n1")
    visit.files["index.html"] = """
      <!doctype html><meta charset=utf-8><title>A page</title>
      <meta http-equiv=content-security-policy content="script-src 'nonce-n1'">
      <script nonce=n1>\(WrongCallTests.watched)</script><body>\(elements)\(element)
      """
    let late = visit
    try await withBrowser { browser in
      let seen = try await late.result(
        of: """
          await analytics.ready()
          return [calls.map(call => [call[0], call[1].page_info.title]), errors]
          """, in: browser)
      #expect(seen == [[["page", "A page"]], []])
    }
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
      "Nor is it the trait of a row",
      """
      await analytics.ready()
      Object.prototype.company = 'everywhere'
      analytics.identify('u', { plan: 'pro' })
      delete Object.prototype.company
      return wootricSettings.properties
      """,
      gives: ["plan": "pro"]
    ) {
      $0.traits.append(
        Settings.TraitMapping(trait: "company", destination: .field(.property("company"))))
    },
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

  static let queues: [Behaviour] = [
    Behaviour(
      "What is no call of the API runs nothing, and loses nothing",
      """
      await analytics.ready()
      analytics.push(undefined); analytics.push(null); analytics.push(3); analytics.push(foreign)
      const added = document.querySelectorAll('script[src^="data:"]').length
      return [added, typeof analytics._add, calls.map(call => call[0]), errors]
      """,
      gives: [0, "undefined", ["page", "run"], []],
      queued: """
        var foreign = ['_add', 'data:text/javascript,1', { onerror() {} }]
        analytics.push(foreign, undefined, null, 3, [], ['splice'], ['constructor'], ['track', 'a'])
        """, before: WrongCallTests.watched),
    Behaviour(
      "What is no call is ignored by a loader that has no bundle after a no, too",
      "return new Promise(done => analytics.track('b', () => done([heard, errors])))",
      gives: [1, []],
      queued: """
        var heard = 0
        analytics.push(undefined); analytics.push(null); analytics.track('a', () => heard++)
        analytics.consent(false)
        """, before: WrongCallTests.watched
    ) { $0.consent.mode = .manual },
    Behaviour(
      "So it is where no consent is asked for, with a thousand calls behind it",
      "return new Promise(done => analytics.track('b', () => done([heard, errors])))",
      gives: [1, []],
      queued: """
        var heard = 0
        analytics.push(undefined); analytics.push(null); analytics.track('a', () => heard++)
        for (let call = 0; call < 1000; call++) analytics.identify('u')
        analytics.consent(false)
        """, before: WrongCallTests.watched),
    Behaviour(
      "Callbacks that throw when they are read lose nothing else",
      """
      await analytics.ready()
      analytics.identify('u')
      let score
      analytics.on('survey:response', given => (score = given))
      wootricSettings.callbacks.after_response(9)
      const { product_name, segment_user_id } = wootricSettings
      return [product_name, segment_user_id, score, calls.map(call => call[0]), errors]
      """,
      gives: ["Theirs", "u", 9, ["page", "run"], []],
      before: WrongCallTests.watched
        + "window.wootricSettings = { get callbacks() { throw Error('theirs') }, product_name: 'Theirs' }"
    ),
  ]

  @Test(arguments: choices + values + queues, Visit.forms)
  func foreign(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }
}
