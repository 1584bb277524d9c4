import Foundation
import TestSupport
import Testing
import WootricSnippet

@Suite("What the commands say where no survey shows", .needs("curl"), .needs("python3"))
struct CommandTroubleTests {
  static let causes = Trouble.all.filter { $0.checked != nil }

  @Test("check, of the folder that is published", arguments: causes)
  func checked(_ trouble: Trouble) async throws {
    let server = try await AnsweringServer()
    let site = trouble.site(.decisions, on: server)
    let workspace = try await site.workspace()
    let outcome = try await workspace.run("check")
    #expect(site.text(outcome.errors) == (trouble.checked ?? "") + "\n", "\(trouble.cause)")
    #expect(outcome.status == (trouble.checked?.contains(" error: ") == true ? 1 : 0))
  }

  @Test("diagnose, of what curl got from the server", arguments: causes)
  func diagnosed(_ trouble: Trouble) async throws {
    let server = try await AnsweringServer()
    let site = trouble.site(.decisions, on: server)
    try server.answer(site.allAnswers)
    let workspace = try await site.workspace()
    let bundle = site.loader.isEmpty ? "" : " \(site.origin)\(site.askedBundle)"
    let outcome = try await workspace.shell(
      """
      curl --noproxy '*' --connect-to ::127.0.0.1: -sSi \(site.origin)/shop\(bundle) \
        | wootric-snippet diagnose
      """, home: workspace.path)
    #expect(site.text(outcome.errors) == (trouble.diagnosed ?? "") + "\n", "\(trouble.cause)")
    #expect(outcome.status == (trouble.diagnosed?.contains(" error: ") == true ? 1 : 0))
  }

  @Test("The article has the fifteen causes in its words, each with a line that is really said")
  func article() throws {
    let text = try String(contentsOf: Repository.article("Troubleshooting"), encoding: .utf8)
    let items = text.matches(of: /(?m)^\d+\. \*\*(.+?)\.?\*\*((?:.|\n)*?)(?=^\d+\. |\n\n|\z)/)
    #expect(items.count == 15)
    for item in items {
      let cause = item.output.1.lowercased()
      let trouble = try #require(
        Trouble.all.first { $0.cause.lowercased() == cause }, "\(item.output.1)")
      let said = [
        trouble.decisions, trouble.explained, trouble.checked ?? "", trouble.diagnosed ?? "",
      ].joined(separator: "\n")
      let quoted = try #require(item.output.2.firstMatch(of: /`([^`]+)`/)?.output.1)
        .replacing(/\s+/, with: " ").replacing("/assets/wootric-….js", with: "BUNDLE")
      let isSaid = quoted.split(separator: "…").allSatisfy { said.contains($0) }
      #expect(isSaid, "\(item.output.1): \(quoted)")
    }
  }
}

extension TroubledSite {
  /// The folder of the site as it is published: what a build wrote, and what became of it.
  func workspace() async throws -> Workspace {
    let workspace = try Workspace([
      "wootric.json": JSONText.pretty(snippet.settings.json),
      "public/index.html": page(head), "public/about.html": page(""), "public/page.js": script,
      "public/sdk.js": Self.sdk,
    ])
    if !headers.isEmpty {
      let lines = headers.map { "  \($0): \($1)\n" }
      try workspace.write("/*\n\(lines.joined())", to: "public/_headers")
    }
    let built = try await workspace.run("build")
    try #require(built.status == 0, "\(built.errors)")
    if loader != snippet.element.html, !loader.isEmpty {
      let page = try #require(workspace.tree().text("public/index.html"))
      try workspace.write(
        page.replacing(snippet.element.html, with: loader), to: "public/index.html")
    }
    let bundle = "public\(snippet.bundle.url)"
    switch answers[snippet.bundle.url]?.body {
    case nil: try workspace.remove(bundle)
    case snippet.bundle.served?: break
    case let body?: try workspace.write(body, to: bundle)
    }
    return workspace
  }
}
