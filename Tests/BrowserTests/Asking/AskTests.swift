import Testing
import WootricSnippet

@Suite("survey.ask: visitors who never sign in", .browser)
struct AskTests {
  /// A clock that the test winds, and the runs that Wootric has heard of: the person of each.
  static let tools = """
    window.ticks = new Map()
    let tickCount = 0
    window.setInterval = tick => (ticks.set(++tickCount, tick), tickCount)
    window.clearInterval = id => ticks.delete(id)
    window.pass = seconds => { for (; seconds--;) [...ticks.values()].forEach(tick => tick()) }
    window.faults = []
    addEventListener('error', event => faults.push(event.message))
    addEventListener('unhandledrejection', event => faults.push(String(event.reason)))
    let state = 'visible'
    window.show = now => { state = now; document.dispatchEvent(new Event('visibilitychange', { bubbles: true })) }
    Object.defineProperty(Document.prototype, 'visibilityState', { get: () => state })
    // What a page does in a turn of its own is done.
    window.turn = async () => { await analytics.ready(); await new Promise(done => setTimeout(done)) }
    window.names = () => calls.map(call => call[0])
    window.runs = () => calls.filter(call => call[0] == 'run').length
    """

  static let page: [Behaviour] = [
    asking(
      "With 'page', a visitor is asked on the page that is counted, as nobody",
      "await turn(); return [names(), calls[1][1].email || null, calls[1][1].segment_user_id || null]",
      gives: [["page", "run"], .null, .null], .page),
    asking(
      "A person whom the page identifies at the same time is asked, and nobody besides",
      "await turn(); return [names(), calls[1][1].email]",
      gives: [["page", "run"], "a@b.c"], .page,
      queued: "analytics.identify('u', { email: 'a@b.c' })"),
    asking(
      "One who is identified later on that page is noted and not asked again",
      "await turn(); await analytics.identify('u', { email: 'a@b.c' }); return [names(), wootricSettings.email]",
      gives: [["page", "run"], "a@b.c"], .page),
    asking(
      "An event asks for itself, before a trigger and behind it",
      "await turn(); pass(1); await analytics.track('a'); pass(9); await analytics.track('b'); return names()",
      gives: ["page", "run", "run"], .on([.seconds(9)])),
    asking(
      "A second page call for one place asks nobody again, one for another place does",
      """
      await turn(); await analytics.page('Own'); await turn()
      history.pushState({}, '', '?q=1'); await analytics.page(); await turn()
      history.pushState({}, '', '/b'); await analytics.page(); await turn()
      return names()
      """,
      gives: ["page", "run", "page", "page", "page", "run"], .page),
    asking(
      "A page that comes back from the back-forward cache is asked anew",
      """
      await turn()
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })); await turn()
      return names()
      """,
      gives: ["page", "run", "page", "run"], .page),
    asking(
      "A hidden page is asked when it is seen, once",
      """
      await turn(); show('hidden')
      history.pushState({}, '', '/b'); await analytics.page(); await turn()
      const hidden = runs()
      show('visible'); show('hidden'); show('visible')
      return [hidden, runs()]
      """,
      gives: [1, 2], .page),
    asking(
      "A page that no call counts is not asked",
      "await turn(); pass(99); document.body.click(); return names()",
      gives: [], .on([.seconds(1), .click("body")])
    ) { $0.analytics.page = .none },
    asking(
      "After a no nobody is asked",
      "await turn(); analytics.consent(false); pass(99); document.body.click(); return runs()",
      gives: 0, .on([.seconds(20), .click("body")])),
    asking(
      "By default, and with 'identify', a visitor is not asked, and every identify asks",
      "await turn(); await analytics.identify('u'); await analytics.identify('u'); return names()",
      gives: ["page", "run", "run"], .identify),
  ]

