extension Settings {
  /// The static part of `wootricSettings`: what the survey says and looks like.
  ///
  /// Everything unset is left to the account's settings. Source: `survey` in the settings; the names
  /// on the page are the vendor's (https://docs.wootric.com).
  public struct Survey: Equatable, Sendable {
    /// When visitors are asked, beside what `identify` and `track` ask. Nil is `identify`, of which a
    /// build warns where it finds nobody who signs in.
    public var ask: Ask?
    /// Where, when and to how many visitors surveys are shown. Default: no limit.
    public var only: Only
    /// Whom nobody asks. Default: nobody is skipped.
    public var skip: Skip
    /// The word of the link that shows the survey at once, `#wootric=show:WORD`: 8 to 64 letters, digits,
    /// `-` and `_`. Default: no such link.
    public var showLink: String?
    /// The form that pages have without a script. Default: none.
    public var form: Form?
    /// A code of the vendor's table, such as `EN` or `ZH_HANT`; see `Settings.Survey.languages`. Or `page`: that of
    /// each page, by its `<html lang>`.
    public var language: String?
    /// The product in the question.
    public var productName: String?
    /// Whom the question speaks of: "… recommend us to *a colleague*?".
    public var audience: String?
    /// Where the survey's close button is. Default: Wootric's own.
    public var closePosition: ClosePosition?
    /// The survey's colors. Default: Wootric's own.
    public var modalTheme: ModalTheme?
    /// How much room the survey takes. Default: Wootric's own.
    public var modalFootprint: ModalFootprint?
    /// Where on the page the survey is. Default: Wootric's own.
    public var modalPosition: ModalPosition?
    /// The colours of the scale. Default: Wootric's own.
    public var scaleColor: ScaleColor?
    /// High contrast and extended ARIA.
    public var aria: Bool?
    /// Lets the user opt out in the survey.
    public var showOptOut: Bool?
    /// The page that promoters are invited to share on.
    public var facebookPage: String?
    /// The account that promoters are invited to mention.
    public var twitterAccount: String?
    /// Whether the visitor is asked if they may be quoted. Default: Wootric's own.
    public var askPermissionToShareFeedback: Bool?
    /// The text beside the permission's box, by language, in the order of the file.
    public var permissionLabels: [PermissionLabel]
    /// The survey's own words.
    public var messages: Messages
    /// The screen after the feedback.
    public var thankYou: ThankYou
    /// Days from a person's sign-up to the first survey. Default: the account's.
    public var firstSurvey: Int?
    /// For tests: the server says yes to every request for a survey. Default: false.
    public var immediately: Bool
    /// For tests: visitors who were asked lately are asked again. Default: false.
    public var ignoreSurveyedCookie: Bool

    /// Values that are not given are Wootric's own.
    public init(
      ask: Ask? = nil,
      only: Only = Only(),
      skip: Skip = Skip(),
      showLink: String? = nil,
      form: Form? = nil,
      language: String? = nil,
      productName: String? = nil,
      audience: String? = nil,
      closePosition: ClosePosition? = nil,
      modalTheme: ModalTheme? = nil,
      modalFootprint: ModalFootprint? = nil,
      modalPosition: ModalPosition? = nil,
      scaleColor: ScaleColor? = nil,
      aria: Bool? = nil,
      showOptOut: Bool? = nil,
      facebookPage: String? = nil,
      twitterAccount: String? = nil,
      askPermissionToShareFeedback: Bool? = nil,
      permissionLabels: [PermissionLabel] = [],
      messages: Messages = Messages(),
      thankYou: ThankYou = ThankYou(),
      firstSurvey: Int? = nil,
      immediately: Bool = false,
      ignoreSurveyedCookie: Bool = false
    ) {
      self.ask = ask
      self.only = only
      self.skip = skip
      self.showLink = showLink
      self.form = form
      self.language = language
      self.productName = productName
      self.audience = audience
      self.closePosition = closePosition
      self.modalTheme = modalTheme
      self.modalFootprint = modalFootprint
      self.modalPosition = modalPosition
      self.scaleColor = scaleColor
      self.aria = aria
      self.showOptOut = showOptOut
      self.facebookPage = facebookPage
      self.twitterAccount = twitterAccount
      self.askPermissionToShareFeedback = askPermissionToShareFeedback
      self.permissionLabels = permissionLabels
      self.messages = messages
      self.thankYou = thankYou
      self.firstSurvey = firstSurvey
      self.immediately = immediately
      self.ignoreSurveyedCookie = ignoreSurveyedCookie
    }
  }
}

