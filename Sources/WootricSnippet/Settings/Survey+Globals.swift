extension Survey {
  /// What `window.customMessages` holds, nil where no message is set.
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

  /// What `window.Wootric` holds, nil where nothing of the thank-you screen is set.
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
    ]
    return JSONValue(rows)
  }
}

private extension Survey.ByScore {
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
