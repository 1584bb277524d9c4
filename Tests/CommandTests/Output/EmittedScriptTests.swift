import Foundation
import TestSupport
import Testing

@Suite("Emitted scripts")
struct EmittedScriptTests {
  private static let example = Repository.folder + "/site-example/wootric.json"

  private static let texts = [
    "default": #"{ accountToken: "NPS-1a2b3c4d" }"#,
    "lean": """
    {
      accountToken: "NPS-1a2b3c4d",
      analytics: { page: false, helpers: false, middleware: false },
      traits: { email: false, createdAt: false, language: false }, otherTraits: "drop", cdn: { immutable: false },
    }
    """,
  ]

  @Test(
    "Node parses every script", .needsNode,
    arguments: ["default", "lean", "example"], [[], ["--readable"]])
  func parse(settings: String, form: [String]) async throws {
    let workspace = try Workspace()
    let text = try Self.texts[settings] ?? String(contentsOfFile: Self.example, encoding: .utf8)
    try workspace.write(text, to: "wootric.json")
    try FileManager.default.createDirectory(
      atPath: workspace["public"], withIntermediateDirectories: true)
    let built = try await workspace.run(["build", "--output", "out"] + form)
    try #require(built.status == 0, "\(built.errors)")
    let scripts = try workspace.tree("out").names.filter { $0.hasSuffix(".js") }
    #expect(scripts.count == 3)
    for script in scripts {
      let outcome = try await Node.run(["--check", "out/\(script)"], in: workspace.path)
      #expect(outcome == Program.Outcome(status: 0))
    }
  }
}
