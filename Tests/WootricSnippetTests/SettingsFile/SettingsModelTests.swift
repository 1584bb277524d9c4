import Testing

@testable import WootricSnippet

@Suite("The settings model")
struct SettingsModelTests {
  @Test("A file that spells out a default reads as one that leaves it out")
  func defaults() throws {
    let defaults = Settings(accountToken: "NPS-1a2b3c4d")
    var count = 0
    // A site has no default; its keys have one where there is a site.
    for row in Settings.rows where !["accountToken", "site"].contains(row.path.first) {
      guard let value = row.json(defaults) else { continue }
      count += 1
      let nested = row.path.reversed().reduce(value) { .object([.init(key: $1, value: $0)]) }
      guard case .object(let members) = nested else { continue }
      let token = JSONValue.Member(key: "accountToken", value: .string(defaults.accountToken))
      let text = JSONText.line(.object([token] + members))
      #expect(try SettingsFile.read(Array(text.utf8), file: "f").settings == defaults, "\(text)")
    }
    #expect(count > 20, "the rows that have a default are looked at")
  }

  @Test("A survey yields the vendor's names in one order")
  func wootricSettings() {
    let survey = Settings.Survey(
      language: "DE", audience: "a friend", closePosition: .right, modalTheme: .light,
      modalFootprint: .compact, modalPosition: .bottom, aria: false, showOptOut: true,
      permissionLabels: [.init(language: "EN", text: "ok")])
    #expect(
      survey.wootricSettings() == [
        .init(key: "language", value: .string("DE")),
        .init(key: "wootric_recommend_target", value: .string("a friend")),
        .init(key: "aria", value: .bool(false)),
        .init(key: "wootric_close_position", value: .string("right")),
        .init(key: "modal_theme", value: .string("light")),
        .init(key: "modal_footprint", value: .string("compact")),
        .init(key: "modal_position", value: .string("bottom")),
        .init(
          key: "permission_labels", value: .object([.init(key: "EN", value: .string("ok"))])),
        .init(key: "show_opt_out", value: .bool(true)),
      ])
  }

  @Test("A survey without texts of its own sets no global")
  func noGlobals() {
    #expect(Settings.Survey().customMessages == nil)
    #expect(Settings.Survey().wootricGlobal == nil)
  }

  @Test("Messages go by the vendor's names, those of groups in a list")
  func customMessages() {
    let messages = Settings.Survey.Messages(
      question: "Would you?",
      followupQuestion: .init(all: "Why?", detractor: "What is bad?", promoter: "What is good?"),
      placeholderText: .init(passive: "Because …"))
    #expect(
      Settings.Survey(messages: messages).customMessages == [
        "wootric_question": .string("Would you?"),
        "followup_question": .string("Why?"),
        "followup_questions_list": [
          "detractor_question": .string("What is bad?"),
          "promoter_question": .string("What is good?"),
        ],
        "placeholder_texts_list": ["passive_text": .string("Because …")],
      ])
  }

  @Test("A thank-you screen goes by the vendor's names, its links apart from its messages")
  func wootricGlobal() {
    let thankYou = Settings.Survey.ThankYou(
      main: .init(all: "Thanks!", detractor: "Sorry."),
      setup: .init(promoter: "Tell others:"),
      linkText: .init(all: "Review"),
      linkURL: .init(passive: "https://example.com/"),
      addScoreToURL: true,
      addCommentToURL: false,
      addEmailToURL: false)
    #expect(
      Settings.Survey(thankYou: thankYou).wootricGlobal == [
        "thankYouMessages": [
          "thank_you_main": .string("Thanks!"),
          "thank_you_main_list": ["detractor_thank_you_main": .string("Sorry.")],
          "thank_you_setup_list": ["promoter_thank_you_setup": .string("Tell others:")],
        ],
        "thankYouLinks": [
          "thank_you_link_text": .string("Review"),
          "thank_you_link_url_list": [
            "passive_thank_you_link_url": .string("https://example.com/")
          ],
        ],
        "add_score_param_to_url": .bool(true),
        "add_comment_param_to_url": .bool(false),
        "add_email_param_to_url": .bool(false),
      ])
  }

  @Test(
    "A property ends as its type wants it, once",
    arguments: [
      ("seats", .amount, "seats_amount"), ("paid_amount", .amount, "paid_amount"),
      ("order", .date, "order_date"), ("order", .seconds, "order"), ("order", nil, "order"),
    ] as [(String, Settings.TraitMapping.Conversion?, String)])
  func suffix(name: String, conversion: Settings.TraitMapping.Conversion?, emitted: String) {
    let row = Settings.TraitMapping(
      trait: "t", destination: .field(.property(name)), conversion: conversion)
    #expect(row.emittedField == .property(emitted))
  }

  @Test("Dots reach into objects, with an accent on them too")
  func traitPath() {
    #expect(Settings.TraitMapping(trait: "a.b", destination: .dropped).traitPath == ["a", "b"])
    #expect(Settings.TraitMapping(trait: "a.\u{301}b", destination: .dropped).traitPath.count == 2)
  }

  @Test("Every key is declared once and described in a sentence")
  func rows() {
    let paths = Settings.rows.map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(Settings.rows.allSatisfy { $0.summary.hasSuffix(".") })
  }

  @Test(
    "A word is near below 4 edits and below half of its length, or where it begins only one",
    arguments: [
      ("acountToken", "accountToken"), ("ouput", "output"), ("otuput", "output"), ("sdkk", "sdk"),
      ("sd", "sdk"), ("s", nil), ("skd", "sdk"), ("ACCOUNT", "accountToken"), ("banana", nil),
      ("", nil), ("accountTokenabc", "accountToken"),
      ("accountTokenabcd", nil), ("accountXXXXn", nil), ("accountXXXen", "accountToken"),
    ] as [(String, String?)])
  func nearest(word: String, expected: String?) {
    let candidates = ["accountToken", "output", "sdk"]
    #expect(Suggestion.nearest(to: word, among: candidates) == expected)
  }

  @Test(
    "The SDK comes from one host in all regions, unless the settings say otherwise",
    arguments: ["NPS-1a2b3c4d", "NPS-EU-1a2b3c4d", "NPS-AU-1a2b3c4d"])
  func region(token: String) {
    var settings = Settings(accountToken: token)
    #expect(settings.sdkURL == "https://cdn.wootric.com/wootric-sdk.js")
    settings.sdk.url = "/sdk.js"
    #expect(settings.sdkURL == "/sdk.js")
  }

  @Test("Every key is in a setting that is accepted and in a file that is not")
  func fixtures() {
    let accepted = AcceptedSetting.all.map { "{accountToken: '', \($0.testDescription)}" }
    let broken = BrokenFile.all.map(\.text)
    for row in Settings.rows {
      #expect(accepted.contains { Self.names(row.path, $0) }, "accepted: \(row.path)")
      if row.path != ["$schema"] {
        #expect(broken.contains { Self.names(row.path, $0) }, "broken: \(row.path)")
      }
    }
  }

  private static func names(_ path: [String], _ text: String) -> Bool {
    let root = JSON5Parser.parse(Array(text.utf8)).root
    let overlay = root?.node(at: [Settings.environmentsKey, "staging"])
    return root?.node(at: path) != nil || overlay?.node(at: path) != nil
  }
}
