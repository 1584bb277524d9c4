import Foundation
import TestSupport
import Testing

@Suite("Links that lead out of the site")
struct LinkTests {
  private static let page = "<!doctype html><head><p>1"

  private func workspace(_ place: String = "") throws -> Workspace {
    try Workspace([
      "wootric.json": "{ accountToken: 'NPS-1a2b3c4d', site: { root: 'public'\(place) } }",
      "public/index.html": Self.page, "public/docs/a.html": Self.page,
      "outside/a.html": "theirs", "outside/secret": "/x\n  X-Token: s3cret\n",
      "outside/.wootric-2147483000-1": "theirs",
    ])
  }

  private func expectRefusal(
    of commands: [[String]], at link: String, in workspace: Workspace
  ) async throws {
    let before = try workspace.tree()
    for command in commands {
      let outcome = try await workspace.run(command)
      let fault = "a link, which is never followed; replace it with what it points to"
      #expect(outcome == Program.Outcome(status: 73, errors: "\(link): error: \(fault)\n"))
      #expect(!(outcome.output + outcome.errors).contains("s3cret"))
      let after = try workspace.tree()
      #expect(after == before)
      #expect(after.identities == before.identities)
    }
  }

  @Test("Rules of a host are not read through one", arguments: ["", ", output: 'dist'"])
  func headers(place: String) async throws {
    let workspace = try workspace(place)
    try workspace.link("public/_headers", to: "../outside/secret")
    try await expectRefusal(
      of: [["build"], ["build", "--dry-run"], ["check"]], at: "public/_headers", in: workspace)
  }

  @Test("Published rules that became a link are replaced, and what it leads to stays")
  func publishedHeaders() async throws {
    let workspace = try workspace(", output: 'dist'")
    #expect(try await workspace.run("build", "--quiet").status == 0)
    let whole = try workspace.tree("dist")
    try workspace.remove("dist/_headers")
    try workspace.link("dist/_headers", to: "../outside/secret")
    #expect(try await workspace.run("check").output.contains("s3cret") == false)
    #expect(try await workspace.run("remove", "--quiet").status == 0)
    #expect(try await workspace.run("build", "--quiet").status == 0)
    #expect(try workspace.tree("dist") == whole)
    #expect(try workspace.tree().text("outside/secret")?.contains("s3cret") == true)
  }

  @Test("Pages are not written through one")
  func pages() async throws {
    let workspace = try workspace(", output: 'dist'")
    try workspace.write("", to: "dist/a.css")
    try workspace.link("dist/docs", to: "../outside")
    try workspace.write("public/docs/a.html\n", to: "list")
    try await expectRefusal(
      of: [["build"], ["build", "--files-from", "list"], ["check"]], at: "dist/docs", in: workspace)
  }

  @Test("A list of files does not lead through one further up, either")
  func listedPages() async throws {
    let workspace = try workspace(", output: 'dist'")
    try workspace.write(Self.page, to: "public/docs/deep/a.html")
    try workspace.write("", to: "dist/a.css")
    try workspace.write("", to: "outside/deep/a.css")
    try workspace.link("dist/docs", to: "../outside")
    try workspace.write("public/docs/deep/a.html\n", to: "list")
    try await expectRefusal(
      of: [["build", "--files-from", "list"]], at: "dist/docs/deep", in: workspace)
  }

  @Test(
    "Our own files are not written through one",
    arguments: [
      ("public/assets", ["build"]), ("public/deep/x", ["build", "--output", "public/deep/x/y"]),
      ("public/shelf", ["build", "--retain", "public/shelf"]), ("public/assets", ["remove"]),
      ("public/assets", ["check"]), ("public/assets", ["build", "--prune"]),
    ])
  func own(link: String, command: [String]) async throws {
    let workspace = try workspace()
    try workspace.write("", to: "public/deep/a.css")
    try workspace.link(link, to: link.contains("deep") ? "../../outside" : "../outside")
    let place = command.contains("--output") ? link + "/y" : link
    try await expectRefusal(of: [command], at: place, in: workspace)
  }

  @Test("A file of an app is not, either")
  func apps() async throws {
    let workspace = try workspace()
    let settings = "{ accountToken: 'NPS-1a2b3c4d', mobile: { ios: 'ios/A.swift' } }"
    try workspace.write(settings, to: "deep/wootric.json")
    try workspace.link("deep/ios", to: "../outside")
    try await expectRefusal(of: [["build", "deep"]], at: "deep/ios", in: workspace)
  }

  @Test("An output folder may itself be a link: it was named")
  func output() async throws {
    let workspace = try workspace(", output: 'dist'")
    try workspace.write("", to: "elsewhere/a.css")
    try workspace.link("dist", to: "elsewhere")
    #expect(try await workspace.run("build", "--quiet").status == 0)
    #expect(try workspace.tree().text("elsewhere/docs/a.html") != nil)
    #expect(try await workspace.run("check").errors.contains("up") == false)
  }

  @Test("An output that lies in the site by another name does not nest", .needs("unshare"))
  func otherName() async throws {
    let workspace = try Workspace([
      "wootric.json":
        #"{ accountToken: "NPS-1a2b3c4d", site: { root: "site", output: "SITE/dist" } }"#,
      "site/a.html": "<!doctype html><head>", "SITE/empty": "",
    ])
    let unshare = try #require(Program(named: "unshare"))
    // Stands for a disk that knows no case. Not every machine lets its users mount.
    let mounts = ["-rm", "sh", "-c", "mount --bind site SITE && $0", "true"]
    guard try await unshare.run(mounts, in: workspace.path).status == 0 else { return }
    let script = """
      mount --bind site SITE
      "$0" build --quiet && "$0" build --quiet && find SITE -name '*.html' | sort
      """
    let outcome = try await unshare.run(
      ["-rm", "sh", "-c", script, Command.program.path], in: workspace.path)
    #expect(outcome.errors == "")
    #expect(
      outcome.output == "SITE/a.html\nSITE/dist/a.html\nSITE/dist/assets/loader.html\n")
  }

  @Test("More threads than files may be open are none too many")
  func openFiles() async throws {
    let pages = (10..<60).map { ("public/\($0)/a.html", "<!doctype html><head>") }
    let workspace = try Workspace(
      Dictionary(uniqueKeysWithValues: pages).merging([
        "wootric.json": #"{ accountToken: "NPS-1a2b3c4d", site: { root: "public" } }"#
      ]) { $1 })
    let outcome = try await Program(path: "/bin/sh").run(
      ["-c", "ulimit -n 16; exec \"$0\" build --jobs 1024", Command.program.path],
      in: workspace.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
