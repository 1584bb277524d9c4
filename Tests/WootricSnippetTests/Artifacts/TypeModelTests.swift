import Testing

@testable import WootricSnippet

/// The types are a template, and the model and the loader know the same names: none may drift.
@Suite("wootric.d.ts and the model")
struct TypeModelTests {
  private static let all: Settings = {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    settings.consent.mode = .manual
    return settings
  }()

  private let types = TypeDefinitions(settings: all).text

  @Test("Every method that the loader queues has a type")
  func methods() throws {
    let loader = try #require(Snippet(Self.all).loader?.readable)
    let list = try #require(loader.firstMatch(of: /analytics\.methods =\s+'(.+?)'/)?.output.1)
    let methods = list.split(separator: " ")
    for method in methods {
      let isTyped = types.contains("\n    \(method)(") || types.contains("\n    \(method)<")
      #expect(isTyped, "\(method)")
    }
  }

  @Test("Choices are the model's")
  func choices() {
    func union<Choice: RawRepresentable<String> & CaseIterable>(_: Choice.Type) -> String {
      // "auto" is one of ours: the page has what it stands for.
      Choice.allCases.map(\.rawValue).filter { $0 != "auto" }.map { "'\($0)'" }
        .joined(separator: " | ")
    }
    let lines = [
      "wootric_close_position?: \(union(Settings.Survey.ClosePosition.self));",
      "modal_theme?: \(union(Settings.Survey.ModalTheme.self));",
      "modal_footprint?: \(union(Settings.Survey.ModalFootprint.self));",
      "modal_position?: \(union(Settings.Survey.ModalPosition.self));",
      "scale_color?: \(union(Settings.Survey.ScaleColor.self));",
    ]
    for line in lines { #expect(types.contains("\n    \(line)\n"), "\(line)") }
  }

  @Test("Every key that a survey sets has a type, those of the other globals too")
  func keys() throws {
    let texts = Settings.Survey.ByScore(all: "a", detractor: "d", passive: "p", promoter: "q")
    let survey = Settings.Survey(
      ask: .page, only: .init(percent: 1), skip: .init(frames: true), showLink: "a",
      form: .init(scale: .nps), language: "EN", productName: "a", audience: "a",
      closePosition: .left,
      modalTheme: .dark,
      modalFootprint: .compact, modalPosition: .top, scaleColor: .gradient, aria: true,
      showOptOut: true,
      facebookPage: "a", twitterAccount: "a", askPermissionToShareFeedback: true,
      permissionLabels: [.init(language: "EN", text: "a")],
      messages: .init(question: "a", followupQuestion: texts, placeholderText: texts),
      thankYou: .init(
        main: texts, setup: texts, linkText: texts, linkURL: texts, addScoreToURL: true,
        addCommentToURL: true, addEmailToURL: true),
      firstSurvey: 7, immediately: true, ignoreSurveyedCookie: true)
    for (given, initial) in zip(
      Mirror(reflecting: survey).children, Mirror(reflecting: Settings.Survey()).children)
    {
      #expect("\(given.value)" != "\(initial.value)", "the survey sets no \(given.label ?? "")")
    }
    let globals = [survey.customMessages, survey.wootricGlobal].compactMap(\.self)
    let keys = survey.wootricSettings().map(\.key) + globals.flatMap(Self.keys)
    for key in keys { #expect(types.contains(" \(key)?: "), "\(key)") }
  }

  /// All but those of groups of scores, which a type makes.
  private static func keys(of value: JSONValue) -> [String] {
    guard case .object(let members) = value else { return [] }
    return members.flatMap { member in
      [member.key] + (member.key.hasSuffix("_list") ? [] : keys(of: member.value))
    }
  }
}
