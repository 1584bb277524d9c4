import Foundation
import TestSupport
import Testing

/// The stand-in for Wootric's SDK, as it is built; the browser's tests look at the survey.
@Suite("The stand-in")
struct StandInTests {
  private static let page = "<!doctype html><title>A</title>\n<p>Hello\n"

  private static func files(_ settings: String) -> [String: String] {
    ["wootric.json": "{ \(settings) site: { root: 'public' } }", "public/index.html": page]
  }

  private static func script(in workspace: Workspace) throws -> String {
    let tree = try workspace.tree()
    let path = try #require(tree.names.first { $0.hasPrefix("public/assets/wootric-sdk-") })
    return try #require(tree.text(path))
  }

  @Test("It needs no account, and the record of privacy names nobody else's host")
  func account() async throws {
    let workspace = try Workspace(
      Self.files("accountToken: 'NPS-XXXXXXXX', environments: { test: { sdk: 'stand-in' } },"))
    let built = try await workspace.run("build", "--quiet", "--environment=test")
    #expect(built.status == 0, "\(built.errors)")
    #expect(try Self.script(in: workspace).hasPrefix("// Stands in for Wootric's SDK"))
    let record = try await workspace.run("print", "privacy", "--environment=test").output
    #expect(!record.contains("wootric.com"), "\(record)")
  }

  @Test(
    "After a build for development, check for production fails; --prune takes the stand-in away")
  func leftBehind() async throws {
    let workspace = try Workspace(
      Self.files(
        """
        accountToken: 'NPS-1a2b3c4d', survey: { form: { scale: 'nps', place: 'body' } },
        environments: { development: { sdk: 'stand-in' } },
        """))
    _ = try await workspace.run("build", "--environment=development")
    let standIn = try #require(
      try workspace.tree().names.first { $0.hasPrefix("public/assets/wootric-sdk-") })
    let page = try #require(try workspace.tree().text("public/index.html"))
    #expect(page.contains("no answer is sent") && !page.contains("wootric.com/responses"))
    let check = try await workspace.run("check")
    #expect(check.status == 1, "\(check.errors)")

    let built = try await workspace.run("build")
    #expect(built.status == 0, "\(built.errors)")
    let file = String(standIn.split(separator: "/").last!)
    // The preview has it always, and is no page of the site.
    for name in try workspace.tree().names
    where name.hasPrefix("public/") && name.hasSuffix(".html") {
      let text = try #require(try workspace.tree().text(name))
      #expect(!text.contains(file) && !text.contains("no answer is sent"), "\(name)")
    }
    #expect(try await workspace.run("check").status == 0)
    #expect(try workspace.tree().names.contains(standIn))
    _ = try await workspace.run("build", "--prune")
    #expect(try !workspace.tree().names.contains(standIn))
  }

  @Test("A page that still loads it fails the check for production")
  func forgottenPage() async throws {
    let workspace = try Workspace(
      Self.files(
        """
        accountToken: 'NPS-1a2b3c4d', environments: { development: { sdk: 'stand-in' } },
        """))
    _ = try await workspace.run("build", "--environment=development")
    let old = try #require(try workspace.tree().text("public/index.html"))
    _ = try await workspace.run("build")
    try workspace.write(old, to: "public/index.html")
    let check = try await workspace.run("check")
    #expect(check.status == 1 && check.errors.contains("public/index.html: "), "\(check.errors)")
  }

  @Test("Visitors never get it, in whatever words it is asked for")
  func production() async throws {
    for words in ["sdk: 'stand-in'", "sdk: { url: 'stand-in' }"] {
      let workspace = try Workspace(Self.files("accountToken: 'NPS-1a2b3c4d', \(words),"))
      let built = try await workspace.run("build")
      #expect(built.status == 65)
      let fault = "error: the stand-in would ask every visitor and send no answer; "
      #expect(
        built.errors.contains(fault + "move it to 'environments.development'\n"),
        "\(built.errors)")
    }
  }

  @Test("It takes the place of a file of the SDK, and leaves what decides when it is loaded")
  func overlay() async throws {
    let workspace = try Workspace(
      Self.files(
        """
        accountToken: 'NPS-1a2b3c4d', sdk: { file: 'sdk.js', load: 'identify' },
        environments: { development: { sdk: 'stand-in' } },
        """))
    try workspace.write("window.wootric = () => {}", to: "sdk.js")
    let built = try await workspace.run("build", "--environment=development")
    #expect(built.status == 0 && !built.errors.contains("sdk.file"), "\(built.errors)")
    #expect(try Self.script(in: workspace).hasPrefix("// Stands in for Wootric's SDK"))
    let explained = try await workspace.run("explain", "--environment=development").output
    #expect(explained.contains(/sdk\.load +"identify"/), "\(explained)")
    #expect(explained.contains(/sdk\.url +"stand-in"/), "\(explained)")
  }

  @Test("A bundle for visitors is the same byte for byte, whatever stands in elsewhere")
  func bundle() async throws {
    let one = try Workspace(Self.files("accountToken: 'NPS-1a2b3c4d',"))
    let other = try Workspace(
      Self.files("accountToken: 'NPS-1a2b3c4d', environments: { a: { sdk: 'stand-in' } },"))
    #expect(try await one.run("print", "bundle") == other.run("print", "bundle"))
  }
}
