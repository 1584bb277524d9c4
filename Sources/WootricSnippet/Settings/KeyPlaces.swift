/// Where a key belongs that stands elsewhere.
enum KeyPlaces {
  /// The paths that end in the key, or in what the vendor calls it, or that it is with dots.
  static func places(of key: String) -> [[String]] {
    let name = vendor[key] ?? key.camelCased
    return paths.filter { $0.last == name || $0.joined(separator: ".") == name }
  }

  /// Names of `wootricSettings` and the globals beside it that are not ours with underscores.
  private static let vendor = [
    "wootric_recommend_target": "survey.audience", "wootric_close_position": "survey.closePosition",
    "wootric_survey_immediately": "survey.immediately",
    "wootric_question": "survey.messages.question",
    "customMessages": "survey.messages", "thankYouMessages": "survey.thankYou",
    "thank_you_main": "survey.thankYou.main", "thank_you_setup": "survey.thankYou.setup",
    "thank_you_link_text": "survey.thankYou.linkText",
    "thank_you_link_url": "survey.thankYou.linkURL",
  ]

  /// Of every key and of the objects around it.
  private static let paths: [[String]] = Settings.rows
    .flatMap { row in row.path.indices.map { Array(row.path[...$0]) } }
    .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
}

private extension String {
  /// `product_name` as `productName`.
  var camelCased: String {
    let words = split(separator: "_")
    guard words.count > 1, !hasPrefix("_") else { return self }
    return words[0] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
