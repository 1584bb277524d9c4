import Foundation
import Testing
import WootricSnippet

/// The examples of the articles, compiled and run; `ArticleTests` looks each of them up in here.
@Suite("Examples of the articles")
struct ArticleExamples {
  private let folder: String
  private let temporary: TemporaryFolder
  private let page = "<!doctype html><head><meta charset=utf-8><title>Shop</title>"

  init() throws {
    temporary = try TemporaryFolder()
    folder = temporary.path
    try temporary.write(page, to: "public/index.html")
    let settings = #"{ accountToken: "NPS-1a2b3c4d", site: { root: "public" } }"#
    try temporary.write(settings, to: "wootric.json")
  }

  @Test("Getting started: a settings file")
  func file() throws {
    let build = Build(settingsFile: folder + "/wootric.json")
    let report = try build.run()
    print(report.site?.pagesWithLoader ?? 0, "pages with the loader")
    #expect(report.site?.pagesWithLoader == 1)

    for drift in try build.check().drifts { print(drift) }
    #expect(try build.check().isUpToDate)

    let removed = try build.remove()
    #expect(removed.changes == 2)
    #expect(try temporary.contents(of: "public")["index.html"] == page)
  }

  @Test("Getting started: settings in Swift")
  func values() throws {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    settings.survey.productName = "Acme"
    let snippet = Snippet(try settings.checked())
    let head = "<meta charset=utf-8>" + snippet.element.html
    let file = (name: snippet.bundle.fileName, text: snippet.bundle.served)
    #expect(head.hasSuffix("</script>"))
    #expect(file.name.hasPrefix("wootric-") && file.text.contains("Acme"))
  }

  @Test("Trait mappings")
  func traits() {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    settings.traits = [
      .init(trait: "email", destination: .field(.email)),
      .init(trait: "company.name", destination: .field(.property("company"))),
      .init(trait: "seats", destination: .field(.property("seats")), conversion: .amount),
      .init(trait: "ssn", destination: .dropped),
    ]
    settings.otherTraits = .drop
    #expect(
      settings.traits[2].emittedField == .property("seats_amount")
    )
    #expect(Snippet(settings).bundle.served.contains("seats_amount"))
  }

  @Test("Consent")
  func consent() {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    var loaders = [Snippet(settings).element.html]
    settings.consent = Settings.Consent(mode: .manual)
    settings.sdk.load = .consent
    loaders.append(Snippet(settings).element.html)
    // One after the other, as the article lists them; each is compiled, and the last one tried.
    settings.consent = Settings.Consent(mode: .tcf, purposes: [1, 9], vendor: 755)
    settings.consent = Settings.Consent(mode: .onetrust, group: "C0002")
    settings.consent = Settings.Consent(mode: .cookiebot, category: "statistics")
    settings.consent = Settings.Consent(mode: .domEvent, event: "shop-consent")
    loaders.append(Snippet(settings).element.html)
    #expect(Set(loaders).count == 3)
  }

  @Test("Strict policies")
  func policies() {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    let snippet = Snippet(settings)
    let policy = PolicySources(snippet).policy
    let hash = snippet.element.cspHash
    #expect(policy.contains("'\(hash ?? "none")'"))
    settings.loader.mode = .external
    #expect(Snippet(settings).element.cspHash == nil)
  }

  @Test("How a page is rewritten")
  func pages() {
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    settings.site = Settings.Site(root: "public", position: .headEnd)
    let snippet = Snippet(settings)
    let pieces = ["<!doctype html><head><style>p{}</style>", "</head><p>"].map { Array($0.utf8) }
    var filter = PageFilter(snippet)
    var page: [UInt8] = []
    for piece in pieces { page += filter.feed(piece) }
    page += filter.finish()
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.hasSuffix("</style>\(snippet.element.html)</head><p>"))
  }

  @Test("A survey of their own for some pages")
  func pageOverlays() throws {
    let bytes = Array(
      """
      { accountToken: "NPS-1a2b3c4d",
        site: { root: "public", pages: { "docs/**": { survey: { language: "DE" } } } } }
      """.utf8)
    let file = try SettingsFile.read(bytes, file: "wootric.json")
    let element = file.snippets().value(forPage: "docs/start.html").element.html
    #expect(element != file.snippets().common.element.html)
  }

  @Test("Snapshots")
  func snapshots() throws {
    _ = try Build(settingsFile: folder + "/wootric.json").run()
    let report = try Build(settingsFile: folder + "/wootric.json").check()
    #expect(report.drifts == [])

    let snippet = Snippet(Settings(accountToken: "NPS-1a2b3c4d"))
    try temporary.write(snippet.element.html + "\n", to: "loader.html")
    let recorded = try String(contentsOfFile: folder + "/loader.html", encoding: .utf8)
    #expect(snippet.element.html + "\n" == recorded)
  }

  @Test("Four shares are, byte for byte, one run")
  func shares() throws {
    let names = (1...11).map { "public/deep/\($0).html" }
    for name in names { try temporary.write(page + name, to: name) }
    _ = try Build(settingsFile: folder + "/wootric.json").run()
    let whole = try temporary.contents()
    for name in names { try temporary.write(page + name, to: name) }
    try temporary.write(page, to: "public/index.html")
    #expect(try temporary.contents() != whole)
    for number in 0..<4 {
      let pages = (names + ["public/index.html"]).enumerated()
        .filter { $0.offset % 4 == number }.map { temporary[$0.element] }
      var share = Build(settingsFile: folder + "/wootric.json")
      share.files = pages
      _ = try share.run()
    }
    #expect(try temporary.contents() == whole)
  }
}
