import WootricTemplates

/// The vendor's survey as a form that needs no script, as it stands in a page.
///
/// Source: the vendor's documentation of 2020, which asks its own readers that way. The form is sent by GET,
/// with its method in a field; the answer goes into a hidden frame. Where the stand-in takes the SDK's place,
/// the form says so and is sent nowhere.
struct StaticForm: Equatable, Sendable {
  private let survey: Settings.Survey
  private let form: Settings.Survey.Form
  private let token: String
  /// `https://app.wootric.com`, or that of the account's region; nil where no answer is sent.
  let origin: String?

  /// Nil where the settings want none, or surveys are off.
  init?(_ settings: Settings) {
    guard settings.enabled, let form = settings.survey.form else { return nil }
    (survey, self.form, token) = (settings.survey, form, settings.accountToken)
    origin = settings.sdk.isStandIn ? nil : "https://app.\(settings.vendorDomains[0])"
  }
}

extension StaticForm {
  /// Where it stands in a page without a comment that says so.
  var place: Settings.Survey.Form.Place { form.place }

  /// Whether there are words for a page of this language.
  func speaks(_ language: String?) -> Bool { survey.formWords(for: language).isOwn }

  /// The elements, in ASCII but for the page's own address.
  /// - Parameters:
  ///   - language: that of the page.
  ///   - address: the page's own address, as an attribute of the page has it, without quotes.
  func html(language: String?, address: [UInt8]?) -> [UInt8] {
    let (words, isOwn) = survey.formWords(for: language)
    let own = isOwn && language?.isEmpty == false ? "" : " lang=\"\(words.language.inHTML)\""
    let start =
      "<div class=\"wootric-form\"\(own)><style>\(style)</style>\(destination)"
      + " data-wootric-thanks=\"\(words.thanks.inHTML)\">"
      + Self.hidden("_method", "POST") + Self.hidden("account_token", token.inHTML)
    let scores = form.scale.scores
    let end =
      "<fieldset><legend>\(words.question.inHTML)</legend><div class=\"wootric-scale wootric-\(form.scale.rawValue)\">"
      + scores.map { score($0, words) }.joined() + "</div>"
      // Those who hear the page are told by the scores that these belong to.
      + "<div class=\"wootric-ends\" aria-hidden=\"true\"><span>\(scores.lowerBound): \(words.low.inHTML)</span>"
      + "<span>\(scores.upperBound): \(words.high.inHTML)</span></div></fieldset><label>\(words.comment.inHTML)"
      + "<textarea name=\"response[text]\" rows=\"3\"></textarea></label>"
      + "<button>\(words.send.inHTML)</button></form><p role=\"status\" tabindex=\"-1\"></p>"
      + "<iframe name=\"wootric-answer\" hidden></iframe></div>"
    return Array(start.utf8) + (address.map(Self.field) ?? []) + end.utf8
  }

  /// The bytes that every form begins with.
  static let mark: StaticString = "<div class=\"wootric-form\""
}

private extension StaticForm {
  /// The start of the form's tag. Outside a dialog, a form for one is checked and ends where it is.
  var destination: String {
    origin.map { "<form action=\"\($0)/responses\" target=\"wootric-answer\"" }
      ?? "<p lang=\"en\">Stand-in form: no answer is sent</p><form method=\"dialog\""
  }

  static func hidden(_ name: String, _ value: String) -> String {
    "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
  }

  /// The address stood in an attribute, so that only a quote needs a reference that it may not have.
  static func field(_ address: [UInt8]) -> [UInt8] {
    let value = address.flatMap { $0 == .quote ? Array("&#34;".utf8) : [$0] }
    return Array("<input type=\"hidden\" name=\"response[origin_url]\" value=\"".utf8) + value
      + Array("\">".utf8)
  }

  func score(_ score: Int, _ words: Settings.Survey.Form.Words) -> String {
    let ends = [form.scale.scores.lowerBound: words.low, form.scale.scores.upperBound: words.high]
    let end = ends[score].map { " <span class=\"wootric-heard\">\($0.inHTML)</span>" } ?? ""
    return "<label><input type=\"radio\" name=\"response[score]\" value=\"\(score)\" required>"
      + "<span>\(score)\(end)</span></label>"
  }

  /// The colours are those of the survey: the visitor's, unless the settings say which.
  var style: String {
    let media =
      switch survey.modalTheme {
      case .light: "not all"
      case .dark: "all"
      case .auto, nil: "(prefers-color-scheme: dark)"
      }
    return Self.rules.replacing("(prefers-color-scheme: dark)", with: media)
  }

  /// Without comments, on one line.
  static let rules = String(decoding: Template.formStyle.source, as: UTF8.self)
    .split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("/*") }.joined()
}
