import Testing
import WootricSnippet

@Suite(
  "survey.only, survey.skip and survey.showLink: whom nobody asks, and who sees it at once",
  .browser)
struct RefusalTests {
  /// All that Wootric and the console have heard, behind an identify.
  static let heard = """
    await analytics.identify('u'); await analytics.ready(); await new Promise(done => setTimeout(done))
    return [(window.calls || []).map(call => call[0]), lines, [...document.scripts].some(script => script.src.endsWith('sdk.js'))]
    """

  static let tools = """
    window.lines = []; window.faults = []
    console.log = (...line) => { if (/asked/.test(line[1])) lines.push(line[1]) }
    window.analytics = [['debug'], ['on', 'error', error => faults.push(error.message)]]
    """

  static func refusing(
    _ sentence: String, _ survey: Settings.Survey, _ script: String = heard, before: String = "",
    gives expected: JSON, change: @escaping @Sendable (inout Settings) -> Void = { _ in }
  ) -> Behaviour {
    Behaviour(sentence, script, gives: expected, before: tools + "\n" + before) {
      $0.survey = survey
      change(&$0)
    }
  }

  static func refused(_ reason: String) -> JSON {
    [[], .array([.string("not asked: survey." + reason)].repeated(2)), false]
  }

  static let asked: JSON = [["page", "run"], [], true]

  static let behaviours: [Behaviour] = [
    refusing(
      "Nobody is asked on another host, and the SDK is not loaded",
      Settings.Survey(only: .init(hosts: ["www.acme.com", "*.acme.com", "localhost"])),
      gives: refused("only.hosts")),
    refusing(
      "Below a host that is named, everybody is",
      Settings.Survey(only: .init(hosts: ["*.localhost"])),
      gives: asked),
    refusing(
      "A share of visitors is asked, by their anonymous id: this one is number 37",
      Settings.Survey(only: .init(percent: 38)),
      before: "localStorage.ajs_anonymous_id = 'visitor-63'",
      gives: asked),
    refusing(
      "A smaller share is without that one", Settings.Survey(only: .init(percent: 37)),
      before: "localStorage.ajs_anonymous_id = 'visitor-63'", gives: refused("only.percent")),
    refusing(
      "Before the first day nobody is asked",
      Settings.Survey(only: .init(from: Settings.Survey.Day("2030-03-01"))),
      before: "Date.now = () => Date.UTC(2030, 1, 28, 23, 59, 59)",
      gives: refused("only.from, only.until")),
    refusing(
      "From its first second to the last of the last day everybody is",
      Settings.Survey(
        only: .init(
          from: Settings.Survey.Day("2030-03-01"), until: Settings.Survey.Day("2030-03-01"))),
      """
      const seen = []
      for (const time of [Date.UTC(2030, 2, 1), Date.UTC(2030, 2, 1, 23, 59, 59), Date.UTC(2030, 2, 2)]) {
        Date.now = () => time
        await analytics.identify('u'); await analytics.ready(); seen.push(calls.filter(call => call[0] == 'run').length)
      }
      return seen
      """, before: "Date.now = () => Date.UTC(2030, 2, 1)", gives: [1, 2, 2]),
    refusing(
      "A site on one's own machine asks nobody", Settings.Survey(skip: .init(localhost: true)),
      gives: refused("skip.localhost")),
    refusing(
      "A browser that a program drives is not asked: this one",
      Settings.Survey(skip: .init(automation: true)), gives: refused("skip.automation")),
    refusing(
      "One that nobody drives is", Settings.Survey(skip: .init(automation: true)),
      before: "Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false });"
        + "Object.defineProperty(Navigator.prototype, 'userAgent', { get: () => 'Mozilla/5.0 (Linux; Android 9; CUBOT X18 Plus) Chrome/120.0' })",
      gives: asked),
    refusing(
      "A page that is in no frame is asked", Settings.Survey(skip: .init(frames: true)),
      gives: asked),
    refusing(
      "Events, and visitors who never sign in, are refused alike",
      Settings.Survey(ask: .page, skip: .init(localhost: true)),
      "await analytics.track('a'); await analytics.ready(); await new Promise(done => setTimeout(done)); return [window.calls === undefined, new Set(lines).size, lines.length, faults]",
      gives: [true, 1, 3, []]),
    refusing(
      "An SDK of the page's own is told of the page, and asks nobody",
      Settings.Survey(skip: .init(localhost: true)), before: Visit.sdk,
      gives: [["page"], .array(refused("skip.localhost")[1]?.array ?? []), false]),
    refusing(
      "Where consent waits, nobody is counted out before it",
      Settings.Survey(only: .init(percent: 1)),
      "await new Promise(done => setTimeout(done)); const before = document.cookie; analytics.consent(true); await analytics.ready(); return [before, faults]",
      gives: ["", []]
    ) { $0.consent = .init(mode: .manual, before: .memory) },
  ]

  @Test(arguments: behaviours, Visit.forms)
  func refuses(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }

  @Test("A page in a frame asks nobody", arguments: Visit.forms)
  func frames(form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    visit.settings.survey.skip.frames = true
    visit.before = "<script>\(Self.tools)</script>"
    visit.files["outer.html"] = "<!doctype html><title>A</title><iframe src=index.html></iframe>"
    let ready = visit
    try await withBrowser { browser in
      let site = try await browser.serve(ready.served)
      try await browser.open(site.url("outer.html"))
      try await browser.wait(
        until: "Object(Object(window.frames[0]).analytics).initialized && frames[0].lines.length")
      let seen = try await browser.value(
        of: "return [frames[0].calls === undefined, frames[0].lines[0]]")
      #expect(seen == [true, "not asked: survey.skip.frames"])
    }
  }

