import Testing
import WootricSnippet

@Suite("The survey's settings on the page", .browser)
struct SurveyTests {
  static let own: @Sendable (inout Settings) -> Void = {
    $0.survey = Settings.Survey(
      language: "ZH_HANS", productName: "Acme & Söhne", audience: "a colleague",
      closePosition: .left,
      modalTheme: .dark, modalFootprint: .spacious, modalPosition: .top, scaleColor: .threeColor,
      aria: true,
      showOptOut: false, facebookPage: "acme", twitterAccount: "@acme",
      askPermissionToShareFeedback: true,
      permissionLabels: [
        .init(language: "EN", text: "May we?"), .init(language: "DE", text: "Dürfen wir?"),
      ])
  }

  static let messages = Settings.Survey.Messages(
    question: "Well?",
    followupQuestion: .init(
      all: "Why?", detractor: "What went wrong?", promoter: "What do you like?"),
    placeholderText: .init(all: "Tell us", passive: "Nearly"))

  static let thankYou = Settings.Survey.ThankYou(
    main: .init(all: "Thanks", promoter: "Great"), setup: .init(passive: "Help us"),
    linkText: .init(all: "Go"),
    linkURL: .init(all: "https://a.example/?b=c&d", detractor: "https://b.example/"),
    addScoreToURL: true, addCommentToURL: false, addEmailToURL: false)

