extension Survey {
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

    /// What is not given is Wootric's own.
    public init(
      main: ByScore = ByScore(),
      setup: ByScore = ByScore(),
      linkText: ByScore = ByScore(),
      linkURL: ByScore = ByScore(),
      addScoreToURL: Bool? = nil,
      addCommentToURL: Bool? = nil
    ) {
      self.main = main
      self.setup = setup
      self.linkText = linkText
      self.linkURL = linkURL
      self.addScoreToURL = addScoreToURL
      self.addCommentToURL = addCommentToURL
    }
  }
}
