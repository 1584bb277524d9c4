import Testing
import WootricSnippet

@Suite("How the loader comes to a page", .browser)
struct DeliveryTests {
  @Test("An external loader needs no inline code", arguments: Visit.forms)
  func policy(form: Snippet.Form) async throws {
    var visit = Visit(form: form)
    visit.settings.loader.mode = .external
    visit.before = """
      <meta http-equiv=content-security-policy content="script-src 'self'; \
      require-trusted-types-for 'script'; trusted-types wootric"><script src=/watch.js></script>
      """
    visit.files["watch.js"] =
      "var broken = []; addEventListener('securitypolicyviolation', event => broken.push(event.violatedDirective))"
    let strict = visit
    try await withBrowser { browser in
      let site = try await strict.open(in: browser)
      _ = try await browser.wait(until: "window.analytics && analytics.initialized")
      let seen = try await browser.value(
        of: """
          await analytics.identify('u', { email: 'a@b.c' })
          const element = document.querySelector('[data-wootric-snippet]')
          return [calls.map(call => call[0]), element.async, element.integrity.slice(0, 7), element.text, broken]
          """)
      let bundles = try await site.requests.filter { $0.contains("/assets/") }
      #expect(seen == [["page", "run"], true, "sha384-", "", []])
      #expect(bundles.count == 1)
    }
  }

  static let external: [Behaviour] = [
    Behaviour(
      "Calls that the page queued before the file came are made",
      "while (!analytics.initialized) await new Promise(requestAnimationFrame); await analytics.ready(); return calls.map(call => call[0])",
      gives: ["run", "page"], before: "window.analytics = [['track', 'Early']]",
      change: { $0.loader.mode = .external }),
    Behaviour(
      "An external loader waits for consent with all but itself",
      """
      while (!window.analytics || !analytics.consent) await new Promise(requestAnimationFrame)
      const before = [typeof wootric, document.cookie]
      analytics.consent(true)
      await new Promise(done => analytics.ready(done))
      return [before, calls.map(call => call[0])]
      """,
      gives: [["undefined", ""], ["page"]],
      change: { ($0.loader.mode, $0.consent.mode) = (.external, .manual) }),
    Behaviour(
      "An external loader that is switched off calls everything back",
      "while (!window.analytics || !analytics.invoked) await new Promise(requestAnimationFrame); await new Promise(done => analytics.track('a', done)); return typeof wootric",
      gives: "undefined", change: { ($0.loader.mode, $0.enabled) = (.external, false) }),
  ]

  static let other: [Behaviour] = [
    Behaviour(
      "Switched off, nothing is kept or asked for, and every callback is called",
      "await called; await new Promise(done => analytics.track('b', done)); return [typeof wootric, document.cookie, localStorage.length]",
      gives: ["undefined", "", 0],
      queued: "var called = new Promise(done => analytics.track('a', done))",
      change: { $0.enabled = false }),
    Behaviour(
      "Attributes of the settings are on the element, and no value leaves its attribute",
      "const element = document.querySelector('script[data-wootric-snippet]'); return [element.dataset.category, element.getAttribute('data-turbo-eval'), document.scripts.length]",
      gives: ["\"'><script>x</script>&amp;ä\u{2028}", "false", 4], queued: "0",
      change: {
        $0.loader.attributes = [
          .init(name: "data-category", value: "\"'><script>x</script>&amp;ä\u{2028}"),
          .init(name: "data-turbo-eval", value: "false"),
        ]
      }),
  ]

  @Test(arguments: external + other, Visit.forms)
  func delivery(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }
}
