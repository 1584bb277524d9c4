import Foundation
import TestSupport
import Testing

@Suite("check and remove")
struct CheckTests {
  static let page = "<!doctype html><title>A</title>\n<p>Hello\n"
  static let settings =
    #"{ accountToken: "NPS-1a2b3c4d", site: { root: "public" }, budget: { loader: 10 } }"#

  func built(_ settings: String) async throws -> Workspace {
    let workspace = try Workspace([
      "wootric.json": settings, "public/a.html": Self.page, "public/b.html": Self.page,
    ])
    #expect(try await workspace.run("build", "--quiet").status == 0)
    return workspace
  }

  @Test("After a build nothing differs, and a check says so")
  func upToDate() async throws {
    let workspace = try await built(Self.plain)
    let outcome = try await workspace.run("check")
    #expect(
      outcome
        == Program.Outcome(status: 0, errors: "check   everything is as a build would write it\n"))
  }

  @Test("A page and a file that were changed are named and shown, and the run ends with 1")
  func drift() async throws {
    let workspace = try await built(Self.plain)
    try workspace.write(Self.page, to: "public/a.html")
    try workspace.write("// mine\n", to: "public/assets/loader.js")
    let outcome = try await workspace.run("check")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == """
        public/a.html: error: not as a build would write it; run 'wootric-snippet build'
        public/assets/loader.js: error: not as a build would write it; run 'wootric-snippet build'
        check   2 faults; see above

        """)
    #expect(outcome.output.hasPrefix("--- public/a.html\n+++ public/a.html, as built\n"))
    #expect(outcome.output.contains("\n-// mine\n"))
    #expect(try workspace.tree().text("public/a.html") == Self.page)
  }

  @Test("A page that includes the privacy record of other settings is named")
  func privacy() async throws {
    let asked =
      #"{ accountToken: "NPS-1a2b3c4d", site: { root: "public" }, consent: { mode: "manual" } }"#
    let workspace = try await built(asked)
    let record = try await workspace.run("print", "privacy.html").output
    #expect(record.hasPrefix("<table data-wootric-privacy=\""))
    try workspace.write("<!doctype html><title>A</title>\n\(record)", to: "public/b.html")
    #expect(try await workspace.run("build", "--quiet").status == 0)
    #expect(try await workspace.run("check").status == 0)
    try workspace.write(asked.replacing("manual", with: "none"), to: "wootric.json")
    #expect(try await workspace.run("build", "--quiet").status == 0)
    let stale = try await workspace.run("check")
    #expect(stale.status == 1)
    #expect(
      stale.errors.hasPrefix(
        "public/b.html: error: its privacy record is not of these settings; include what"
          + " 'wootric-snippet print privacy.html' prints\n"))
  }

  @Test("A preview that is not there, as in a fresh clone, is no drift; another one's is")
  func preview() async throws {
    let workspace = try await built(Self.plain)
    try FileManager.default.removeItem(atPath: workspace["wootric-preview.html"])
    let clean = "check   everything is as a build would write it\n"
    #expect(try await workspace.run("check") == Program.Outcome(status: 0, errors: clean))
    try workspace.write("yesterday's", to: "wootric-preview.html")
    let stale = try await workspace.run("check")
    #expect(stale.status == 1)
    #expect(stale.errors.hasPrefix("wootric-preview.html: error: not as a build would write it"))
  }

  @Test("The preview of a settings file by another name is as little missed")
  func previewByName() async throws {
    let workspace = try await built(Self.plain)
    try workspace.write(try #require(workspace.tree().text("wootric.json")), to: "wootric.de.json")
    try FileManager.default.removeItem(atPath: workspace["wootric-preview.html"])
    #expect(try await workspace.run("check", "--settings", "wootric.de.json").status == 0)
  }

  @Test("A policy's place is the one in the published page, not in its source")
  func publishedPolicy() async throws {
    let policy = "<meta http-equiv=Content-Security-Policy content=\"script-src 'none'\">"
    let workspace = try Workspace([
      "wootric.json":
        #"{ accountToken: "NPS-1a2b3c4d", survey: { ask: "identify" }, site: { root: "public", output: "dist" } }"#,
      "public/a.html": "<!doctype html><meta charset=utf-8><script>1</script>\(policy)<p>Hello",
    ])
    #expect(try await workspace.run("build", "--quiet").status == 0)
    let page = try #require(try workspace.tree("dist").text("a.html"))
    let column = try #require(page.range(of: "<meta http-equiv")).lowerBound.utf16Offset(in: page)
    let outcome = try await workspace.run("check")
    #expect(outcome.errors.hasPrefix("dist/a.html:1:\(column + 1): error: this policy blocks"))
  }

  @Test("What remove says of a page is said of the published one")
  func removedPage() async throws {
    let workspace = try Workspace([
      "wootric.json":
        #"{ accountToken: "NPS-1a2b3c4d", site: { root: "public", output: "dist" } }"#,
      "public/a.html": Self.page, "public/amp.html": "<!doctype html><html amp><head>",
    ])
    #expect(try await workspace.run("build", "--quiet").status == 0)
    let outcome = try await workspace.run("remove")
    #expect(outcome.errors.hasPrefix("dist/amp.html: left out: "))
  }

  @Test("Of a page's policy, a check names what it lacks, and no more")
  func policy() async throws {
    let workspace = try await built(Self.plain)
    let element = try await workspace.run("print", "loader.html").output
    let hash = try #require(
      try await workspace.run("print", "csp").output.firstMatch(of: /'sha256-[^']*'/)?.output)
    let hosts = "https://*.wootric.com https://cdn.wootric.com"
    for (sources, missing) in [
      ("'self' \(hash)", hosts), ("'self' \(hosts)", "\(hash)"), ("'self'", "\(hash) \(hosts)"),
      ("\(hash) \(hosts)", "'self'"),
    ] {
      let meta = "<meta http-equiv=content-security-policy content=\"script-src \(sources)\">"
      try workspace.write("<!doctype html>\n\(meta)\(element)", to: "public/a.html")
      let outcome = try await workspace.run("check")
      let said = "this policy blocks the loader or what it loads; add \(missing) to script-src\n"
      #expect(outcome.errors.contains("public/a.html:2:1: error: " + said), "\(outcome.errors)")
    }
  }

  @Test("Files beside the output are shown as well, and one that is not there takes a line")
  func elsewhere() async throws {
    let workspace = try await built(Self.plain)
    try workspace.write("/*\n  X-A: b\n", to: "public/_headers")
    try workspace.remove("public/assets/wootric-manifest.json")
    try workspace.write("yesterday's", to: "wootric-preview.html")
    try workspace.write("{}\n", to: "wootric.schema.json")
    let outcome = try await workspace.run("check")
    let heads = outcome.output.split(separator: "\n").filter { $0.hasPrefix("--- ") }
    #expect(
      heads == [
        "--- wootric-preview.html", "--- wootric.schema.json", "--- public/_headers",
      ])
    #expect(!outcome.output.contains("wootric-manifest.json"))
    #expect(
      outcome.errors.contains(
        "public/assets/wootric-manifest.json: error: not there; run 'wootric-snippet build'\n"))
    #expect(outcome.output.contains("\n+/assets/wootric-*.js\n"))
  }

  @Test("Rules of ours for a bundle that another host serves now are taken out")
  func staleRules() async throws {
    let workspace = try await built(Self.plain)
    #expect(try workspace.tree().text("public/_headers")?.contains("no-transform") == true)
    let elsewhere = Self.plain.dropLast(2) + ", cdn: { url: \"https://cdn.example.com/\" } }"
    try workspace.write(String(elsewhere), to: "wootric.json")
    #expect(try await workspace.run("check").output.contains("--- public/_headers\n"))
    #expect(try await workspace.run("build", "--quiet").status == 0)
    #expect(try workspace.tree().text("public/_headers") == "")
  }

  @Test("The changes are in color where colors are asked for")
  func colors() async throws {
    let workspace = try await built(Self.plain)
    try workspace.write("// mine\n", to: "public/assets/loader.js")
    let outcome = try await workspace.run("check", "--color", "always")
    #expect(outcome.output.hasPrefix("\u{1B}[1m--- public/assets/loader.js\u{1B}[0m\n"))
    #expect(outcome.output.contains("\n\u{1B}[31m-// mine\u{1B}[0m\n\u{1B}[32m+"))
    #expect(!(try await workspace.run("check").output.contains("\u{1B}")))
  }

  @Test("What is over its budget fails a check")
  func budget() async throws {
    let outcome = try await built(Self.settings).run("check")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("wootric.json:1:77: error: loader "))
    #expect(outcome.errors.contains(" B, budget 10 B (gzip -9)\n"))
  }

  @Test("Annotations name file and fault")
  func annotations() async throws {
    let workspace = try await built(Self.plain)
    try workspace.write(Self.page, to: "public/a.html")
    let outcome = try await workspace.run("check", "--format", "github")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("::error file=public/a.html"))
  }

  @Test("remove gives back every byte, a dry run gives back none")
  func remove() async throws {
    let workspace = try await built(Self.plain)
    let placed = try workspace.tree().text("public/a.html")
    let dry = try await workspace.run("remove", "--dry-run")
    #expect(dry == Program.Outcome(status: 0, errors: "done    3 files would be written\n"))
    #expect(try workspace.tree().text("public/a.html") == placed)
    let outcome = try await workspace.run("remove")
    #expect(outcome == Program.Outcome(status: 0, errors: "done    3 files written\n"))
    #expect(try workspace.tree().text("public/a.html") == Self.page)
    #expect(try workspace.tree().text("public/b.html") == Self.page)
  }

  @Test(
    "remove takes the rules out of _headers, and the file away that held nothing else",
    arguments: [nil, "/*\n  X-A: b\n", "/*\n  X-A: b"], ["", ", output: \"dist\""])
  func removeHeaders(own: String?, place: String) async throws {
    let workspace = try Workspace([
      "wootric.json": "{ accountToken: \"NPS-1a2b3c4d\", site: { root: \"public\"\(place) } }",
      "public/a.html": Self.page,
    ])
    if let own { try workspace.write(own, to: "public/_headers") }
    #expect(try await workspace.run("build", "--quiet").status == 0)
    #expect(try await workspace.run("build", "--quiet").status == 0)
    #expect(try await workspace.run("remove", "--quiet").status == 0)
    #expect(try workspace.tree(place.isEmpty ? "public" : "dist").text("_headers") == own)
  }

  @Test("A dry build writes nothing")
  func dryBuild() async throws {
    let workspace = try Workspace([
      "wootric.json": #"{ accountToken: "NPS-1a2b3c4d", site: { root: "public" } }"#,
      "public/a.html": Self.page,
    ])
    let before = try workspace.tree()
    let outcome = try await workspace.run("build", "--dry-run")
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasSuffix("files would be written\n"))
    #expect(try workspace.tree() == before)
  }

  @Test("Only the listed pages are looked at, from a file or from standard input")
  func listed() async throws {
    for isInput in [true, false] {
      let workspace = try Workspace([
        "wootric.json": #"{ accountToken: "NPS-1a2b3c4d", site: { root: "public" } }"#,
        "public/a.html": Self.page, "public/b.html": Self.page, "list": "public/b.html\n",
      ])
      let outcome = try await workspace.run(
        "build", "--files-from", isInput ? "-" : "list", "--jobs=2", input: "public/b.html\n")
      #expect(outcome.status == 0)
      #expect(try workspace.tree().text("public/a.html") == Self.page)
      #expect(try workspace.tree().text("public/b.html") != Self.page)
    }
  }

  @Test("Retained bundles stay for yesterday's pages, others are pruned")
  func bundles() async throws {
    let workspace = try await built(Self.plain)
    func bundles() throws -> Int {
      try workspace.tree().names.count {
        $0.hasPrefix("public/assets/wootric-") && $0.hasSuffix(".js")
      }
    }
    _ = try await workspace.run("build", "--retain", "kept")
    try workspace.write(
      #"{ accountToken: "NPS-9z8y7x6w", site: { root: "public" } }"#, to: "wootric.json")
    #expect(try await workspace.run("build", "--retain", "kept", "--prune").status == 0)
    #expect(try bundles() == 2)
    #expect(try await workspace.run("build", "--prune").status == 0)
    #expect(try bundles() == 1)
  }

  @Test("Attack: a page's lines are no commands of GitHub's runner")
  func commands() async throws {
    let settings = #"{ accountToken: "NPS-1a2b3c4d", site: { root: "public", output: "out" } }"#
    let page = "<!doctype html><head><title>A</title>\n::stop-commands::x\n##[error]y\n"
    let workspace = try Workspace(["wootric.json": settings, "public/a.html": page])
    #expect(try await workspace.run("build").status == 0)
    try workspace.write(page, to: "out/a.html")
    let lines = try await workspace.run("check", "--format", "github").output
      .split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("::stop-commands::") })
    let mark = "::" + lines[start].dropFirst("::stop-commands::".count) + "::"
    #expect(lines.filter { $0 == mark }.count == 1)
    let end = try #require(lines.lastIndex { $0 == mark })
    let places = lines.indices.filter { lines[$0].contains("::x") || lines[$0].contains("##[") }
    #expect(places.count == 2)
    #expect(places.allSatisfy { start < $0 && $0 < end })
  }

  @Test(
    "A number of threads is one, and not of more than work at once",
    arguments: ["none", "0", "1025", "1152921504606846976", "99999999999999999999"])
  func jobs(number: String) async throws {
    let outcome = try await built(Self.settings).run("build", "--jobs", number)
    #expect(
      outcome
        == Program.Outcome(
          status: 64,
          errors:
            "error: '\(number)' is not a value for '--jobs'; write a whole number from 1 to 1024\n")
    )
  }

  @Test("A schema of another version is noticed, and a build brings it up to date")
  func schema() async throws {
    let workspace = try await built(Self.plain)
    try workspace.write("{}", to: "wootric.schema.json")
    let outcome = try await workspace.run("check")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("wootric.schema.json: error: not as a build would write it"))
    #expect(try await workspace.run("build").status == 0)
    #expect(try await workspace.run("check").status == 0)
  }
}
