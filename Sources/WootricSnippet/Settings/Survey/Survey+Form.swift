extension Settings.Survey {
  /// A survey that needs no script: the vendor's static form, which a build writes into pages. Source:
  /// `survey.form`.
  public struct Form: Equatable, Sendable {
    /// The question's scale. Required.
    public var scale: Scale
    /// Where the form stands in a page without a comment that says so. Default: `comment`, nowhere.
    public var place: Place
    /// The words of the form, in the order of the file; pages get those of their language. Default: English.
    public var words: [Words]

    /// A form at the comments that ask for it, in English.
    public init(scale: Scale, place: Place = .comment, words: [Words] = []) {
      (self.scale, self.place, self.words) = (scale, place, words)
    }
  }
}

extension Settings.Survey.Form {
  /// The kind of question, and the numbers of its answers.
  public enum Scale: String, CaseIterable, Sendable {
    /// Net Promoter Score: 0 to 10.
    case nps
    /// Customer Effort Score: 1 to 7.
    case ces
    /// Customer satisfaction: 1 to 5.
    case csat

    var scores: ClosedRange<Int> {
      switch self {
      case .nps: 0...10
      case .ces: 1...7
      case .csat: 1...5
      }
    }
  }

  /// Where the form stands in a page without a comment that says so.
  public enum Place: String, CaseIterable, Sendable {
    /// Nowhere.
    case comment
    /// At the end of `main`, or of the body where a page has no such element.
    case main
    /// At the end of the body.
    case body
  }

  /// All that a form says, in one language.
  public struct Words: Equatable, Sendable {
    /// As `<html lang>` has it: `de` is for `de-AT` too.
    public var language: String
    /// The question.
    public var question: String
    /// The meaning of the lowest score.
    public var low: String
    /// The meaning of the highest score.
    public var high: String
    /// The question after the score.
    public var comment: String
    /// The button's word.
    public var send: String
    /// The words in the form's place once it is sent.
    public var thanks: String

    /// Makes the words of one language.
    public init(
      language: String, question: String, low: String, high: String, comment: String, send: String,
      thanks: String
    ) {
      (self.language, self.question, self.low, self.high) = (language, question, low, high)
      (self.comment, self.send, self.thanks) = (comment, send, thanks)
    }
  }
}

extension Settings.Survey {
  /// The words of the form in a page of this language, and whether they are in it.
  func formWords(for language: String?) -> (words: Form.Words, isOwn: Bool) {
    let all =
      form.map { $0.words + ($0.words.contains { $0.isEnglish } ? [] : [english($0.scale)]) } ?? []
    let tag = language.map { $0.lowercased() } ?? ""
    let own = all.filter { tag == $0.tag || tag.hasPrefix($0.tag + "-") }
      .max { $0.tag.utf8.count < $1.tag.utf8.count }
    return (own ?? all[0], own != nil || tag.isEmpty)
  }

  private func english(_ scale: Form.Scale) -> Form.Words {
    let product = productName ?? "us"
    let (question, low, high) =
      switch scale {
      case .nps:
        (
          "How likely are you to recommend \(product) to \(audience ?? "a friend or colleague")?",
          "Not at all likely", "Extremely likely"
        )
      case .ces:
        ("How easy was it to find what you were looking for?", "Very difficult", "Very easy")
      case .csat:
        (
          "How satisfied are you with \(productName ?? "this page")?", "Very dissatisfied",
          "Very satisfied"
        )
      }
    return Form.Words(
      language: "en", question: messages.question ?? question, low: low, high: high,
      comment: messages.followupQuestion.all ?? "What is the main reason for your score?",
      send: "Send", thanks: thankYou.main.all ?? "Thank you for your feedback.")
  }
}

private extension Settings.Survey.Form.Words {
  var tag: String { language.lowercased() }
  var isEnglish: Bool { tag == "en" }
}

extension Settings {
  /// The keys of `survey.form`.
  static let formRows: [Setting<Settings>] = [
    Setting(
      "survey.form.scale", \.formScale, .choice, required: true, main: true,
      "The scale of the form that works without scripts."),
    Setting(
      "survey.form.place", \.formPlace, .choice,
      "Where the form goes in pages without the comment <!-- wootric:form -->."),
    Setting(
      "survey.form.words", \.formWords, .formWords, "The form's texts, by the language of the page."
    ),
  ]
}

private extension Settings {
  // The form begins to exist when its first key is read; `scale` is among the required ones.

  var formScale: Settings.Survey.Form.Scale? {
    get { survey.form?.scale }
    set { if let newValue { givenForm.scale = newValue } }
  }

  var formPlace: Settings.Survey.Form.Place? {
    get { survey.form?.place }
    set { if let newValue { givenForm.place = newValue } }
  }

  var formWords: [Settings.Survey.Form.Words]? {
    get { survey.form?.words }
    set { if let newValue { givenForm.words = newValue } }
  }

  var givenForm: Settings.Survey.Form {
    get { survey.form ?? Settings.Survey.Form(scale: .nps) }
    set { survey.form = newValue }
  }
}

private extension SettingType where Value == [Settings.Survey.Form.Words] {
  /// `{ de: { question: …, low: …, high: …, comment: …, send: …, thanks: … } }`
  static let formWords = SettingType(
    SettingInput.objectWords,
    schema: .object(
      keys: [.text("pattern", pattern)], values: .object(Settings.Survey.Form.Words.rows)),
    json: { words in
      let members = words.map {
        JSONValue.Member(
          key: $0.language, value: .object(Settings.Survey.Form.Words.rows.members(of: $0)))
      }
      return members.isEmpty ? nil : .object(members)
    }
  ) { input, report in
    guard let members = input.node.members else { return .otherKind() }
    return .value(
      members.compactMap { member in
        guard member.key.isLanguageTag else {
          report.add(
            .refused(
              value: member.key, key: input.path, expected: "a language such as 'de' or 'pt-BR'"),
            at: member.keyRange.lowerBound)
          return nil
        }
        guard member.value.members != nil else {
          report.addOtherKind(input.member(member), expected: SettingInput.objectWords)
          return nil
        }
        var words = Settings.Survey.Form.Words(language: member.key)
        SettingsObject(valueOf: Settings.Survey.Form.Words.rows)
          .read(input.member(member), into: &words, &report)
        return words
      })
  }

  /// BCP 47 as far as pages need it.
  private static var pattern: String { "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" }
}

private extension Settings.Survey.Form.Words {
  init(language: String) {
    self.init(
      language: language, question: "", low: "", high: "", comment: "", send: "", thanks: "")
  }

  /// All are required: nobody wants a form in two languages.
  static let rows: [Setting<Self>] = [
    Setting("question", \.question, .name, required: true, "The question."),
    Setting("low", \.low, .name, required: true, "What the lowest score means."),
    Setting("high", \.high, .name, required: true, "What the highest score means."),
    Setting("comment", \.comment, .name, required: true, "The question after the score."),
    Setting("send", \.send, .name, required: true, "The text of the button."),
    Setting(
      "thanks", \.thanks, .name, required: true, "The text that replaces the form once it is sent."),
  ]
}

private extension String {
  var isLanguageTag: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy {
      (1...8).contains($0.utf8.count) && $0.unicodeScalars.allSatisfy(\.isASCIIAlphanumeric)
    }
    return isPlain && parts[0].utf8.count > 1 && parts[0].utf8.allSatisfy(\.isLetter)
  }
}