  static let behaviours: [Behaviour] = [
    Behaviour(
      "Every field is there with the first call, under the vendor's name and of its type",
      "await analytics.ready(); const { page_info, callbacks, ...rest } = calls[0][1]; return rest",
      gives: [
        "account_token": "NPS-1a2b3c4d", "version": "wootric-snippet", "language": "ZH_HANS",
        "product_name": "Acme & Söhne", "wootric_recommend_target": "a colleague",
        "wootric_close_position": "left", "modal_theme": "dark", "modal_footprint": "spacious",
        "modal_position": "top", "scale_color": "three-color", "aria": true, "show_opt_out": false,
        "facebook_page": "acme",
        "twitter_account": "@acme", "ask_permission_to_share_feedback": true,
        "permission_labels": ["EN": "May we?", "DE": "Dürfen wir?"],
      ], change: own),
    Behaviour(
      "What is unset is not there",
      "await analytics.ready(); const { page_info, callbacks, ...rest } = calls[0][1]; return [rest, window.customMessages === undefined, window.Wootric === undefined, window.wootric_survey_immediately === undefined, window.wootric_no_surveyed_cookie === undefined]",
      gives: [
        ["account_token": "NPS-1a2b3c4d", "version": "wootric-snippet"], true, true, true, true,
      ]),
    Behaviour(
      "The survey's own words are in customMessages before the SDK is there",
      "await analytics.ready(); return seen",
      gives: [
        "wootric_question": "Well?", "followup_question": "Why?",
        "followup_questions_list": [
          "detractor_question": "What went wrong?", "promoter_question": "What do you like?",
        ],
        "placeholder_text": "Tell us", "placeholder_texts_list": ["passive_text": "Nearly"],
      ],
      before: atCall("customMessages")
    ) { $0.survey.messages = messages },
    Behaviour(
      "The screen after the feedback is in Wootric before the SDK is there",
      "await analytics.ready(); return seen",
      gives: [
        "thankYouMessages": [
          "thank_you_main": "Thanks", "thank_you_main_list": ["promoter_thank_you_main": "Great"],
          "thank_you_setup_list": ["passive_thank_you_setup": "Help us"],
        ],
        "thankYouLinks": [
          "thank_you_link_text": "Go", "thank_you_link_url": "https://a.example/?b=c&d",
          "thank_you_link_url_list": ["detractor_thank_you_link_url": "https://b.example/"],
        ],
        "add_score_param_to_url": true, "add_comment_param_to_url": false,
        "add_email_param_to_url": false,
      ],
      before: atCall("Wootric")
    ) { $0.survey.thankYou = thankYou },
    Behaviour(
      "What the page has in those globals besides stays, ours wins",
      "await analytics.ready(); return [customMessages, Wootric]",
      gives: [
        ["wootric_question": "Well?", "placeholder_text": "Page's"],
        ["add_score_param_to_url": true, "thankYouMessages": ["thank_you_main": "Page's"]],
      ],
      before:
        "window.customMessages = { wootric_question: 'Page', placeholder_text: \"Page's\" }; window.Wootric = { thankYouMessages: { thank_you_main: \"Page's\" } }"
    ) {
      $0.survey.messages.question = "Well?"
      $0.survey.thankYou.addScoreToURL = true
    },
    Behaviour(
      "The flags for tests are the vendor's globals",
      "await analytics.ready(); return [wootric_survey_immediately, wootric_no_surveyed_cookie]",
      gives: [true, true]
    ) {
      $0.survey.immediately = true
      $0.survey.ignoreSurveyedCookie = true
    },
    Behaviour(
      "A person's language and an event's take the place of the site's, which reset brings back",
      """
      await analytics.identify('u', { language: 'DE' }); const languages = [wootricSettings.language]
      await analytics.track('x', { language: 'FR' }); languages.push(wootricSettings.language)
      analytics.reset(); languages.push(wootricSettings.language)
      return languages
      """,
      gives: ["DE", "FR", "EN"]
    ) { $0.survey.language = "EN" },
    Behaviour(
      "The language is the page's, and a person's and an event's by their tags, or as they are given",
      """
      await analytics.ready(); const languages = [wootricSettings.language]
      await analytics.identify('u', { language: 'de-CH' }); languages.push(wootricSettings.language)
      await analytics.track('x', { language: 'zh-HK' }); languages.push(wootricSettings.language)
      await analytics.track('y', { language: 'FR' }); languages.push(wootricSettings.language)
      analytics.reset(); languages.push(wootricSettings.language)
      return languages
      """,
      gives: ["ZH_HANT", "DE", "ZH_HANT", "FR", "ZH_HANT"],
      before: "document.documentElement.lang = 'zh-TW'"
    ) {
      $0.survey.language = "page"
      $0.pageLanguages = ["zh-TW", "de"].map { LanguageTag($0) }
    },
    Behaviour(
      "A page in a language that the survey does not speak leaves it to the account",
      "await analytics.identify('u'); return wootricSettings.language === undefined",
      gives: true, before: "document.documentElement.lang = 'constructor'"
    ) { $0.survey.language = "page" },
    Behaviour(
      "A page that changes its language changes the survey's, but for a person who has one",
      """
      const html = document.documentElement, languages = []
      for (const [lang, language] of [['en'], ['cs'], ['xx'], ['pt-PT', 'FR'], ['de', 'FR']]) {
        html.lang = lang
        await analytics.identify('u', { language })
        await analytics.track('x')
        languages.push(wootricSettings.language || null)
      }
      return languages
      """,
      gives: ["EN", "CZ", .null, "FR", "FR"], before: "document.documentElement.lang = 'de'"
    ) {
      $0.survey.language = "page"
      $0.analytics.singlePage = true
    },
    Behaviour(
      "A survey's field that the page set itself is ours, and the rest of the page's stays",
      "await analytics.ready(); return [wootricSettings.modal_theme, wootricSettings.aria]",
      gives: ["dark", true],
      before: "window.wootricSettings = { modal_theme: 'light', aria: true }"
    ) { $0.survey.modalTheme = .dark },
    Behaviour(
      "The first survey can come sooner or later than the account has it",
      "await analytics.ready(); return seen", gives: 7, before: atCall("wootric_first_survey")
    ) { $0.survey.firstSurvey = 7 },
    Behaviour(
      "A survey has the colours of the visitor's system, looked up each time that Wootric is asked",
      """
      await analytics.ready()
      analytics.identify('u')
      isDark = true
      analytics.track('a')
      window.wootricSettings = {}
      analytics.track('b')
      return calls.map(call => call[1].modal_theme)
      """,
      gives: ["light", "light", "dark", "dark"],
      before: """
        var isDark = false
        window.matchMedia = query => ({ matches: query == '(prefers-color-scheme: dark)' && isDark })
        """
    ) { $0.survey.modalTheme = .auto },
    Behaviour(
      "A survey's events are heard also where the page sets its own callbacks behind the loader",
      """
      await analytics.ready()
      const heard = []
      analytics.on('survey:response', (...all) => heard.push(all))
      wootricSettings.callbacks.after_response(9, 'good')
      return [heard, own]
      """,
      gives: [[[9, "good"]], [[9, "good"]]],
      queued:
        "var own = []; window.wootricSettings = { callbacks: { after_response: (...all) => own.push(all) } }"
    ),
    Behaviour(
      "They are heard, too, where the page sets its own before a late SDK",
      """
      const heard = []
      analytics.on('survey:declined', () => heard.push('heard'))
      window.wootricSettings = { callbacks: { after_decline: () => heard.push('own') } }
      await analytics.identify('u')
      wootricSettings.callbacks.after_decline()
      return heard
      """,
      gives: ["own", "heard"]
    ) { $0.sdk.load = .identify },
    Behaviour(
      "A survey's events are heard where no page has callbacks, and a listener that throws harms nothing",
      """
      await analytics.ready()
      const heard = []
      analytics.on('survey:shown', () => { throw Error('theirs') })
      analytics.on('survey:shown', () => heard.push('shown'))
      wootricSettings.callbacks.after_show()
      return heard
      """,
      gives: ["shown"]),
  ]

  /// Notes a global as the SDK finds it.
  static func atCall(_ name: String) -> String {
    "var seen; Object.defineProperty(window, 'calls', { set(value) { seen = window.\(name) && JSON.parse(JSON.stringify(window.\(name))); Object.defineProperty(window, 'calls', { value }) }, configurable: true })"
  }

  @Test(arguments: behaviours, Visit.forms)
  func survey(_ behaviour: Behaviour, _ form: Snippet.Form) async throws {
    try await behaviour.check(form)
  }
}
