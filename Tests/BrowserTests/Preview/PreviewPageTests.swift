import Foundation
import Testing
import WootricSnippet

@Suite("The preview page, opened from disk", .browser)
struct PreviewPageTests {
  private static let attack = "</script><img src=x onerror=alert(1)>\u{2028}'\"`"

  private static var settings: Settings {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    settings.survey.productName = attack
    settings.traits += [
      TraitMapping(trait: "company.name", destination: .field(.property("company"))),
      TraitMapping(trait: "seats", destination: .field(.property("seats")), conversion: .amount),
      TraitMapping(trait: attack, destination: .dropped),
    ]
    return settings
  }

  /// Opens the page from a file of its own and runs a test in it.
  private func withPreview(
    _ settings: Settings = Self.settings, form: Snippet.Form,
    _ test: (Browser) async throws -> Void
  ) async throws {
    let origin = Diagnostic.Origin(file: "wootric.json", line: 3, column: 7)
    let warning = Diagnostic(
      origin: origin, severity: .warning,
      problem: .unknownLanguage(Self.attack, nearest: nil))
    let snippet = Snippet(settings, form: form)
    let file = Artifact.preview.files(of: PerPage(snippet), warnings: [warning])[0]
    let url = FileManager.default.temporaryDirectory.appending(path: "preview-\(UUID()).html")
    try Data(file.text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    try await withBrowser { browser in
      try await browser.open(url.absoluteString)
      try await test(browser)
    }
  }

  @Test("It says when visitors are asked, asks them, and says what it does not heed")
  func asks() async throws {
    var settings = Self.settings
    settings.survey.ask = .on([.seconds(1), .click(Self.attack)])
    settings.survey.skip = Survey.Skip(localhost: true, frames: true)
    try await withPreview(settings, form: .minified) { browser in
      try await browser.wait(until: "document.querySelectorAll('#calls li').length == 2")
      let shown = try await browser.evaluate(
        "[...document.querySelectorAll('#asks li')].map(item => item.textContent)")
      #expect(
        shown == [
          "when the page was in sight for 1 s", .string("at a click on \(Self.attack)"),
          "This page does not heed survey.skip.localhost, survey.skip.frames.",
        ])
    }
    try await withPreview(form: .minified) { browser in
      let isHidden = try await browser.evaluate("document.querySelector('#asks').hidden")
      #expect(isHidden == true)
    }
  }

  @Test("A call that is typed in shows what Wootric gets", arguments: Visit.forms)
  func identify(form: Snippet.Form) async throws {
    try await withPreview(form: form) { browser in
      try await browser.wait(until: "document.querySelectorAll('#calls li').length == 1")
      try await browser.type("42", into: "#identify [name=userId]")
      for (index, text) in [(0, "ada@example.com"), (3, "Acme"), (4, "12"), (5, "nobody's")] {
        try await browser.type(text, into: "#traits label:nth-child(\(index + 1)) input")
      }
      try await browser.type(#"{ "plan": "pro" }"#, into: "#identify [name=data]")
      try await browser.click("#identify button")
      try await browser.wait(until: "document.querySelectorAll('#calls li').length == 2")
      let shown = try await browser.evaluate(
        """
        (({ email, properties, segment_user_id, product_name }) =>
          [email, properties, segment_user_id, product_name])(JSON.parse(document.querySelector('#settings').textContent))
        """)
      #expect(
        shown == [
          "ada@example.com", ["company": "Acme", "seats_amount": 12, "plan": "pro"], "42",
          .string(Self.attack),
        ])
      let latest = try await browser.evaluate(
        "document.querySelector('#calls summary').textContent")
      #expect(latest == "wootric('run')")
      let kept = try await browser.evaluate("document.querySelector('#kept').textContent")
      #expect(kept.string?.contains("ajs_user_id") == true)
    }
  }

