import Testing
import WootricSnippet

@Suite("Settings built in Swift")
struct SettingsProblemsTests {
  @Test("They are held to what a file is held to")
  func problems() {
    var settings = Settings(accountToken: "NPS-XXXXXXXX")
    settings.cdn.url = "http://cdn.example.com/"
    settings.sdk.timeout = 0
    settings.survey.immediately = true
    settings.traits = [Settings.TraitMapping(trait: "a", destination: .field(.property("a.b")))]
    #expect(
      settings.problems() == [
        .placeholderToken("NPS-XXXXXXXX"),
        .insecureURL("http://cdn.example.com/"),
        .refused(value: "0", key: "sdk.timeout", expected: "a whole number from 1 to 3600"),
        .propertyName("properties.a.b"),
        .testOnly(key: "survey.immediately"),
      ])
  }

  @Test("Test-only flags are for every environment but production")
  func environment() {
    let settings = Settings(
      accountToken: "NPS-1a2b3c4d", survey: Settings.Survey(immediately: true))
    #expect(settings.problems(in: "development") == [])
  }

  @Test("A site without a root and an empty trait are told of")
  func incomplete() {
    var settings = Settings(accountToken: "NPS-1a2b3c4d", site: .init(root: ""))
    settings.traits = [Settings.TraitMapping(trait: "", destination: .dropped)]
    #expect(
      settings.problems() == [
        .emptyTraitName(""), .refused(value: "", key: "site.root", expected: "a path"),
      ])
  }

  @Test("What they hold is text, not a variable")
  func variables() {
    let settings = Settings(
      accountToken: "NPS-1a2b3c4d", survey: Settings.Survey(productName: "${X}"))
    #expect(settings.problems() == [])
  }

  private static func settings(_ change: (inout Settings) -> Void) -> Settings {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    change(&settings)
    return settings
  }

  @Test(
    "Settings made in Swift are held to the file's rules",
    arguments: [
      (settings { $0.accountToken = "hello" }, "'hello' is not a value for 'accountToken'; "),
      (settings { $0.cdn.url = "javascript:x" }, "'javascript:x' is not a value for 'cdn.url'; "),
      (settings { $0.cdn.name = "../../x" }, "'../../x' is not a value for 'cdn.name'; "),
      (
        settings { $0.loader.attributes = [.init(name: "onload=x y", value: "")] },
        "'onload=x y' cannot be the name of an attribute; "
      ),
    ])
  func checked(settings: Settings, words: String) throws {
    let error = try #require(throws: SettingsError.self) { try settings.checked() }
    #expect(error.diagnostics.count == 1)
    #expect(error.diagnostics[0].message.hasPrefix(words), "\(error)")
    #expect(error.diagnostics[0].description.hasPrefix("Settings:"))
  }

  @Test("A flag for tests is checked by the environment")
  func checkedForEnvironment() throws {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    settings.survey.immediately = true
    let error = #expect(throws: SettingsError.self) { try settings.checked() }
    #expect(error?.diagnostics.map(\.problem) == settings.problems())
    #expect(try settings.checked(for: "development") == settings)
  }
}