  static let triggers: [Behaviour] = [
    asking(
      "Seconds count while the page is in sight, and ask once",
      """
      await turn(); pass(19); show('hidden'); pass(60); show('visible')
      const before = runs()
      pass(1); const then = runs()
      pass(99)
      return [before, then, runs(), ticks.size]
      """,
      gives: [0, 1, 1, 0], .on([.seconds(20)])),
    asking(
      "The first trigger asks, and the others of the page are silent",
      "await turn(); document.querySelector('b').click(); pass(99); return runs()",
      gives: 1, .on([.seconds(20), .click("a")]), body: "<a><b>B</b></a>"),
    asking(
      "A person who is asked silences the triggers of the page",
      "await turn(); await analytics.identify('u'); pass(99); document.querySelector('a').click(); return names()",
      gives: ["page", "run"], .on([.seconds(20), .click("a")]), body: "<a>A</a>"),
    asking(
      "A click counts in the element and where the page stops it, elsewhere it does not",
      """
      await turn(); document.querySelector('i').click()
      const before = runs()
      document.querySelector('b').addEventListener('click', event => event.stopImmediatePropagation())
      document.querySelector('b').click()
      return [before, runs()]
      """,
      gives: [0, 1], .on([.click("a.x > span")]),
      body: "<i>I</i><a class=x><span><b>B</b></span></a>"),
    asking(
      "An element of a page that comes later counts when it is in sight",
      """
      await turn()
      const before = runs()
      document.body.insertAdjacentHTML('beforeend', '<p class=late>Late')
      pass(1)
      while (!runs()) await new Promise(requestAnimationFrame)
      return [before, runs()]
      """,
      gives: [0, 1], .on([.visible(".late")])),
    asking(
      "A selector that the browser refuses harms neither the page nor the other triggers",
      "await turn(); document.body.click(); pass(5); return [faults, runs()]",
      gives: [[], 1], .on([.click("a["), .visible("::"), .click("'"), .seconds(5)])),
    asking(
      "Attack: a selector is a text, whatever it holds",
      "await turn(); document.body.click(); return [faults, window.pwned === undefined, runs()]",
      gives: [[], true, 0],
      .on([
        .click("</script><script>pwned=1</script>"), .click("');pwned=1//"),
        .visible("\\'\u{2028}"),
      ])),
    asking(
      "A pointer that leaves by the upper edge asks, one that leaves elsewhere or stays does not",
      """
      await turn()
      const leave = (clientY, relatedTarget = null) =>
        document.body.dispatchEvent(new MouseEvent('mouseout', { bubbles: true, clientY, relatedTarget }))
      leave(0, document.body); leave(40); leave(40, document.body)
      const before = runs()
      leave(-1)
      return [before, runs()]
      """,
      gives: [0, 1], .on([.exit])),
    asking(
      "On touch a page that is thrown back asks, one that is moved back slowly or by a link does not",
      """
      await turn()
      let y = 0
      Object.defineProperty(window, 'scrollY', { get: () => y })
      const scroll = (to, timeStamp) => {
        y = to
        document.dispatchEvent(Object.defineProperty(new Event('scroll'), 'timeStamp', { value: timeStamp }))
      }
      const touch = type => document.body.dispatchEvent(new Event(type, { bubbles: true }))
      touch('touchstart'); touch('touchmove')
      scroll(9 * innerHeight, 1000)
      for (let step = 0; step < 20; step++) scroll((9 - step / 10) * innerHeight, 1100 + step * 200)
      touch('touchstart'); scroll(7 * innerHeight, 9000); scroll(0, 9100)
      const before = runs()
      scroll(8 * innerHeight, 20000); touch('touchstart'); touch('touchmove')
      scroll(7.8 * innerHeight, 20100); scroll(7.4 * innerHeight, 20200)
      return [before, runs()]
      """,
      gives: [0, 1], .on([.exit])),
  ]

  static func asking(
    _ sentence: String, _ script: String, gives expected: JSON, _ ask: Settings.Survey.Ask,
    queued: String = "", body: String = "<p>Hello",
    change: @escaping @Sendable (inout Settings) -> Void = { _ in }
  ) -> Behaviour {
    Behaviour(sentence, script, gives: expected, queued: queued, before: tools, body: body) {
      $0.survey.ask = ask
      change(&$0)
    }
  }

