extension Survey {
  /// The survey's own words, which win over those of its language. Source: `survey.messages`; on the
  /// page, `window.customMessages`.
  public struct Messages: Equatable, Sendable {
    /// The question in place of Wootric's.
    public var question: String?
    /// What is asked after the score.
    public var followupQuestion: ByScore
    /// The hint in the empty text field.
    public var placeholderText: ByScore

    /// What is not given is Wootric's own.
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
