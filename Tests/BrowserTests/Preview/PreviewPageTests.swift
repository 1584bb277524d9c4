import Foundation
import Testing
import WootricSnippet

@Suite("The preview page, opened from disk", .browser)
struct PreviewPageTests {
  @Test("It says when visitors are asked, asks them, and says what it does not heed")
  func asks() async throws {
    var settings = PreviewSite.usual
    settings.survey.ask = .on([.seconds(1), .click(PreviewSite.attack)])
    settings.survey.skip = Settings.Survey.Skip(localhost: true, frames: true)
    try await PreviewSite(settings: settings).open { browser in
      try await browser.wait(forCalls: 2)
      let shown = try await browser.evaluate(
        "[...document.querySelectorAll('#asks li')].map(item => item.textContent)")
      #expect(
        shown == [
          "when the page was in sight for 1 s", .string("at a click on \(PreviewSite.attack)"),
          "This page does not heed survey.skip.localhost, survey.skip.frames.",
        ])
    }
    try await PreviewSite().open { browser in
      let isHidden = try await browser.evaluate("document.querySelector('#asks').hidden")
      #expect(isHidden == true)
    }
  }

  @Test("A call that is typed in shows what Wootric gets", arguments: Visit.forms)
  func identify(form: Snippet.Form) async throws {
    try await PreviewSite(form: form).open { browser in
      try await browser.wait(forCalls: 1)
      try await browser.type("42", into: "#identify [name=userId]")
      for (index, text) in [(0, "ada@example.com"), (3, "Acme"), (4, "12"), (5, "nobody's")] {
        try await browser.type(text, into: "#traits label:nth-child(\(index + 1)) input")
      }
      try await browser.type(#"{ "plan": "pro" }"#, into: "#identify [name=data]")
      try await browser.send()
      try await browser.wait(forCalls: 2)
      let shown = try await browser.evaluate(
        """
        (({ email, properties, segment_user_id, product_name }) =>
          [email, properties, segment_user_id, product_name])(JSON.parse(document.querySelector('#settings').textContent))
        """)
      #expect(
        shown == [
          "ada@example.com", ["company": "Acme", "seats_amount": 12, "plan": "pro"], "42",
          .string(PreviewSite.attack),
        ])
      let calls = try await browser.callsShown
      #expect(calls[0] == "wootric('run')")
      let kept = try await browser.evaluate("document.querySelector('#kept').textContent")
      #expect(kept.string?.contains("ajs_user_id") == true)
    }
  }

  @Test("Events, pages and groups are calls, too; reset takes the person away")
  func others() async throws {
    try await PreviewSite().open { browser in
      try await browser.choose("track")
      try await browser.type("Order Completed", into: "#track [name=event]")
      try await browser.send()
      try await browser.send("page")
      try await browser.choose("group")
      try await browser.type("acme", into: "#group [name=groupId]")
      try await browser.send()
      try await browser.wait(forCalls: 4)
      let calls = try await browser.callsShown
      #expect(
        calls == ["wootric('group')", "wootric('page')", "wootric('run')", "wootric('page')"])
      let page = try await browser.evaluate(
        "JSON.parse(document.querySelector('#settings').textContent).page_info.url")
      #expect(page == "https://www.example.com/pricing")
      try await browser.send("reset")
      try await browser.wait(
        until: "document.querySelector('#calls').textContent.includes('WootricSurvey.stop()')")
      let left = try await browser.evaluate(
        "JSON.parse(document.querySelector('#settings').textContent).group_info === undefined")
      #expect(left == true)
    }
  }

  @Test("Consent is switched, and what comes of each choice is seen")
  func consent() async throws {
    var settings = PreviewSite.usual
    settings.consent.mode = .manual
    try await PreviewSite(settings: settings).open { browser in
      let waits =
        "document.querySelector('#status').textContent.includes('until the visitor chooses')"
      try await browser.wait(until: waits)
      try await browser.send("identify")
      try await browser.choose("granted")
      try await browser.wait(forCalls: 2)
      try await browser.wait(
        until: "document.querySelector('#status').textContent.startsWith('Consent granted: ')")
      try await browser.choose("denied")
      try await browser.wait(
        until: "document.querySelector('#status').textContent.includes('The visitor said no.')")
      try await browser.choose("pending")
      try await browser.wait(until: waits)
      #expect(try await browser.callsShown == [])
      // The call that was made is made again, on the page where nothing is chosen yet.
      try await browser.choose("granted")
      try await browser.wait(until: "document.querySelectorAll('#calls li').length >= 2")
    }
  }

  @Test("Where no consent is asked for, there is nothing to switch")
  func noConsent() async throws {
    var settings = PreviewSite.usual
    settings.consent.respectGPC = false
    try await PreviewSite(settings: settings).open { browser in
      let isHidden = try await browser.evaluate("document.querySelector('#consent').hidden")
      #expect(isHidden == true)
    }
  }

  @Test("Where surveys are switched off, the page says so and no call is made")
  func disabled() async throws {
    var settings = PreviewSite.usual
    settings.enabled = false
    try await PreviewSite(settings: settings).open { browser in
      try await browser.wait(
        until: "document.querySelector('#status').textContent.includes('switched off')")
      // The stage reports when it has been asked, and when the call is settled.
      try await browser.run(
        "window.reports = 0; addEventListener('message', () => window.reports++)")
      try await browser.send("page")
      try await browser.wait(until: "reports >= 2")
      let calls = try await browser.evaluate("document.querySelectorAll('#calls li').length")
      #expect(calls == 0)
    }
  }

  @Test("A page call that goes out as an image is shown with what it tells")
  func pixel() async throws {
    var settings = PreviewSite.usual
    settings.analytics.pageLog = .pixel
    try await PreviewSite(settings: settings).open { browser in
      try await browser.wait(forCalls: 1)
      try await browser.send("page")
      try await browser.wait(forCalls: 2)
      let call = try await browser.evaluate(
        """
        [document.querySelector('#calls code').textContent,
          JSON.parse(document.querySelector('#calls pre').textContent).url]
        """)
      #expect(call == ["pixel.gif", "https://www.example.com/pricing"])
    }
  }

  @Test("Where the SDK is blocked, no call of it is shown and the calls still end")
  func blocked() async throws {
    try await PreviewSite().open { browser in
      try await browser.click("#blocked")
      try await browser.wait(
        until: "document.querySelector('#lines').textContent.includes('wootric: page {')")
      let calls = try await browser.evaluate("document.querySelectorAll('#calls li').length")
      #expect(calls == 0)
    }
  }

  @Test(
    "Settings file, environment, sizes and warnings are told, attacks are text, no host is asked")
  func page() async throws {
    try await PreviewSite(environment: "staging").open { browser in
      try await browser.wait(until: "document.querySelectorAll('#sizes li').length == 2")
      let source = try await browser.evaluate(
        "[document.querySelector('#source').textContent.trim(), document.title]")
      #expect(source == ["shop.json for staging", "Wootric preview: shop.json, staging"])
      let shown = try await browser.evaluate(
        """
        [document.querySelector('#lints li').textContent.startsWith('wootric.json:3:7: '),
          document.querySelectorAll('img').length,
          performance.getEntriesByType('resource').length]
        """)
      #expect(shown == [true, 0, 0])
    }
  }
}