  @Test("A link that a colleague opens once is kept, until the other one", arguments: Visit.forms)
  func switches(form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    visit.settings.survey.skip.ignored = true
    visit.before = "<script>\(Self.tools)</script>"
    let ready = visit
    try await withBrowser { browser in
      let site = try await browser.serve(ready.served)
      var seen: [JSON] = []
      for fragment in ["", "#wootric=ignore", "", "#wootric=ask", "", "#wootric=show:ignore"] {
        try await browser.open("about:blank")
        try await browser.open(site.url("index.html?a=b" + fragment))
        seen.append(
          try await browser.value(
            of: """
              await analytics.identify('u'); await analytics.ready()
              return [window.calls ? calls.length : 0, localStorage.wootric_ignored || null, location.search + location.hash]
              """))
      }
      #expect(
        seen == [
          [2, .null, "?a=b"], [0, "1", "?a=b"], [0, "1", "?a=b"], [2, .null, "?a=b"],
          [2, .null, "?a=b"], [2, .null, "?a=b#wootric=show:ignore"],
        ])
      // Behind the address of a page that is open.
      _ = try await browser.value(of: "window.isOld = true; location.hash = 'wootric=ignore'")
      try await browser.wait(until: "!window.isOld && localStorage.wootric_ignored")
    }
  }

  static let looks: [Behaviour] = [
    look(
      "The link shows the survey once, with the vendor's flags, whatever refuses, and the person is known",
      "#wootric=show:open-sesame",
      Settings.Survey(ask: .page, only: .init(hosts: ["a.b"]), skip: .init(automation: true)),
      gives: [["page", "run"], "u", true, true, ""]),
    look(
      "A link with another word shows nothing, and stays", "#wootric=show:open-sesamf",
      Settings.Survey(only: .init(hosts: ["a.b"])),
      gives: [[], .null, .null, .null, "#wootric=show:open-sesamf"]),
    look(
      "The SDK that waits for somebody to be identified comes at once", "#wootric=show:open-sesame",
      Settings.Survey(), queued: "", gives: [["page", "run"], .null, true, true, ""]
    ) { $0.sdk.load = .identify },
    look(
      "After a no nothing is shown", "#wootric=show:open-sesame", Settings.Survey(),
      queued: "analytics.consent(false)", gives: [[], .null, true, true, ""]),
    look(
      "On the next page of an application it is over", "#wootric=show:open-sesame",
      Settings.Survey(),
      calls:
        "await analytics.ready(); history.pushState({}, '', '/b'); analytics.page(); analytics.track('a')",
      gives: [["page", "run", "stop", "page", "run"], "u", .null, .null, ""]
    ) { $0.analytics.singlePage = true },
  ]

  static func look(
    _ sentence: String, _ fragment: String, _ survey: Settings.Survey,
    queued: String = "analytics.identify('u')", calls: String = "", gives expected: JSON,
    change: @escaping @Sendable (inout Settings) -> Void = { _ in }
  ) -> Behaviour {
    Behaviour(
      sentence,
      """
      \(calls)
      const turn = () => new Promise(done => setTimeout(done))
      while ((window.calls || []).length < \(expected[0]?.array?.count ?? 0)) await turn()
      for (let turns = 9; turns--;) await turn()
      const own = window.calls || []
      const run = own.find(call => call[0] == 'run')
      return [own.map(call => call[0]), Object(run && run[1]).event_name === null ? run[1].segment_user_id : null,
        window.wootric_survey_immediately || null, window.wootric_no_surveyed_cookie || null, location.hash]
      """,
      gives: expected, queued: queued,
      before: "history.replaceState({ kept: 1 }, '', '\(fragment)');" + tools
    ) {
      $0.survey = survey
      $0.survey.showLink = "open-sesame"
      change(&$0)
    }
  }

  @Test(arguments: looks, Visit.forms)
  func shows(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }

  @Test(
    "After a navigation within the page, the page that is shown decides who is asked",
    arguments: Visit.forms)
  func navigation(form: Snippet.Form) async throws {
    let text = """
      {
        accountToken: "NPS-1a2b3c4d", sdk: { url: "/sdk.js" }, analytics: { singlePage: true },
        site: { root: ".", pages: { "blog/**": { survey: { skip: { localhost: true } } } } },
      }
      """
    let file = try SettingsFile.read(Array(text.utf8), file: "wootric.json")
    let snippet = file.snippet(forPage: "blog/a", form)
    let served = [
      "index.html": "<!doctype html><meta charset=utf-8><title>A</title>" + snippet.element.html,
      "sdk.js": Visit.sdk, String(snippet.bundle.url.dropFirst()): snippet.bundle.served,
    ]
    try await withBrowser { browser in
      try await browser.open(try await browser.serve(served).url())
      let seen = try await browser.value(
        of: """
          await analytics.ready()
          const seen = []
          for (const path of ['/', '/blog/a', '/b']) {
            history.pushState({}, '', path)
            await analytics.page(); await analytics.track('a')
            seen.push(calls.filter(call => call[0] == 'run').length)
          }
          return seen
          """)
      #expect(seen == [1, 1, 2])
    }
  }
}

private extension [JSON] {
  func repeated(_ count: Int) -> [JSON] { (0..<count).flatMap { _ in self } }
}
