import Testing
import WootricSnippet

@Suite("The loader", .browser)
struct LoaderTests {
  static let behaviours: [Behaviour] = [
    Behaviour(
      "Every method of analytics.js is there before the bundle",
      "return early",
      gives: [],
      queued: """
        var early = ['trackSubmit', 'trackClick', 'trackLink', 'trackForm', 'pageview', 'identify', 'reset', 'group', 'track',
          'ready', 'alias', 'debug', 'page', 'screen', 'once', 'off', 'on', 'addSourceMiddleware', 'addIntegrationMiddleware',
          'setAnonymousId', 'addDestinationMiddleware', 'register', 'load', 'factory']
          .filter(name => typeof analytics[name] != 'function')
        """),
    Behaviour(
      "The queue is an array that says who it is, and stubs return it",
      "return early",
      gives: [true, true, true, "NPS-1a2b3c4d", .string(generatorVersion), true],
      queued:
        "var early = [Array.isArray(analytics), Array.isArray(analytics.methods), analytics.invoked, analytics._writeKey, analytics.SNIPPET_VERSION, analytics.track('a') === analytics]"
    ),
    Behaviour(
      "A call that carries page data is queued with the page as it was, another without",
      "return early",
      gives: [["track", "a", ["t": "A page", "u": true]], ["reset"]],
      queued: """
        analytics.track('a'); analytics.reset()
        var early = analytics.slice(1).map(call => call.map(part => part.__t === 'bpc' ? { t: part.t, u: part.u === location.href } : part))
        """),
    Behaviour(
      "The same object is upgraded in place",
      "return window.kept === analytics && analytics.length",
      gives: 0, queued: "window.kept = analytics; analytics.track('a')"),
    Behaviour(
      "The bundle's element is async, of low priority, and carries integrity",
      "const { async, fetchPriority, integrity, crossOrigin } = document.querySelector('script[src^=\"/assets\"]'); return [async, fetchPriority, integrity.slice(0, 7), crossOrigin]",
      gives: [true, "low", "sha384-", "anonymous"]),
    Behaviour(
      "The real analytics.js wins",
      "return [analytics.initialize, typeof analytics.methods, document.querySelectorAll('script[src]').length]",
      gives: [true, "undefined", 0], before: "window.analytics = { initialize: true }"),
    Behaviour(
      "A global that is no queue is left alone",
      "return Object.keys(analytics)",
      gives: ["own"], before: "window.analytics = { own: 1 }"),
    Behaviour(
      "A queue that the page made before keeps its calls",
      "await analytics.ready(); return calls.map(call => call[1].event_name + ' ' + call[0])",
      gives: ["Early run", "Early page"], before: "window.analytics = [['track', 'Early']]"),
    Behaviour(
      "The global has the name of the settings",
      "await wt.track('a'); return [wootricSettings.event_name, typeof analytics]",
      gives: ["a", "undefined"], change: { $0.analytics.global = "wt" }),
    Behaviour(
      "Without analytics.page, no page call is made",
      "await analytics.ready(); return calls",
      gives: [], change: { $0.analytics.page = .none }),
    Behaviour(
      "analytics.page can say what page it is",
      "await analytics.ready(); const { category, name, author } = calls[0][1].page_info; return [category, name, author]",
      gives: ["Docs", "Home", "Ada"],
      change: {
        $0.analytics.page = .call(
          .init(
            category: "Docs", name: "Home",
            properties: [.init(key: "author", value: .string("Ada"))]))
      }),
    Behaviour(
      "Without a console nothing throws",
      "analytics.debug(); await analytics.track('a'); return [wootricSettings.event_name, window.errors]",
      gives: ["a", 0],
      before: "window.errors = 0; addEventListener('error', () => errors++); delete window.console"),
  ]

  @Test(arguments: behaviours, Visit.forms)
  func loader(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }

