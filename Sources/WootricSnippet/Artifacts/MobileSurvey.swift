/// The calls by which an SDK of apps gets what the survey says: its words, its links, and what it offers.
///
/// Source: the public headers of WootricSDK for iOS (0.28) and for Android (2.27).
protocol MobileSurveyDialect: SourceLanguage {
  /// Statements in the order of the settings.
  static func calls(for survey: Settings.Survey) -> [SourceCode<Self>]
  /// Modules that the file imports for these calls.
  static func imports(for survey: Settings.Survey) -> [SourceCode<Self>]
}

extension SwiftLanguage: MobileSurveyDialect {
  static func calls(for survey: Settings.Survey) -> [SourceCode<Self>] {
    let (messages, thankYou) = (survey.messages, survey.thankYou)
    return call("setCustomQuestion", messages.question)
      + byScore("setCustomFollowupQuestion", messages.followupQuestion)
      + byScore("setCustomFollowupPlaceholder", messages.placeholderText)
      + call("setCustomFinalThankYou", thankYou.main.all)
      + thankYou.setup.groups.flatMap { call("set\($0.name)ThankYouMessage", $0.text) }
      + links(thankYou)
      + flag("passScore(inURL:", thankYou.addScoreToURL)
      + flag("passComment(inURL:", thankYou.addCommentToURL)
      + flag("showOptOut(", survey.showOptOut)
      + (survey.facebookPage.map {
        let page = $0.hasPrefix("https:") ? $0 : "https://www.facebook.com/" + $0
        return ["Wootric.setFacebookPage(URL(string: \(literal: page)))"]
      } ?? [])
  }

  static func imports(for survey: Settings.Survey) -> [SourceCode<Self>] { [] }

  private static func call(_ name: String, _ text: String?) -> [SourceCode<Self>] {
    text.map { ["Wootric.\(SourceCode(source: name))(\(literal: $0))"] } ?? []
  }

  private static func flag(_ start: String, _ isOn: Bool?) -> [SourceCode<Self>] {
    let gap = start.hasSuffix(":") ? " " : ""
    return isOn.map { [SourceCode(source: "Wootric.\(start)\(gap)\($0))")] } ?? []
  }

  private static func byScore(_ name: String, _ texts: Settings.Survey.ByScore) -> [SourceCode<
    Self
  >] {
    if texts == Settings.Survey.ByScore() { return [] }
    let (promoter, passive, detractor) = (
      text(texts.promoter ?? texts.all), text(texts.passive ?? texts.all),
      text(texts.detractor ?? texts.all)
    )
    return [
      "Wootric.\(SourceCode(source: name))(forPromoter: \(promoter), passive: \(passive), detractor: \(detractor))"
    ]
  }

  private static func text(_ text: String?) -> SourceCode<Self> {
    text.map { "\(literal: $0)" } ?? "nil"
  }

  private static func links(_ thankYou: Settings.Survey.ThankYou) -> [SourceCode<Self>] {
    zip(thankYou.linkText.groups, thankYou.linkURL.groups).compactMap { text, url in
      // A group's own word or address goes with the other that everyone has.
      guard text.text != nil || url.text != nil,
        let words = text.text ?? thankYou.linkText.all,
        let address = url.text ?? thankYou.linkURL.all
      else { return nil }
      let call = SourceCode<Self>(source: "set\(text.name)ThankYouLink")
      return "Wootric.\(call)(withText: \(literal: words), url: URL(string: \(literal: address)))"
    }
  }
}

extension KotlinLanguage: MobileSurveyDialect {
  static func calls(for survey: Settings.Survey) -> [SourceCode<Self>] {
    object("setCustomMessage", "WootricCustomMessage", messages(of: survey))
      + object("setCustomThankYou", "WootricCustomThankYou", thanks(of: survey))
      + (survey.showOptOut.map { [SourceCode(source: "wootric.setShowOptOut(\($0))")] } ?? [])
      + (survey.facebookPage.map {
        let page = $0.split(separator: "/").last.map(String.init) ?? $0
        return ["wootric.setFacebookPageId(\(literal: page))"]
      } ?? [])
  }

  static func imports(for survey: Settings.Survey) -> [SourceCode<Self>] {
    let hasLinks = survey.thankYou.linkURL != Settings.Survey.ByScore()
    return (hasLinks ? ["import android.net.Uri"] : [])
      + (messages(of: survey).isEmpty
        ? [] : ["import com.wootric.androidsdk.objects.WootricCustomMessage"])
      + (thanks(of: survey).isEmpty
        ? [] : ["import com.wootric.androidsdk.objects.WootricCustomThankYou"])
  }

  private static func messages(of survey: Settings.Survey) -> [SourceCode<Self>] {
    set("FollowupQuestion", survey.messages.followupQuestion)
      + set("PlaceholderText", survey.messages.placeholderText)
  }

  private static func thanks(of survey: Settings.Survey) -> [SourceCode<Self>] {
    let thankYou = survey.thankYou
    return set("FinalThankYou", thankYou.main) + set("Text", thankYou.setup)
      + set("LinkText", thankYou.linkText)
      + thankYou.linkURL.groups.compactMap { group in
        group.text.map {
          "set\(SourceCode(source: group.name))LinkUri(Uri.parse(\(literal: $0)))"
        }
      }
      + [("ScoreInUrl", thankYou.addScoreToURL), ("CommentInUrl", thankYou.addCommentToURL)]
      .compactMap { name, isOn in isOn.map { SourceCode(source: "set\(name)(\($0))") } }
  }

  private static func set(_ name: String, _ texts: Settings.Survey.ByScore) -> [SourceCode<Self>] {
    texts.groups.compactMap { group in
      group.text.map { "set\(SourceCode(source: group.name + name))(\(literal: $0))" }
    }
  }

  private static func object(
    _ call: String, _ type: String, _ lines: [SourceCode<Self>]
  ) -> [SourceCode<Self>] {
    if lines.isEmpty { return [] }
    return [SourceCode(source: "wootric.\(call)(\(type)().apply {")]
      + lines.map { "    \($0)" } + ["})"]
  }
}

private extension Settings.Survey.ByScore {
  /// The texts with the names that calls have for their groups; everyone's has none.
  var groups: [(name: String, text: String?)] {
    [("", all), ("Detractor", detractor), ("Passive", passive), ("Promoter", promoter)]
  }
}
