import Testing

@testable import WootricSnippet

@Suite("The survey's names of languages")
struct LanguageTagTests {
  @Test(
    "A tag has the name of its longest known beginning",
    arguments: [
      ("en", "EN"), ("en-GB", "EN"), ("EN-us", "EN"), ("de-AT", "DE"), ("cs-CZ", "CZ"),
      ("el", "EL"),
      ("nb", "NO"), ("nn-NO", "NO"), ("no", "NO"), ("da", "DA"), ("sv-SE", "SV"), ("ja-JP", "JA"),
      ("ko", "KO"), ("uk", "UK"), ("be", "BE"), ("sl", "SL"), ("vi", "VI"), ("pt", "PT"),
      ("pt-BR", "PT"), ("pt-PT", "PT_PT"), ("zh", "ZH_HANS"), ("zh-CN", "ZH_HANS"),
      ("zh-SG", "ZH_HANS"), ("zh-Hans-HK", "ZH_HANS"), ("zh-TW", "ZH_HANT"), ("zh-HK", "ZH_HANT"),
      ("zh-Hant-CN", "ZH_HANT"), ("es-ES", "ES"), ("es-MX", "ES_MX"), ("es-419", "ES_MX"),
      ("es-AR", "ES_MX"), ("de-x-informal", "DE_DE_X_INFORMAL"),
      ("de-CH-x-informal", "DE_DE_X_INFORMAL"), ("nl-NL-x-informal", "NL_NL_X_INFORMAL"),
      ("cz", nil), ("cy", nil), ("english", nil), ("", nil), ("-", nil),
    ] as [(String, String?)])
  func names(tag: String, code: String?) {
    #expect(LanguageTag(tag).row?.code == code)
    if let code { #expect(Settings.Survey.languages.contains(code)) }
  }

  @Test("A site has the rows of its pages, and all rows of what those are called")
  func rows() {
    let tags = ["en-GB", "en", "zh-TW", "es-AR", "cy"].map { LanguageTag($0) }
    let rows = LanguageTag.rows(for: tags)
    #expect(
      rows.map { "\($0.range) \($0.code)" } == [
        "en EN", "es-419 ES_MX", "es-ar ES_MX", "es-mx ES_MX", "zh-hant ZH_HANT", "zh-hk ZH_HANT",
        "zh-mo ZH_HANT", "zh-tw ZH_HANT",
      ])
  }

  @Test("Every documented name has a tag")
  func complete() {
    #expect(Set(LanguageTag.known.map(\.code)) == Set(Settings.Survey.languages))
  }
}
