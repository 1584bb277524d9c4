import Testing
import WootricSnippet

@Suite("The survey in the preview page", .browser)
struct PreviewSurveyTests {
  private static var settings: Settings {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    settings.survey.productName = "Dawnsheet"
    settings.survey.audience = "another shop owner"
    settings.survey.modalTheme = .dark
    settings.survey.modalPosition = .top
    settings.survey.scaleColor = .gradient
    settings.survey.showOptOut = true
    settings.survey.language = "DE"
    settings.survey.messages.followupQuestion.promoter = "What do you like best?"
    settings.survey.thankYou.main.all = "Thanks"
    settings.survey.thankYou.linkText.all = "Read on"
    settings.survey.thankYou.linkURL.all = "https://example.com/"
    return settings
  }

  private func withSurvey(
    _ settings: Settings = Self.settings, _ test: (Browser) async throws -> Void
  ) async throws {
    try await PreviewSite(settings: settings).open { browser in
      try await browser.wait(forCalls: 1)
      try await browser.type("ada@example.com", into: "#traits label:nth-child(1) input")
      try await browser.send()
      try await browser.wait(
        until: "document.querySelector('#status').textContent.includes('The survey is shown.')")
      try await test(browser)
    }
  }

  @Test("It has the question, the texts and the looks of the settings, and tells the answer")
  func texts() async throws {
    try await withSurvey { browser in
      let shown = try await browser.inStage(
        """
        survey.querySelector('[value="9"]').click()
        const words = ['h2', '.more label', '.never', '.label'].map(name => survey.querySelector(name).textContent)
        const looks = [survey.querySelector('.card').className, host.dataset.edge,
          survey.querySelectorAll('.colored label').length, document.querySelector('#hint').hidden]
        survey.querySelector('.send').click()
        return [...words, ...looks, survey.querySelector('h2').textContent]
        """)
      #expect(
        shown == [
          "How likely are you to recommend Dawnsheet to another shop owner?",
          "What do you like best?", "Do not ask me again",
          "Stand-in survey in English, not DE: no answer is sent", "card dark", "top", 11, true,
          "Thanks",
        ])
      try await browser.wait(
        until: "document.querySelector('#calls').textContent.includes('after_response(9, \"\")')")
    }
  }

  @Test("A link of the thanks is told, and leads nowhere")
  func link() async throws {
    try await withSurvey { browser in
      _ = try await browser.inStage(
        """
        survey.querySelector('[value="9"]').click()
        survey.querySelector('.send').click()
        survey.querySelector('a').click()
        """)
      try await browser.wait(
        until:
          "document.querySelector('#lines').textContent.includes('the link leads to https://example.com/')"
      )
    }
  }

  @Test("Each kind of survey has its scale, that of the form without a script first")
  func kinds() async throws {
    var settings = Self.settings
    settings.survey.form = Settings.Survey.Form(scale: .csat)
    try await withSurvey(settings) { browser in
      for (kind, count, question) in [
        ("csat", 5, "How satisfied are you with Dawnsheet?"),
        ("ces", 7, "How easy was it to find what you were looking for?"),
        ("nps", 11, "How likely are you to recommend Dawnsheet to another shop owner?"),
      ] {
        _ = try await browser.run(
          """
          const kind = document.querySelector('#scale')
          if (kind.value == arguments[0]) return
          kind.value = arguments[0]
          kind.dispatchEvent(new Event('change'))
          """, .string(kind))
        // The call is made again on the new page, so that the survey comes by itself.
        try await browser.wait(
          until: "document.querySelector('#calls').textContent.includes('after_show')")
        let shown = try await browser.inStage(
          "return [survey.querySelectorAll('[type=radio]').length, survey.querySelector('h2').textContent]"
        )
        #expect(shown == [.number(Double(count)), .string(question)])
      }
    }
  }

  @Test("Dismissed, it is gone, and the page says how to see it again")
  func dismissal() async throws {
    try await withSurvey { browser in
      _ = try await browser.inStage("survey.querySelector('.close').click()")
      try await browser.wait(
        until: "document.querySelector('#status').textContent.includes('after_decline()')")
      let hint = try await browser.inStage(
        "const hint = document.querySelector('#hint'); return [hint.hidden, hint.textContent]")
      #expect(
        hint == [false, "Nobody is asked twice on a page. Start over to see the survey again."])
      try await browser.click("#restart")
      try await browser.wait(forCalls: 1)
      try await browser.send()
      try await browser.wait(
        until: "document.querySelector('#status').textContent.includes('The survey is shown.')")
    }
  }

  @Test("What is new is marked with a sign, and told once by one live region that is not the log")
  func news() async throws {
    try await withSurvey { browser in
      let told = try await browser.evaluate(
        """
        [[...document.querySelectorAll('#settings mark')].map(line => JSON.parse(line.textContent.split(':')[0])),
          getComputedStyle(document.querySelector('#settings mark'), '::before').content.includes('+'),
          document.querySelector('#calls li mark').textContent,
          document.querySelectorAll('#calls mark').length,
          document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log], output').length]
        """)
      #expect(
        told == [
          ["email", "properties", "event_name", "segment_user_id"], true, "new", 1, 1,
        ])
      let said = try await browser.evaluate("document.querySelector('#status').textContent")
      #expect(said.string?.hasPrefix("identify: wootric('run'). New: email") == true, "\(said)")
      try await browser.send("reset")
      try await browser.wait(
        until:
          "document.querySelector('#gone').textContent == 'Gone: page_info, email, segment_user_id'"
      )
      try await browser.wait(
        until: "document.querySelector('#status').textContent.includes('Gone: page_info, email')")
      let marks = try await browser.evaluate(
        "[...document.querySelectorAll('#settings mark')].some(line => line.textContent.includes('email'))"
      )
      #expect(marks == false)
    }
  }
}
