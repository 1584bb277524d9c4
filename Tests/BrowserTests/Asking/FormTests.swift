import Testing
import WootricSnippet

/// The form as a build writes it, sent to a server of this machine in the vendor's place.
@Suite("A form that needs no script", .browser)
struct FormTests {
  static let settings: Settings = {
    var settings = Visit().settings
    settings.survey.form = Settings.Survey.Form(scale: .csat)
    return settings
  }()

  static let page = """
    <!doctype html><html lang=en><head><meta charset=utf-8><title>Guide</title>\
    <link rel=canonical href=https://www.acme.com/guide></head>\
    <body><h1>Guide</h1>\n<!-- wootric:form -->\n<p>End</p></body></html>
    """

  /// Serves the page with its form.
  func open(
    _ page: String = page, _ settings: Settings = settings, in browser: Browser
  ) async throws -> Site {
    let site = try await browser.serve(["sdk.js": Visit.sdk])
    let snippet = Snippet(settings)
    var filter = PageFilter(snippet)
    let bytes = filter.feed(Array(page.utf8)) + filter.finish()
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing("https://app.wootric.com", with: site.origin)
    try site.write(text, to: "index.html")
    try site.write(snippet.bundle.served, to: String(snippet.bundle.url.dropFirst()))
    try site.write("Thank you", to: "responses")
    try await browser.open(site.url())
    return site
  }

  static let answer =
    "GET /responses?_method=POST&account_token=NPS-1a2b3c4d&response%5Borigin_url%5D=https%3A%2F%2Fwww.acme.com%2Fguide"
    + "&response%5Bscore%5D=2&response%5Btext%5D=It+was+%26+is+good"

  /// With the keys alone: an arrow chooses, Enter sends.
  func fillIn(_ browser: Browser) async throws {
    try await browser.type("\u{E014}", into: "input[value='1']")
    try await browser.type("It was & is good", into: "textarea")
    try await browser.type("\u{E007}", into: ".wootric-form button")
  }

  @Test("Without scripts the answer is sent, by keys alone, and the page stays")
  func withoutScripts() async throws {
    let page = Self.page.replacing(
      "<meta charset",
      with: "<meta http-equiv=content-security-policy content=\"script-src 'none'\"><meta charset")
    try await withBrowser { browser in
      let site = try await open(page, in: browser)
      try await fillIn(browser)
      try await site.wait(forRequest: Self.answer)
      let seen = try await browser.evaluate(
        "[document.title, location.pathname, window.analytics === undefined]")
      #expect(seen == ["Guide", "/index.html", true])
    }
  }

  @Test("With scripts it is thanked for in its place, and whoever hears the page is told")
  func withScripts() async throws {
    try await withBrowser { browser in
      let site = try await open(in: browser)
      try await fillIn(browser)
      try await site.wait(forRequest: Self.answer)
      try await browser.wait(until: "document.activeElement.getAttribute('role') == 'status'")
      let seen = try await browser.evaluate(
        "[document.activeElement.textContent, document.querySelector('.wootric-form form').checkVisibility ? document.querySelector('.wootric-form form').checkVisibility() : false, document.title]"
      )
      #expect(seen == ["Thank you for your feedback.", false, "Guide"])
    }
  }

