import Testing
import WootricSnippet

@Suite("site.pages")
struct PageSettingsTests {
  private func read(_ pages: String, environment: String = "production") throws -> SettingsFile {
    let file = """
      {
        accountToken: "NPS-1a2b3c4d",
        survey: { productName: "Acme", modalTheme: "dark" },
        site: { root: "public", pages: \(pages) },
        environments: {
          staging: { site: { pages: { "docs/**": { accountToken: "NPS-0d1e2f3a" } } } },
        },
      }
      """
    return try SettingsFile.read(
      Array(file.utf8), file: "wootric.json", environment: SettingsEnvironment(environment))
  }

  @Test("An overlay is merged key by key, and leaves the site's own settings alone")
  func merged() throws {
    let file = try read(#"{ "docs/**": { survey: { productName: "Docs" } } }"#)
    let docs = file.perPage.value(forPage: "docs/start.html")
    #expect(docs.survey == Settings.Survey(productName: "Docs", modalTheme: .dark))
    #expect(file.settings.survey == Settings.Survey(productName: "Acme", modalTheme: .dark))
    #expect(file.perPage.value(forPage: "index.html") == file.settings)
  }

  @Test("Of globs that match the same page the first decides")
  func order() throws {
    let file = try read(
      #"""
      { "docs/api/**": { enabled: false }, "docs/**": { survey: { productName: "Docs" } } }
      """#)
    let isEnabled = ["docs/api/a.html", "docs/a.html", "a.html"].map {
      file.perPage.value(forPage: $0).enabled
    }
    #expect(isEnabled == [false, true, true])
  }

  @Test("An environment changes a group's settings as it changes the site's")
  func environment() throws {
    let pages = #"{ "docs/**": { survey: { productName: "Docs" } } }"#
    let docs = try read(pages, environment: "staging").perPage.value(forPage: "docs/a.html")
    #expect((docs.accountToken, docs.survey.productName) == ("NPS-0d1e2f3a", "Docs"))
  }

  @Test("Groups that differ in nothing share one bundle")
  func shared() throws {
    let snippets = try read(
      #"""
      { "a/**": { survey: { productName: "A" } }, "b/**": { survey: { productName: "A" } }, "c/**": {} }
      """#
    ).snippets()
    #expect(snippets.bundles.count == 2)
    #expect(snippets.value(forPage: "c/c.html").bundle == snippets.common.bundle)
  }

  @Test("Only where navigations are client-side and pages differ, a bundle knows all settings")
  func navigations() throws {
    let docs = #""docs/**": { survey: { productName: "Docs" } }"#
    let single = "analytics: { singlePage: true }"
    let all = try read("{ \(docs), \"app/**\": { \(single) } }").snippets(.readable)
    #expect(all.value(forPage: "app/a.html").bundle.served.contains("Docs"))
    #expect(!all.common.bundle.served.contains("Docs"))
    let alike = try read("{ \"app/**\": { \(single) } }").snippets()
    let app = alike.groups[0].value
    #expect(app == Snippet(app.settings))
  }

  @Test("What is printed or injected for a page is what a build writes")
  func printed() throws {
    let file = try read(
      #"{ "docs/**": { enabled: false }, "app/**": { analytics: { singlePage: true } } }"#)
    let built = file.snippets().value(forPage: "app/a.html")
    #expect(file.snippet(forPage: "app/a.html") == built)
    #expect(try Artifact.bundle.text(of: file, forPage: "app/a.html") == built.bundle.served)
  }
}