  @Test(arguments: page + triggers, Visit.forms)
  func asks(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }

  @Test(
    "A visitor's own hands: a key that scrolls, a pointer that moves, a click",
    arguments: Visit.forms)
  func hands(form: Snippet.Form) async throws {
    var visit = Visit(
      form: form,
      body: "<button>Guide</button><p style='height: 5000px'>Long</p><footer>End</footer>")
    visit.before = "<script>\(Self.tools)</script>"
    try await withBrowser { browser in
      for ask in [Settings.Survey.Trigger.scroll(60), .visible("footer"), .click("button"), .exit] {
        visit.settings.survey.ask = .on([ask])
        _ = try await visit.result(of: "await turn(); return 0", in: browser)
        try await browser.session.movePointer(to: (20, 300))
        try await browser.session.movePointer(to: (20, 10))
        #expect(try await browser.evaluate("runs()") == 0, "\(ask)")
        switch ask {
        case .click: try await browser.click("button")
        case .exit: continue
        default: try await browser.type("\u{E010}", into: "body")
        }
        try await browser.wait(until: "runs() == 1")
      }
    }
  }

  @Test("The third page of a visit, on whatever pages the others were", arguments: Visit.forms)
  func pages(form: Snippet.Form) async throws {
    let text = """
      {
        accountToken: "NPS-1a2b3c4d", sdk: { url: "/sdk.js" }, analytics: { querystring: false },
        site: { root: ".", pages: { "blog/**": { survey: { ask: [{ pages: 3 }] } } } },
      }
      """
    let file = try SettingsFile.read(Array(text.utf8), file: "wootric.json")
    var served = ["sdk.js": Visit.sdk]
    for path in ["index.html", "blog/a.html", "blog/b.html", "blog/c.html"] {
      let snippet = file.snippet(forPage: path, form)
      served[path] =
        "<!doctype html><meta charset=utf-8><title>A</title><script>\(Self.tools)</script>"
        + snippet.element.html
      served[String(snippet.bundle.url.dropFirst())] = snippet.bundle.served
    }
    let files = served
    try await withBrowser { browser in
      let site = try await browser.serve(files)
      var seen: [JSON] = []
      for path in ["index.html", "blog/a.html", "blog/b.html", "blog/c.html"] {
        try await browser.open(site.url(path))
        seen.append(try await browser.value(of: "await turn(); return runs()"))
      }
      #expect(seen == [0, 0, 1, 0])
      let left = try await browser.value(
        of:
          "const kept = sessionStorage.wootric_pages; analytics.consent(false); return [kept, sessionStorage.length]"
      )
      #expect(left == ["4", 0])
    }
  }

  @Test(
    "After a navigation within the page, the page that is shown decides", arguments: Visit.forms)
  func navigation(form: Snippet.Form) async throws {
    let text = """
      {
        accountToken: "NPS-1a2b3c4d", sdk: { url: "/sdk.js" }, analytics: { singlePage: true },
        site: {
          root: ".",
          pages: {
            "blog/**": { survey: { ask: [{ click: "body" }] } },
            "press/**": { enabled: false },
          },
        },
      }
      """
    let file = try SettingsFile.read(Array(text.utf8), file: "wootric.json")
    let snippet = file.snippets(form).common
    let served = [
      "index.html":
        "<!doctype html><meta charset=utf-8><title>A</title><script>\(Self.tools)</script>"
        + snippet.element.html + "<body>Hello",
      "sdk.js": Visit.sdk, String(snippet.bundle.url.dropFirst()): snippet.bundle.served,
    ]
    try await withBrowser { browser in
      try await browser.open(try await browser.serve(served).url())
      let seen = try await browser.value(
        of: """
          const seen = []
          for (const path of ['/', '/blog/a', '/press/a', '/blog/b']) {
            history.pushState({}, '', path)
            await analytics.page(); await turn()
            document.body.click(); document.body.click()
            seen.push(runs())
          }
          return seen
          """)
      #expect(seen == [0, 1, 1, 2])
    }
  }
}
