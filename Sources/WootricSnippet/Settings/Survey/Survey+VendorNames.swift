extension Settings.Survey {
  /// The keys of `wootricSettings` that are set, under the vendor's names, always in one order.
  ///
  /// `Survey(modalTheme: .dark)` yields `[("modal_theme", .string("dark"))]`.
  public func wootricSettings() -> [JSONValue.Member] {
    rows.compactMap { key, value in value.map { JSONValue.Member(key: key, value: $0) } }
  }
}

private extension Settings.Survey {
  /// The order of the vendor's table, so that the same settings are the same bytes.
  var rows: [(key: String, value: JSONValue?)] {
    [
      ("language", followsPage ? nil : language.map(JSONValue.string)),
      ("product_name", productName.map(JSONValue.string)),
      ("wootric_recommend_target", audience.map(JSONValue.string)),
      ("aria", aria.map(JSONValue.bool)),
      ("wootric_close_position", Self.string(closePosition)),
      ("modal_theme", Self.string(modalTheme)),
      ("modal_footprint", Self.string(modalFootprint)),
      ("modal_position", Self.string(modalPosition)),
      ("scale_color", Self.string(scaleColor)),
      ("facebook_page", facebookPage.map(JSONValue.string)),
      ("twitter_account", twitterAccount.map(JSONValue.string)),
      ("ask_permission_to_share_feedback", askPermissionToShareFeedback.map(JSONValue.bool)),
      ("permission_labels", labels),
      ("show_opt_out", showOptOut.map(JSONValue.bool)),
    ]
  }

  var labels: JSONValue? {
    let members = permissionLabels.map {
      JSONValue.Member(key: $0.language, value: .string($0.text))
    }
    return members.isEmpty ? nil : .object(members)
  }

  static func string<Choice: RawRepresentable<String>>(_ choice: Choice?) -> JSONValue? {
    choice.map { .string($0.rawValue) }
  }
}

extension Settings.Survey {
  /// The value of `window.customMessages`; nil where no message is set.
  ///
  ///     Survey.Messages(followupQuestion: .init(all: "Why?", promoter: "What do you like?"))
  ///
  /// yields `{ followup_question: "Why?", followup_questions_list: { promoter_question: … } }`.
  public var customMessages: JSONValue? {
    let rows: [(key: String, value: JSONValue?)] = [
      ("wootric_question", messages.question.map(JSONValue.string)),
      ("followup_question", messages.followupQuestion.all.map(JSONValue.string)),
      ("followup_questions_list", messages.followupQuestion.groups(of: "question")),
      ("placeholder_text", messages.placeholderText.all.map(JSONValue.string)),
      ("placeholder_texts_list", messages.placeholderText.groups(of: "text")),
    ]
    return JSONValue(rows)
  }

  /// The value of `window.Wootric`; nil where nothing of the thank-you screen is set.
  public var wootricGlobal: JSONValue? {
    let rows: [(key: String, value: JSONValue?)] = [
      (
        "thankYouMessages",
        JSONValue(thankYou.main.rows("thank_you_main") + thankYou.setup.rows("thank_you_setup"))
      ),
      (
        "thankYouLinks",
        JSONValue(
          thankYou.linkText.rows("thank_you_link_text")
            + thankYou.linkURL.rows("thank_you_link_url"))
      ),
      ("add_score_param_to_url", thankYou.addScoreToURL.map(JSONValue.bool)),
      ("add_comment_param_to_url", thankYou.addCommentToURL.map(JSONValue.bool)),
      ("add_email_param_to_url", thankYou.addEmailToURL.map(JSONValue.bool)),
    ]
    return JSONValue(rows)
  }
}

private extension Settings.Survey.ByScore {
  /// The text for everyone under the vendor's name, and the list of the groups beside it.
  func rows(_ name: String) -> [(key: String, value: JSONValue?)] {
    [(name, all.map(JSONValue.string)), (name + "_list", groups(of: name))]
  }

  /// `{ detractor_question: …, passive_question: …, promoter_question: … }`
  func groups(of name: String) -> JSONValue? {
    JSONValue([
      ("detractor_" + name, detractor.map(JSONValue.string)),
      ("passive_" + name, passive.map(JSONValue.string)),
      ("promoter_" + name, promoter.map(JSONValue.string)),
    ])
  }
}

private extension JSONValue {
  /// The object of the rows that have a value; nil where none has.
  init?(_ rows: [(key: String, value: JSONValue?)]) {
    let members = rows.compactMap { row in row.value.map { Member(key: row.key, value: $0) } }
    if members.isEmpty { return nil }
    self = .object(members)
  }
}
