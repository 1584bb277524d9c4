import Foundation
import TestSupport
import Testing

/// A package that depends on ours, built as its owner would build it. Compiles all of ours once
/// more, which takes minutes: one test for all of it.
@Suite("SwiftPM plugins")
struct PluginTests {
  private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A copy of the fixture, with the path to ours made absolute.
  private func package() throws -> Workspace {
    let fixture = Self.repository.appendingPathComponent("Tests/Fixtures/PluginPackage")
    let files = try Tree(of: fixture.path).files.filter { !$0.key.hasPrefix(".build/") }
    return try Workspace(
      files.mapValues {
        String(decoding: $0, as: UTF8.self).replacing("../../..", with: Self.repository.path)
      })
  }

  private func swift(_ words: String..., in workspace: Workspace) async throws -> Program.Outcome {
    let program = try #require(Program(named: "swift"))
    return try await program.run(
      words, in: workspace.path, environment: ["HOME": workspace.path, "CI": "true"])
  }

  @Test(
    "A target has its settings' files as constants, and a package has the command", .needs("swift"))
  func plugins() async throws {
    let workspace = try package()
    let built = try await swift("run", "--quiet", "--jobs", "2", in: workspace)
    let snippet = try await texts(in: workspace)
    #expect(built.status == 0, "\(built.errors)")
    #expect(built.output == snippet)

    try workspace.write(#"{ accountToken: "NPS-1a2b3c4d" }"#, to: "survey/wootric.json")
    let command = ["package", "--allow-writing-to-package-directory", "wootric-snippet"]
    let build = try await swift(
      command[0], command[1], command[2], "build", "survey", in: workspace)
    #expect(build.status == 0, "\(build.errors)")
    let tree = try workspace.tree("survey")
    #expect(tree.text("dist/loader.html")?.hasPrefix("<script data-wootric-snippet ") == true)
    let wrong = try await swift(command[0], command[1], command[2], "bild", in: workspace)
    #expect(wrong.status != 0)
    // SwiftPM shows a plugin's words where it likes.
    let words = wrong.output + wrong.errors
    #expect(words.contains("unknown command 'bild'; did you mean 'build'?"))
  }

  /// What the fixture's program prints, by the command itself.
  private func texts(in workspace: Workspace) async throws -> String {
    let folder = "Sources/Shop"
    let element = try await workspace.run("print", "loader.html", folder).output
    let manifest = try await workspace.run("print", "manifest", folder).output
    let bundle = try await workspace.run("print", "bundle", folder).output
    let url = try #require(manifest.firstMatch(of: /"url": "(.*)"/)?.output.1)
    return element + "\(url.split(separator: "/").last ?? "")\n\(url)\n\(bundle)\n"
  }
}