  @Test(
    "A second inclusion changes nothing, and says so where it is another copy",
    arguments: Visit.forms, [true, false])
  func includedTwice(form: Snippet.Form, isOther: Bool) async throws {
    var visit = Visit(form: form)
    visit.before = """
      <script>
      window.said = []
      for (const level of ['debug', 'log', 'info', 'warn', 'error']) console[level] = (...all) => said.push(all.join(' '))
      </script>
      """
    var other = visit
    if isOther { other.settings.accountToken = "NPS-2b3c4d5e" }
    visit.after = other.snippet.element.html
    let twice = visit
    try await withBrowser { browser in
      let site = try await twice.open(in: browser)
      let calls = try await browser.value(
        of: "await analytics.ready(); return calls.map(call => call[0])")
      let warnings = try await browser.evaluate(
        "said.filter(words => words.includes('included twice')).length")
      let bundles = try await site.requests.filter { $0.contains("/assets/") }
      #expect(calls == ["page"])
      #expect(bundles.count == 1)
      #expect(warnings == (isOther ? 1 : 0))
    }
  }

  @Test(
    "A nonce is copied to bundle and SDK, and no other policy is broken", arguments: Visit.forms)
  func nonce(form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    visit.before = """
      <meta http-equiv=content-security-policy content="script-src 'nonce-n1' 'strict-dynamic'">\
      <script nonce=n1>window.broken = 0; addEventListener('securitypolicyviolation', () => broken++)</script>
      """
    let page = visit.page.replacing("<script data-wootric", with: "<script nonce=n1 data-wootric")
    visit.files["index.html"] = page
    let strict = visit
    try await withBrowser { browser in
      let seen = try await strict.result(
        of: """
          await analytics.track('a')
          return [wootricSettings.event_name, broken, [...document.querySelectorAll('script')].map(script => script.nonce)]
          """, in: browser)
      #expect(seen == ["a", 0, ["n1", "n1", "n1", "n1"]])
    }
  }

  @Test(
    "The manifest's hash and Trusted Types policy are all that a strict page needs",
    arguments: Visit.forms)
  func hashAndTrustedTypes(form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    let hash = try #require(visit.snippet.element.cspHash)
    visit.before = """
      <meta http-equiv=content-security-policy content="script-src '\(hash)' 'self'; \
      require-trusted-types-for 'script'; trusted-types wootric"><script src=/listen.js></script>
      """
    visit.files["listen.js"] = """
      window.broken = []
      addEventListener('securitypolicyviolation', event => broken.push(event.violatedDirective))
      """
    let strict = visit
    try await withBrowser { browser in
      let seen = try await strict.result(
        of: "await analytics.track('a'); return [wootricSettings.event_name, broken]", in: browser)
      #expect(seen == ["a", []])
      // Where the engine has Trusted Types, the page's policy was in force.
      let enforced = try await browser.value(
        of:
          "try { document.createElement('script').src = '/a.js' } catch { return true } return false"
      )
      let hasTrustedTypes = try await browser.evaluate("typeof trustedTypes === 'object'")
      #expect(enforced == hasTrustedTypes)
    }
  }

  @Test(
    "A hash hands its trust on under 'strict-dynamic', where hosts count for nothing",
    arguments: Visit.forms)
  func hashAndStrictDynamic(form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    let hash = try #require(visit.snippet.element.cspHash)
    visit.before = """
      <meta http-equiv=content-security-policy content="script-src '\(hash)' 'nonce-n1' 'strict-dynamic'">\
      <script nonce=n1>window.broken = 0; addEventListener('securitypolicyviolation', () => broken++)</script>
      """
    let strict = visit
    try await withBrowser { browser in
      let seen = try await strict.result(
        of: "await analytics.track('a'); return [wootricSettings.event_name, broken]", in: browser)
      #expect(seen == ["a", 0])
    }
  }

  @Test("It works in about:srcdoc", arguments: Visit.forms)
  func srcdoc(form: Snippet.Form) async throws {
    let visit = Visit(form: form)
    let inner = visit.snippet.element.html.replacing("&", with: "&amp;").replacing(
      "\"", with: "&quot;")
    let page = "<!doctype html><title>Outer</title><iframe srcdoc=\"\(inner)\"></iframe>"
    try await withBrowser { browser in
      var framed = visit
      framed.files["index.html"] = page
      let seen = try await framed.result(
        of:
          "const frame = frames[0]; await frame.analytics.track('a'); return [frame.wootricSettings.event_name, frame.calls.length]",
        in: browser)
      #expect(seen == ["a", 2])
    }
  }
}
