import Foundation
import TestSupport
import Testing

@Suite("SwiftPM plugins", .needs("swift"))
struct PluginTests {
  /// What the command prints for the package's settings.
  private func printed(_ part: String, _ package: PluginPackage) async throws -> String {
    let outcome = try await Command.program.run(
      ["print", part, "Sources/Shop"], in: package.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test("A target has its settings' files as constants and as resources")
  func buildTool() async throws {
    let package = try PluginPackage.copy.get()
    let site = try Workspace()
    let built = try await package.write(site: site.path)
    #expect(built.status == 0, "\(built.output)\(built.errors)")
    let tree = try site.tree()
    let element = try await printed("loader.html", package)
    #expect(tree.text("index.html")?.hasSuffix(element.dropLast()) == true)
    let bundle = try await printed("bundle", package)
    let manifest = try await printed("manifest", package)
    let path = try #require(manifest.firstMatch(of: /"url": "\/(.*)"/)?.output.1)
    #expect(tree.text(String(path)) == bundle)
    #expect(tree.text("bundle-name.txt") == path.split(separator: "/").last.map(String.init))
    let resources = [
      "loader.html": element, "wootric.js": bundle, "wootric-manifest.json": manifest,
      "wootric.d.ts": try await printed("types", package),
    ]
    #expect(try site.tree("resources").files == resources.mapValues { Array($0.utf8) })
  }

  @Test(
    "The guide's package runs the released program, shows warnings once, and knows the environment",
    .needs("python3"))
  func artifactBundle() async throws {
    let release = try await Release()
    let guide = try Repository.text("Sources/WootricSnippet/WootricSnippet.docc/Installing.md")
    let targets = try #require(guide.firstMatch(of: /\n( {4}\.binaryTarget(?s:.*?))\n\n/)).output.1
    let bundle = "wootric-snippet-1.0.0.artifactbundle.zip"
    let local = targets.replacing(/url: .*/, with: "path: \"\(bundle)\"),")
    let plugin = "Sources/WootricSnippetPlugin/BuildTool/WootricSnippetPlugin.swift"
    let package = try Workspace([
      "Package.swift": """
      // swift-tools-version: 6.1
      import PackageDescription
      let package = Package(name: "Shop", platforms: [.macOS(.v13)], targets: [
      \(local)
      ])
      """,
      "Plugins/WootricSnippetPlugin/WootricSnippetPlugin.swift": try Repository.text(plugin),
      "Sources/Shop/main.swift": "print(WootricFiles.bundleURL)\n",
      "Sources/Shop/wootric.json": """
      { accountToken: "NPS-1a2b3c4d",
        survey: { language: "XX" },
        environments: { development: { survey: { productName: "Shop" } } } }
      """,
    ])
    try FileManager.default.copyItem(
      atPath: "\(release.workspace.path)/\(release.folder)/\(bundle)", toPath: package[bundle])
    let development = try await Self.url(of: package, environment: "development")
    let production = try await Self.url(of: package)
    #expect(development.errors.components(separatedBy: ": warning: ").count == 2)
    #expect(development.errors.contains("Sources/Shop/wootric.json:2:23: warning: 'XX' is not "))
    for (built, name) in [(development, "development"), (production, "production")] {
      let manifest = try await package.run(
        "print", "manifest", "Sources/Shop", "--environment", name
      ).output
      #expect(manifest.contains("\"url\": \"\(built.output.dropLast())\""), "\(built)")
    }
  }

  /// Builds and runs the package's program, which prints the bundle's address.
  private static func url(
    of package: Workspace, environment: String? = nil
  ) async throws -> Program.Outcome {
    let swift = try #require(Program(named: "swift"))
    let variables = environment.map { ["WOOTRIC_ENVIRONMENT": $0] } ?? [:]
    let built = try await swift.run(
      ["build"], in: package.path, environment: variables.merging(["HOME": package.path]) { $1 })
    #expect(built.status == 0, "\(built.output)\(built.errors)")
    var outcome = try await Program(path: package[".build/debug/Shop"]).run([], in: package.path)
    outcome.errors = built.output + built.errors
    return outcome
  }

  @Test("A package has the command")
  func command() async throws {
    let package = try PluginPackage.copy.get()
    let folder = package.folder + "/survey"
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(#"{ accountToken: "NPS-1a2b3c4d" }"#.utf8).write(
      to: URL(fileURLWithPath: folder + "/wootric.json"))
    let build = try await package.swift(
      "package", "--allow-writing-to-package-directory", "wootric-snippet", "build", "survey")
    #expect(build.status == 0, "\(build.output)\(build.errors)")
    let element = try Tree(of: folder).text("dist/loader.html")
    #expect(element?.hasPrefix("<script data-wootric-snippet ") == true)
    let wrong = try await package.swift(
      "package", "--allow-writing-to-package-directory", "wootric-snippet", "bild")
    #expect(wrong.status != 0)
    // SwiftPM shows a plugin's words where it likes.
    let words = wrong.output + wrong.errors
    #expect(words.contains("unknown command 'bild'; did you mean 'build'?"))
  }
}
