import TestSupport
import Testing

@Suite("The client secret")
struct SecretTests {
  private let secret = "5ebe2294ecd0e0f08eab7690d2a6ee69"
  private let page = "<!doctype html><head><title>A</title>"

  private func settings(_ more: String) -> String {
    """
    { accountToken: "NPS-1a2b3c4d", site: { root: "public", output: "_site" }, mobile: {
      clientID: "id", clientSecret: "${WOOTRIC_SECRET}", ios: "ios/Wootric.swift",
      android: "android/Wootric.kt" }, \(more) }
    """
  }

  private func workspace(_ more: String = "") throws -> Workspace {
    try Workspace(["wootric.json": settings(more), "public/a.html": page, "public/_headers": ""])
  }

  private func run(_ workspace: Workspace, _ arguments: String...) async throws -> Program.Outcome {
    try await workspace.run(arguments, environment: ["WOOTRIC_SECRET": secret])
  }

  @Test(
    "It is in the apps' files, and in nothing that is published or said",
    arguments: ["", "output: 'out', cdn: { url: 'https://cdn.example.com/' }"])
  func published(more: String) async throws {
    let workspace = try workspace(more)
    let built = try await run(workspace, "build", "--retain", "kept")
    #expect(built.status == 0, "\(built.errors)")
    let tree = try workspace.tree()
    let holders = tree.names.filter { tree.text($0)?.contains(secret) == true }
    #expect(holders == ["android/Wootric.kt", "ios/Wootric.swift"])
    #expect(tree.names.contains { $0.hasPrefix("_site/") })
    try workspace.write("// Made by wootric-snippet\n", to: "ios/old.swift")
    try workspace.write(tree.text("ios/Wootric.swift")! + "//\n", to: "ios/Wootric.swift")
    #expect(try workspace.mode(of: "ios/Wootric.swift") == 0o600)
    #expect(try workspace.mode(of: "android/Wootric.kt") == 0o600)
    let bare = try workspace.tree().text("wootric.json")!
      .replacing(#"clientSecret: "${WOOTRIC_SECRET}","#, with: "")
    try workspace.write(bare, to: "bare.json")
    let said = try await [
      built, run(workspace, "check"), run(workspace, "explain"),
      run(workspace, "check", "--settings", "bare.json"), run(workspace, "print", "manifest"),
      run(workspace, "build", "--format", "json"),
    ]
    #expect(said[1].status == 1)
    #expect(said.allSatisfy { !($0.output + $0.errors).contains(secret) })
  }

  @Test(
    "A file of an app where visitors would get it is refused, and nothing is written",
    arguments: [
      (["--site", "ios"], "'ios/Wootric.swift' is in 'ios'"),
      (["--output", "android/deep/.."], "'android/Wootric.kt' is in 'android/deep/..'"),
      (["--output", "link"], "'ios/Wootric.swift' is in 'link'"),
    ])
  func options(options: [String], fault: String) async throws {
    let workspace = try workspace()
    try workspace.link("link", to: "ios")
    try workspace.write(page, to: "ios/a.html")
    try workspace.write("", to: "android/deep/a")
    let before = try workspace.tree("ios")
    let outcome = try await workspace.run(
      ["build"] + options, environment: ["WOOTRIC_SECRET": secret])
    #expect(outcome.status == 65)
    #expect(
      outcome.errors.contains("error: \(fault), which is published; write a path outside it\n"))
    #expect(try workspace.tree("ios") == before)
  }

  @Test("A file that is there and not of our making stays, one of ours is written anew")
  func foreign() async throws {
    let workspace = try workspace()
    try workspace.write("import UIKit\n", to: "ios/Wootric.swift")
    let refused = try await run(workspace, "build")
    #expect(refused.status == 65)
    #expect(
      refused.errors.hasSuffix(
        "wootric.json:2:59: error: 'ios/Wootric.swift' exists and was not made by wootric-snippet;"
          + " write another path, or move it\n"))
    #expect(try workspace.tree().text("ios/Wootric.swift") == "import UIKit\n")
    try workspace.write("", to: "ios/Other.swift")
    try workspace.write(settings("").replacing("ios/Wootric", with: "ios/New"), to: "wootric.json")
    #expect(try await run(workspace, "build").status == 0)
    #expect(try await run(workspace, "build").errors.hasSuffix("done    nothing to change\n"))
  }
}