extension Settings.Survey {
  /// The side of the close button.
  public enum ClosePosition: String, CaseIterable, Sendable {
    /// At the start of a line of English.
    case left
    /// At its end.
    case right
  }
  /// The colours of the survey.
  public enum ModalTheme: String, CaseIterable, Sendable {
    /// Dark text on a light ground.
    case light
    /// Light text on a dark ground.
    case dark
    /// As the visitor's system has it when the survey is asked for.
    case auto
  }
  /// The room that the survey takes.
  public enum ModalFootprint: String, CaseIterable, Sendable {
    /// Less room than usual.
    case compact
    /// The usual room.
    case normal
    /// More room than usual.
    case spacious
  }
  /// The edge of the window that the survey comes from.
  public enum ModalPosition: String, CaseIterable, Sendable {
    /// The upper edge.
    case top
    /// The lower edge.
    case bottom
  }
  /// The colours of the scale.
  public enum ScaleColor: String, CaseIterable, Sendable {
    /// One colour for each group of scores.
    case threeColor = "three-color"
    /// From one colour to another.
    case gradient
  }

  /// The permission's text in one language.
  public struct PermissionLabel: Equatable, Sendable {
    /// A code that Wootric knows: `EN`.
    public var language: String
    /// The words that people who read that language see.
    public var text: String

    /// Makes a label.
    public init(language: String, text: String) {
      self.language = language
      self.text = text
    }
  }

  /// The codes that the vendor documents. The list grows: another code is a warning.
  public static let languages = LanguageTag.codes

  /// The `language` that stands for the one of each page.
  public static let languageOfPage = "page"

  /// Whether the survey speaks the language of the page that it is on.
  var followsPage: Bool { language == Self.languageOfPage }
}

extension Settings.Survey {
  /// The survey's own words, which win over those of its language. Source: `survey.messages`; on the
  /// page, `window.customMessages`.
  public struct Messages: Equatable, Sendable {
    /// The question in place of Wootric's.
    public var question: String?
    /// The question after the score.
    public var followupQuestion: ByScore
    /// The hint in the empty text field.
    public var placeholderText: ByScore

    /// Values that are not given are Wootric's own.
    public init(
      question: String? = nil,
      followupQuestion: ByScore = ByScore(),
      placeholderText: ByScore = ByScore()
    ) {
      self.question = question
      self.followupQuestion = followupQuestion
      self.placeholderText = placeholderText
    }
  }

  /// A text for everyone, and texts for groups of scores, which win over it.
  ///
  /// In the settings, a string is the text for everyone.
  public struct ByScore: Equatable, Sendable {
    /// For every score.
    public var all: String?
    /// For low scores: 0 to 6 of NPS.
    public var detractor: String?
    /// For scores between: 7 and 8 of NPS.
    public var passive: String?
    /// For high scores: 9 and 10 of NPS.
    public var promoter: String?

    /// One text for all scores, or one for each group; the group wins.
    public init(
      all: String? = nil, detractor: String? = nil, passive: String? = nil, promoter: String? = nil
    ) {
      self.all = all
      self.detractor = detractor
      self.passive = passive
      self.promoter = promoter
    }
  }
}

extension Settings.Survey {
  /// The screen after the feedback. Source: `survey.thankYou`; on the page, `window.Wootric`.
  public struct ThankYou: Equatable, Sendable {
    /// The line of thanks.
    public var main: ByScore
    /// The sentence before the link.
    public var setup: ByScore
    /// The words of the link.
    public var linkText: ByScore
    /// https URLs.
    public var linkURL: ByScore
    /// Whether the score is added to the link's query. Unset is the vendor's default.
    public var addScoreToURL: Bool?
    /// Whether the comment is added to the link's query. Unset is the vendor's default.
    public var addCommentToURL: Bool?
    /// Whether the email address is added to the link's query. Unset is the vendor's default, which is
    /// yes.
    public var addEmailToURL: Bool?

    /// Values that are not given are Wootric's own.
    public init(
      main: ByScore = ByScore(),
      setup: ByScore = ByScore(),
      linkText: ByScore = ByScore(),
      linkURL: ByScore = ByScore(),
      addScoreToURL: Bool? = nil,
      addCommentToURL: Bool? = nil,
      addEmailToURL: Bool? = nil
    ) {
      self.main = main
      self.setup = setup
      self.linkText = linkText
      self.linkURL = linkURL
      self.addScoreToURL = addScoreToURL
      self.addCommentToURL = addCommentToURL
      self.addEmailToURL = addEmailToURL
    }
  }
}
