extension Survey {
  /// The keys of `wootricSettings` that are set, under the vendor's names, always in one order.
  ///
  /// `Survey(modalTheme: .dark)` yields `[("modal_theme", .string("dark"))]`.
  public func wootricSettings() -> [JSONValue.Member] {
    rows.compactMap { key, value in value.map { JSONValue.Member(key: key, value: $0) } }
  }
}

private extension Survey {
  /// The order of the vendor's table, so that the same settings are the same bytes.
  var rows: [(key: String, value: JSONValue?)] {
    [
      ("language", language.map(JSONValue.string)),
      ("product_name", productName.map(JSONValue.string)),
      ("wootric_recommend_target", audience.map(JSONValue.string)),
      ("aria", aria.map(JSONValue.bool)),
      ("wootric_close_position", Self.string(closePosition)),
      ("modal_theme", Self.string(modalTheme)),
      ("modal_footprint", Self.string(modalFootprint)),
      ("modal_position", Self.string(modalPosition)),
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
