import Foundation
import TestSupport
import Testing

@Suite("A copy of the SDK")
struct SDKFileTests {
  private static let page = "<!doctype html><title>A</title>\n<p>Hello\n"
  private static let copy = "window.wootric=function(){}/* \u{E9} */"

  private static func files(_ sdk: String) -> [String: String] {
    [
      "wootric.json": """
      { accountToken: "NPS-EU-1a2b3c4d", sdk: { \(sdk) }, survey: { ask: "identify" },
        site: { root: "public", output: "dist" } }
      """,
      "vendor/wootric-sdk.js": copy, "public/index.html": page,
    ]
  }

  @Test("It is published beside the bundle under its hash, and no other host may run a script")
  func published() async throws {
    let workspace = try Workspace(Self.files("file: 'vendor/wootric-sdk.js'"))
    #expect(try await workspace.run("build", "--quiet") == Program.Outcome(status: 0))
    let tree = try workspace.tree()
    let path = try #require(tree.names.first { $0.hasPrefix("dist/assets/wootric-sdk-") })
    #expect(tree.text(path) == Self.copy)
    let name = try #require(path.split(separator: "/").last.map(String.init))
    let bundles = tree.names.filter { $0.hasPrefix("dist/assets/wootric-") && $0.hasSuffix(".js") }
    let bundle = try #require(bundles.first { $0 != path }.flatMap { tree.text($0) })
    let manifest = try #require(tree.text("dist/assets/wootric-manifest.json"))
    let integrity = try #require(
      manifest.firstMatch(of: /"sdk": {[^}]*"integrity": "(sha384-[^"]*)"/)?.output.1)
    #expect(bundle.contains(integrity))
    #expect(tree.text("dist/index.html")?.contains("/assets/\(name)") == true)
    let policy = try await workspace.run("print", "csp").output
    #expect(
      policy.firstMatch(of: /^script-src 'sha256-[^']*' 'self'\nconnect-src/) != nil, "\(policy)")
    #expect(policy.contains("https://*.wootric.eu https://*.wootric.com\nimg-src"))
  }

  @Test("A check fails on a copy that changed, in its place or in what is published, or is gone")
  func drift() async throws {
    let workspace = try Workspace(Self.files("file: 'vendor/wootric-sdk.js'"))
    _ = try await workspace.run("build", "--quiet")
    #expect(try await workspace.run("check", "--quiet").status == 0)
    let path = try #require(
      workspace.tree().names.first { $0.hasPrefix("dist/assets/wootric-sdk-") })
    try workspace.write("evil()", to: path)
    let changed = try await workspace.run("check")
    #expect(changed.status == 1)
    #expect(changed.errors.hasPrefix("\(path): error: not as a build would write it"))
    _ = try await workspace.run("build", "--quiet")
    #expect(try workspace.tree().text(path) == Self.copy)
    try FileManager.default.removeItem(atPath: workspace[path])
    #expect(try await workspace.run("check", "--quiet").status == 1)
    _ = try await workspace.run("build", "--quiet")
    try workspace.write(Self.copy + ";", to: "vendor/wootric-sdk.js")
    #expect(try await workspace.run("check", "--quiet").status == 1)
    _ = try await workspace.run("build", "--quiet", "--prune")
    #expect(try workspace.tree().text(path) == nil)
    #expect(try await workspace.run("check", "--quiet").status == 0)
    try FileManager.default.removeItem(atPath: workspace["vendor/wootric-sdk.js"])
    #expect(try await workspace.run("check").status == 66)
  }

  @Test(
    "A path of the site without a file is warned of, by whatever folder the site is served under")
  func path() async throws {
    let workspace = try Workspace(Self.files("url: '/docs/sdk.js?v=1'"))
    #expect(
      try await workspace.run("build").errors.hasPrefix(
        "wootric.json:1:48: warning: the site has no file for '/docs/sdk.js?v=1'; add one, set 'sdk.file', or make sure that the host serves it\n"
      ))
    try workspace.write(Self.copy, to: "public/sdk.js")
    #expect(try await workspace.run("check").errors.contains("no file for") == false)
  }
}
