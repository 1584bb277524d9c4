import Testing
import WootricSnippet

@Suite("The preview page for everybody", .browser)
struct PreviewAccessTests {
  private static var site: PreviewSite {
    var site = PreviewSite()
    site.settings.consent.mode = .manual
    site.settings.survey.showOptOut = true
    site.settings.survey.ask = .on([.seconds(60)])
    return site
  }

  /// All that can be on it: a survey, a mistake, news.
  private static func fill(_ browser: Browser, page: String) async throws {
    try await browser.run(
      """
      const find = selector => \(page).querySelector(selector)
      find('#notes').open = true
      find('[value=granted]').click()
      find('#send').click()
      """)
    try await browser.wait(
      until: "\(page).querySelector('#status').textContent.includes('The survey is shown.')")
    try await browser.run(
      """
      \(page).querySelector('#traits label:nth-child(2) input').value = 'soon'
      \(page).querySelector('#send').click()
      \(page).querySelector('#calls summary').click()
      """)
  }

  @Test(
    "Names, order, contrast, focus and targets are sound, and nothing is wider",
    arguments: [390, 1280])
  func audit(width: Int) async throws {
    try await withBrowser { browser in
      try await browser.open(
        "preview.html", of: ["preview.html": Self.site.text], width: width, height: 800)
      try await Self.fill(browser, page: "page.document")
      for method in ["identify", "track", "page", "group", "reset"] {
        try await browser.run(
          "page.document.querySelector(`[value=${arguments[0]}]`).click()", .string(method))
        let faults = try await browser.faults(of: "page.document")
        #expect(faults == [], "\(method)")
      }
    }
  }

  @Test("The survey in it is as sound")
  func survey() async throws {
    try await Self.site.open { browser in
      try await Self.fill(browser, page: "document")
      try await browser.session.switchTo(frame: 0)
      let faults = try await browser.faults(by: [.names, .contrast, .focus, .targets, .width])
      try await browser.session.switchTo(frame: nil)
      #expect(faults == [])
    }
  }

  @Test("At 1280 by 800, form, survey and all results are in sight")
  func inSight() async throws {
    try await withBrowser { browser in
      try await browser.open(
        "preview.html", of: ["preview.html": Self.site.text], width: 1280, height: 800)
      try await Self.fill(browser, page: "page.document")
      try await browser.run("page.document.querySelector('#notes').open = false")
      let hidden = try await browser.evaluate(
        """
        [...page.document.querySelectorAll('section, h1, h2, h3, form:not([hidden]), #code, #send, #copy, ' +
          '#status, #stage, #consent, .scrolled, footer')]
          .filter(one => one.checkVisibility ? one.checkVisibility() : one.getClientRects().length)
          .filter(one => {
            const { left, top, right, bottom, height } = one.getBoundingClientRect()
            const isForm = one.localName == 'form'
            return left < 0 || top < 0 || right > 1280 || (bottom > 800 && !isForm) || height < 12
          })
          .map(one => one.id || one.outerHTML.slice(0, 60))
          .concat(page.document.scrollingElement.scrollHeight > 800 ? ['the page scrolls'] : [])
        """)
      #expect(hidden == [])
    }
  }

  @Test("All of it is done with the keyboard: choosing a method, typing, calling")
  func keyboard() async throws {
    try await PreviewSite().open { browser in
      try await browser.wait(forCalls: 1)
      try await browser.run("document.querySelector('[value=identify]').focus()")
      // Arrow right chooses the next method, Tab leads into its form, Enter makes the call.
      try await browser.type("\u{E014}", into: "[value=identify]")
      try await browser.wait(until: "!document.querySelector('#track').hidden")
      try await browser.type("Order Completed\u{E007}", into: "#track [name=event]")
      try await browser.wait(forCalls: 2)
    }
  }
}

@Suite("The preview page in the dark", .browser(.chromium))
struct PreviewSchemeTests {
  @Test("Text keeps its contrast in the dark, and motion is none", arguments: [390, 1280])
  func dark(width: Int) async throws {
    try await Browser.withEmulation { browser in
      try await browser.resize(width: width, height: 800)
      try await browser.prefer("prefers-color-scheme", "dark")
      try await browser.open(
        "preview.html", of: ["preview.html": PreviewSite().text], width: width, height: 800)
      try await browser.wait(
        until: "page.document.querySelectorAll('#calls li').length == 1")
      let paper = try await browser.evaluate("getComputedStyle(page.document.body).backgroundColor")
      #expect(paper == "rgb(18, 21, 27)")
      let faults = try await browser.faults(of: "page.document")
      #expect(faults == [])
      let moving = try await browser.evaluate("page.document.getAnimations().length")
      #expect(moving == 0)
    }
  }

  @Test("In forced colours, the choice made and what is new can still be told")
  func forced() async throws {
    try await Browser.withEmulation { browser in
      try await browser.prefer("forced-colors", "active")
      try await browser.open(
        "preview.html", of: ["preview.html": PreviewSite().text], width: 1280, height: 800)
      try await browser.wait(
        until: "page.document.querySelectorAll('#calls li').length == 1")
      let colors = try await browser.evaluate(
        """
        [':checked', ':not(:checked)'].map(state =>
          page.getComputedStyle(page.document.querySelector(`#methods ${state} + span`)).backgroundColor)
        """)
      #expect(colors[0] != colors[1], "\(colors)")
    }
  }
}