  @Test("Events, pages and groups are calls, too; reset takes the person away")
  func others() async throws {
    try await withPreview(form: .minified) { browser in
      try await browser.type("Order Completed", into: "#track [name=event]")
      try await browser.click("#track button")
      try await browser.click("#page button")
      try await browser.type("acme", into: "#group [name=groupId]")
      try await browser.click("#group button")
      try await browser.wait(until: "document.querySelectorAll('#calls li').length == 4")
      let calls = try await browser.evaluate(
        "[...document.querySelectorAll('#calls summary')].map(call => call.textContent)")
      #expect(
        calls == ["wootric('group')", "wootric('page')", "wootric('run')", "wootric('page')"])
      let page = try await browser.evaluate(
        "JSON.parse(document.querySelector('#settings').textContent).page_info.url")
      #expect(page == "https://www.example.com/pricing")
      try await browser.click("#reset button")
      try await browser.wait(
        until: "document.querySelector('#calls').textContent.includes('WootricSurvey.stop()')")
      let left = try await browser.evaluate(
        "JSON.parse(document.querySelector('#settings').textContent).group_info === undefined")
      #expect(left == true)
    }
  }

  @Test("What is no JSON is said beside its field, and makes no call")
  func fault() async throws {
    try await withPreview(form: .minified) { browser in
      try await browser.type("{ no", into: "#group [name=data]")
      try await browser.click("#group button")
      let fault = try await browser.evaluate(
        "[document.querySelector('#group .fault').textContent.slice(0, 15), document.activeElement.name]"
      )
      #expect(fault == ["This is no JSON", "data"])
      _ = try await browser.evaluate("document.querySelector('#group [name=data]').value = ''")
      try await browser.click("#group button")
      try await browser.wait(until: "document.querySelectorAll('#calls li').length >= 2")
      let calls = try await browser.evaluate(
        "[...document.querySelectorAll('#calls summary')].map(call => call.textContent)")
      #expect(calls == ["wootric('group')", "wootric('page')"])
    }
  }

  @Test("Calls wait for consent, and the choice is a button")
  func consent() async throws {
    var settings = Self.settings
    settings.consent.mode = .manual
    try await withPreview(settings, form: .minified) { browser in
      try await browser.wait(
        until: "document.querySelector('#status').textContent.includes('wait')")
      try await browser.click("#grant")
      try await browser.wait(until: "document.querySelectorAll('#calls li').length == 1")
      try await browser.click("#deny")
      try await browser.wait(until: "document.querySelectorAll('#calls li').length == 2")
      #expect(try await browser.evaluate("document.querySelector('#choice').textContent") == "no")
      try await browser.click("#ask")
      try await browser.wait(
        until:
          "document.querySelector('#choice').textContent == 'not chosen yet' && document.querySelector('#status').textContent.includes('wait')"
      )
    }
  }

  @Test("Where surveys are switched off, the page says so and no call is made")
  func disabled() async throws {
    var settings = Self.settings
    settings.enabled = false
    try await withPreview(settings, form: .minified) { browser in
      try await browser.wait(
        until: "document.querySelector('#status').textContent.includes('switched off')")
      // The stage reports when it has been asked, and when the call is settled.
      try await browser.run(
        "window.reports = 0; addEventListener('message', () => window.reports++)")
      try await browser.click("#page button")
      try await browser.wait(until: "reports >= 2")
      let calls = try await browser.evaluate("document.querySelectorAll('#calls li').length")
      #expect(calls == 0)
    }
  }

  @Test("A page call that goes out as an image is shown with what it tells")
  func pixel() async throws {
    var settings = Self.settings
    settings.analytics.pageLog = .pixel
    try await withPreview(settings, form: .minified) { browser in
      try await browser.wait(until: "document.querySelectorAll('#calls li').length == 1")
      try await browser.click("#page button")
      try await browser.wait(until: "document.querySelectorAll('#calls li').length == 2")
      let call = try await browser.evaluate(
        """
        [document.querySelector('#calls summary').textContent,
          JSON.parse(document.querySelector('#calls pre').textContent).url]
        """)
      #expect(call == ["pixel.gif", "https://www.example.com/pricing"])
    }
  }

  @Test("Where the SDK is blocked, no call of it is shown and the calls still end")
  func blocked() async throws {
    try await withPreview(form: .minified) { browser in
      try await browser.click("#blocked")
      try await browser.wait(
        until: "document.querySelector('#lines').textContent.includes('wootric: page {')")
      let calls = try await browser.evaluate("document.querySelectorAll('#calls li').length")
      #expect(calls == 0)
    }
  }

  @Test("Sizes and lints are there, attacks are text, and every control has a label")
  func page() async throws {
    try await withPreview(form: .minified) { browser in
      try await browser.wait(until: "document.querySelectorAll('#sizes tr').length == 2")
      let shown = try await browser.evaluate(
        """
        [document.querySelector('#lints li').textContent.startsWith('wootric.json:3:7: '),
          document.querySelectorAll('img').length,
          [...document.querySelectorAll('input, textarea')].every(control => control.labels.length == 1),
          performance.getEntriesByType('resource').length,
          document.documentElement.scrollWidth <= innerWidth]
        """)
      #expect(shown == [true, 0, true, 0, true])
    }
  }
}
