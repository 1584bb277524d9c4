import Testing

@testable import WootricSnippet

/// A setting that is accepted, and what it makes of the defaults.
struct AcceptedSetting: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let expected: Settings

  init(_ setting: String, _ change: (inout Settings) -> Void) {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    change(&settings)
    self.testDescription = setting
    self.expected = settings
  }
}

@Suite("Accepted settings")
struct AcceptedSettingsTests {
  @Test("A setting becomes its value and changes nothing else", arguments: AcceptedSetting.all)
  func value(_ setting: AcceptedSetting) throws {
    #expect(try read(setting.testDescription) == setting.expected)
  }

  @Test("Settings written as a file are read as the same settings", arguments: AcceptedSetting.all)
  func roundTrip(_ setting: AcceptedSetting) throws {
    #expect(setting.expected.problems() == [])
    let text = JSONText.pretty(setting.expected.json).replacing("${", with: "$${")
    #expect(try Settings.read(Array(text.utf8), file: "") == setting.expected)
  }

  @Test("Names that only end like a date's bring no warning")
  func dates() throws {
    let traits = "{ format: 'properties.f', location: 'properties.l', At: 'properties.a' }"
    let text = "{accountToken: 'NPS-1a2b3c4d', traits: \(traits)}"
    #expect(try SettingsFile.read(Array(text.utf8), file: "").warnings == [])
  }

  @Test(
    "Tokens of every region are accepted",
    arguments: [
      "NPS-1a2b3c4d", "NPS-EU-1a2b3c4d", "NPS-AU-ABCDEFGH",
    ])
  func token(_ token: String) throws {
    #expect(
      try Settings.read(Array("{accountToken:'\(token)'}".utf8), file: "").accountToken == token)
  }

  @Test("A byte order mark is no part of the settings")
  func byteOrderMark() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("{accountToken: 'NPS-1a2b3c4d'}".utf8)
    #expect(try Settings.read(bytes, file: "") == Settings(accountToken: "NPS-1a2b3c4d"))
  }

  @Test("Traits keep the order of the file, ten thousand of them too")
  func order() throws {
    let names = (0..<10_000).map { "t\($0 * 7919 % 10_000)" }
    let rows = names.map { "\"\($0)\": 'properties.\($0)'" }.joined(separator: ",")
    #expect(try read("traits: {\(rows)}").traits.map(\.trait).dropFirst(3) == names[...])
  }

  @Test("A language that the vendor does not document is a warning")
  func language() throws {
    let text = "{accountToken: 'NPS-1a2b3c4d', survey: {language: 'XX'}}"
    let file = try SettingsFile.read(Array(text.utf8), file: "w")
    #expect(file.settings.survey.language == "XX")
    #expect(
      file.warnings.map { $0.description } == [
        """
        w:1:51: warning: 'XX' is not a language that Wootric documents; make sure that your account \
        has surveys in it
        {accountToken: 'NPS-1a2b3c4d', survey: {language: 'XX'}}
                                                          ^
        """
      ])
  }

  private func read(_ setting: String) throws -> Settings {
    let text = "{accountToken: 'NPS-1a2b3c4d', \(setting)}"
    return try Settings.read(Array(text.utf8), file: "wootric.json")
  }
}
