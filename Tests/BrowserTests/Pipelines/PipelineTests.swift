import Foundation
import TestSupport
import Testing

/// Sites as the guides build them, opened by a visitor.
@Suite("Sites of other pipelines in a browser", .browser)
struct PipelineTests {
  private static let settings = #"{ accountToken: "NPS-1a2b3c4d", sdk: { url: "/sdk.js" } }"#

  @Test(
    "A page that a generator built asks for a survey", .needs("hugo"), .needs("jekyll"),
    arguments: GuidedSite.all)
  func generator(site: GuidedSite) async throws {
    let workspace = try site.workspace(settings: Self.settings)
    let built = try await site.run(site.commands, in: workspace)
    try #require(built.status == 0, "\(built.output)\(built.errors)")
    try await expectSurvey(in: workspace[site.published])
  }

  @Test(
    "A site that is served below a folder asks by the settings that init wrote", .needs("hugo"),
    .needs("jekyll"), arguments: GuidedSite.belowFolder)
  func folder(site: GuidedSite) async throws {
    let workspace = try Workspace(site.sources)
    #expect(try await workspace.run("init").status == 0)
    let settings = try #require(workspace.tree().text("wootric.json"))
      .replacing("NPS-XXXXXXXX", with: "NPS-1a2b3c4d")
      .replacing("\"otherTraits\"", with: "\"sdk\": { \"url\": \"/sdk.js\" }, \"otherTraits\"")
    try workspace.write(settings, to: "wootric.json")
    let built = try await site.run(site.commands + site.checks, in: workspace)
    try #require(built.status == 0, "\(built.output)\(built.errors)")
    try await expectSurvey(in: workspace[site.published], under: site.base)
  }

  @Test("A page that a Swift package with the plugin built asks for a survey", .needs("swift"))
  func plugin() async throws {
    let workspace = try Workspace()
    let built = try await PluginPackage.copy.get().write(site: workspace.path)
    try #require(built.status == 0, "\(built.output)\(built.errors)")
    try await expectSurvey(in: workspace.path)
  }

  /// Serves the folder beside the stand-in for Wootric's SDK, opens its page and signs somebody in.
  private func expectSurvey(in folder: String, under base: String = "/") async throws {
    try await withBrowser { browser in
      let site = try await browser.serve(["sdk.js": Visit.sdk])
      let served = site.folder.appending(path: base)
      try FileManager.default.createDirectory(at: served, withIntermediateDirectories: true)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        try FileManager.default.copyItem(
          at: URL(filePath: folder).appending(path: name), to: served.appending(path: name))
      }
      try await browser.open(site.url("\(base.dropFirst())index.html"))
      try await browser.run("analytics.identify('ada', { email: 'ada@example.com' })")
      let asked = try await browser.wait(
        until: "(window.calls || []).find(call => call[0] === 'run')")
      let settings = try await browser.evaluate(
        "[calls.at(-1)[1].account_token, wootricSettings.email, document.title]")
      #expect(asked.isTruthy)
      #expect(settings == ["NPS-1a2b3c4d", "ada@example.com", "Shop"])
    }
  }
}