  @Test("With the stand-in for the SDK it says so, thanks all the same, and sends nothing")
  func standIn() async throws {
    var settings = Self.settings
    settings.sdk.url = Settings.SDK.standIn
    let developed = settings
    try await withBrowser { browser in
      let site = try await open(in: browser, developed)
      try await fillIn(browser)
      try await browser.wait(until: "document.activeElement.getAttribute('role') == 'status'")
      let seen = try await browser.run(
        """
        const form = document.querySelector('.wootric-form')
        return [form.querySelector('p').innerText, document.activeElement.textContent, location.search,
          frames['wootric-answer'].location.href, form.querySelector('form').hidden]
        """)
      #expect(
        seen == [
          "Stand-in form: no answer is sent", "Thank you for your feedback.", "", "about:blank",
          true,
        ])
      #expect(try await !site.requests.contains { $0.contains("score") })
    }
  }

  @Test("Without a score nothing is sent, and another form of the page is nobody's business")
  func incomplete() async throws {
    let page = Self.page.replacing(
      "<p>End", with: "<form id=own><input name=dataset></form><p>End")
    try await withBrowser { browser in
      let site = try await open(page, in: browser)
      try await browser.click(".wootric-form button")
      let seen = try await browser.run(
        """
        const own = document.querySelector('#own')
        own.addEventListener('submit', event => event.preventDefault())
        own.requestSubmit()
        return [document.querySelector('.wootric-form form').matches(':invalid'), own.hidden]
        """)
      #expect(seen == [true, false])
      #expect(try await !site.requests.contains { $0.contains("/responses") })
    }
  }

  @Test("Every field has a name, and the ends of the scale say what they mean")
  func names() async throws {
    try await withBrowser { browser in
      _ = try await open(in: browser)
      let seen = try await browser.run(
        """
        const form = document.querySelector('.wootric-form form')
        const fields = [...form.elements].filter(field => field.type != 'hidden' && field.localName != 'fieldset')
        return [form.querySelector('fieldset').firstElementChild.textContent,
          ...fields.map(field => field.labels.length ? field.labels[0].textContent : field.textContent)]
        """)
      #expect(
        seen == [
          "How satisfied are you with this page?", "1 Very dissatisfied", "2", "3", "4",
          "5 Very satisfied", "What is the main reason for your score?", "Send",
        ])
    }
  }

  @Test(
    "Browsers build the same page around it",
    arguments: [
      page, "<!doctype html><title>a</title><p>a\n<!-- wootric:form --><p>b",
      "<!doctype html><body><ul><li>a<li><!--wootric:form--></ul><table><tr><td>b<!-- wootric:form --></table>",
      "<!doctype html><main><p>a</p></main><footer>b</footer>", "<!doctype html><p>a<div>b",
    ], [Settings.Survey.Form.Place.comment, .main, .body])
  func around(_ page: String, _ place: Settings.Survey.Form.Place) async throws {
    var settings = Self.settings
    settings.survey.form?.place = place
    let changed = settings
    let tree = """
      document.querySelectorAll('.wootric-form').forEach(form => {
        for (const mark of [form.previousSibling, form.nextSibling])
          if (mark && mark.nodeType == 8 && /begins|\\//.test(mark.data)) mark.remove()
        form.remove()
      })
      \(UnharmedPageTests.tree)
      """
    try await withBrowser { browser in
      try await browser.open(html: page)
      let without = try await browser.run(tree)
      _ = try await open(page, changed, in: browser)
      let with = try await browser.run(tree)
      #expect(with == without)
    }
  }

  @Test("Texts, boxes and lines stand out, light and dark")
  func contrast() async throws {
    for theme in [Settings.Survey.ModalTheme.light, .dark] {
      var settings = Self.settings
      settings.survey.modalTheme = theme
      let themed = settings
      try await withBrowser { browser in
        _ = try await open(in: browser, themed)
        let seen = try await browser.run(
          """
          const parts = color => color.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
            .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
          const light = color => parts(color).reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0)
          const ratio = (one, other) => (Math.max(light(one), light(other)) + 0.05) / (Math.min(light(one), light(other)) + 0.05)
          const style = selector => getComputedStyle(document.querySelector(selector))
          document.querySelector('input[value="2"]').checked = true
          const ground = style('.wootric-form').backgroundColor
          const chosen = style('input:checked + span'), button = style('.wootric-form button')
          return [ratio(style('.wootric-form').color, ground) >= 4.5, ratio(style('input + span').borderTopColor, ground) >= 3,
            ratio(chosen.color, chosen.backgroundColor) >= 4.5, ratio(chosen.backgroundColor, ground) >= 3,
            ratio(button.color, button.backgroundColor) >= 4.5, style('.wootric-form').colorScheme]
          """)
        #expect(seen == [true, true, true, true, true, .string(theme.rawValue)])
      }
    }
  }
}

private extension FormTests {
  func open(in browser: Browser, _ settings: Settings) async throws -> Site {
    try await open(Self.page, settings, in: browser)
  }
}
