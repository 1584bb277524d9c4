import Foundation
import TestSupport
import Testing

/// Findings that fail a check, or are one line of it.
extension CheckTests {
  @Test(
    "Rules that do not work are told of",
    arguments: [
      (
        "cdn: { url: '/ä/' }", "",
        "no rule is written for the bundle, as '/ä/' cannot stand in one;"
      ),
      (
        "enabled: true", "/*\n  Cache-Control: no-store\n",
        "line 1: '/*' sets Cache-Control for the bundle too, and Cloudflare"
      ),
    ])
  func rules(setting: String, headers: String, warning: String) async throws {
    let workspace = try Workspace([
      "wootric.json": "\(Self.plain.dropLast(2)), \(setting) }", "public/a.html": Self.page,
      "public/_headers": headers,
    ])
    let outcome = try await workspace.run("build")
    #expect(outcome.errors.hasPrefix("public/_headers: warning: \(warning)"), "\(outcome.errors)")
  }

  static let plain =
    #"{ accountToken: "NPS-1a2b3c4d", survey: { ask: "identify" }, site: { root: "public" } }"#

  @Test("A check tells what a build tells, and what loses surveys fails it")
  func losses() async throws {
    let workspace = try await built(Self.plain)
    try workspace.write("<p>part", to: "public/c.html")
    try workspace.write(
      "<!doctype html>\n<script>analytics.load('k')</script>", to: "public/d.html")
    try workspace.write(
      "/*\n  Content-Security-Policy: connect-src 'self'\n", to: "public/_headers")
    let built = try await workspace.run("build")
    let told = """
      public/_headers:2: LOSS: the policy for '/*' blocks the loader or what it loads; \
      add https://*.wootric.com to connect-src
      public/d.html:2:1: LOSS: this page already has Segment's snippet; left as it is
      public/c.html: left out: part of a page, not a whole document

      """
    #expect(built.errors.hasPrefix(told.replacing("LOSS", with: "warning")), "\(built.errors)")
    #expect(
      try await workspace.run("check")
        == Program.Outcome(
          status: 1, errors: told.replacing("LOSS", with: "error") + "check   2 faults; see above\n"
        ))
    let annotations = try await workspace.run("check", "--format", "github").output
    #expect(
      annotations.split(separator: "\n").map { $0.prefix(8) } == [
        "::error ", "::error ", "::notice",
      ])
  }

  @Test("A site without pages fails a check")
  func noPages() async throws {
    let workspace = try await built(Self.plain)
    for page in ["a", "b"] { try workspace.remove("public/\(page).html") }
    #expect(try await workspace.run("build").status == 0)
    #expect(
      try await workspace.run("check")
        == Program.Outcome(
          status: 1,
          errors:
            "wootric.json: error: no page has the loader; site.root and site.include say which"
            + " files are pages\ncheck   1 fault; see above\n"))
  }

  @Test("Where nothing is built yet, one line says so, with the command as it was given")
  func unbuilt() async throws {
    let workspace = try Workspace([
      "sites/it's/wootric.json": Self.plain, "sites/it's/public/a.html": Self.page,
      "sites/other.json": Self.plain, "sites/public/a.html": Self.page,
    ])
    func outcome(_ folder: String, _ command: String) -> Program.Outcome {
      Program.Outcome(
        status: 1,
        errors: "\(folder): error: nothing is built yet; run 'wootric-snippet build \(command)'\n"
          + "check   1 fault; see above\n")
    }
    #expect(
      try await workspace.run("check", "sites/it's")
        == outcome("sites/it's/public/assets", "'sites/it'\\''s'"))
    #expect(
      try await workspace.run(
        "check", "--settings", "sites/other.json", "--output", "out", "--readable")
        == outcome("out", "--settings sites/other.json --output out --readable"))
  }

  @Test("Where another environment is built, one line says so")
  func otherEnvironment() async throws {
    let settings =
      Self.plain.dropLast(2) + ", environments: { staging: { cdn: { name: 'nps' } } } }"
    let workspace = try await built(String(settings))
    let outcome = try await workspace.run("check", "--environment", "staging")
    #expect(
      outcome
        == Program.Outcome(
          status: 1,
          errors: "public/assets/wootric-manifest.json: error: built for 'production', and not for"
            + " 'staging'; run 'wootric-snippet build --environment staging', or check with"
            + " --environment production\ncheck   1 fault; see above\n"))
    let variables = ["WOOTRIC_ENVIRONMENT": "staging"]
    #expect(
      try await workspace.run("check", environment: variables).errors.contains(
        "run 'wootric-snippet build', or check"))
  }

  @Test("Hashes of pages before they had the loader are told of, until they are made anew")
  func hashLists() async throws {
    let list = "{ \"hashTable\": { \"/a.html\": \"0a1b\" } }"
    let workspace = try Workspace([
      "wootric.json": Self.plain, "public/a.html": Self.page, "public/ngsw.json": list,
      "public/sw.js": "addEventListener('push', show)",
    ])
    let told = """
      wootric.json: LOSS: 'ngsw.json' has hashes of pages from before they had the loader, so its service \
      worker rejects them; generate it after 'wootric-snippet build'

      """
    #expect(
      try await workspace.run("build").errors.hasPrefix(told.replacing("LOSS", with: "warning")))
    let end = "check   1 fault; see above\n"
    #expect(
      try await workspace.run("check")
        == Program.Outcome(status: 1, errors: told.replacing("LOSS", with: "error") + end))
    try workspace.write(list, to: "public/ngsw.json")
    #expect(try await workspace.run("check").status == 0)
  }

  @Test("A loader that something minified after the build is called that")
  func rewritten() async throws {
    let workspace = try await built(Self.plain)
    let page = try #require(workspace.tree().text("public/a.html"))
    try workspace.write(page.replacing("</script>", with: ";</script>"), to: "public/a.html")
    let outcome = try await workspace.run("check")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines[0].firstMatch(
        of:
          /^public\/a.html: error: something rewrote the loader after the build, such as a minifier: its hash is sha256-\S+, and not sha256-\S+, so that a policy by hash blocks it; run 'wootric-snippet build' as the last step$/
      ) != nil, "\(outcome.errors)")
  }

  @Test("Excluded pages are told of, as somebody may look for a survey there")
  func excluded() async throws {
    let workspace = try await built(Self.plain)
    let settings = String(Self.plain.dropLast(4))
    for (pattern, pages) in [("a.html", "'a.html' has"), ("?.html", "'a.html' and 1 more have")] {
      try workspace.write("<!doctype html><title>C</title>", to: "public/cc.html")
      try workspace.write(settings + ", exclude: [\"\(pattern)\"] } }", to: "wootric.json")
      #expect(try await workspace.run("build", "--quiet").status == 0)
      #expect(
        try await workspace.run("check")
          == Program.Outcome(
            status: 0,
            errors: "wootric.json: \(pages) no loader, as site.exclude says\n"
              + "check   everything is as a build would write it\n"))
    }
  }
}
