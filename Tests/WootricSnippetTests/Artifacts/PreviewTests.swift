import Foundation
import TestSupport
import Testing
import WootricSnippet

@Suite("Preview page")
struct PreviewTests {
  @Test("It is its snapshot, but for loader and bundle, which have their own")
  func snapshot() throws {
    let text = Artifact.preview.files(of: PerPage(Snippet(try Example.settings)))[0].text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.hasPrefix("  loader: ") && !$0.hasPrefix("  bundle")
    }
    let page = Array(lines.joined(separator: "\n").utf8)
    for failure in try SnapshotFolder("PreviewTests").failures(comparing: ["preview.html": page]) {
      Issue.record("\(failure)")
    }
  }

  @Test("Attack: no string of the settings ends the script that it stands in")
  func hostile() {
    let attack = "</script><!--<script>]]>\u{2028}\"'`\\\n é"
    var settings = Settings(accountToken: "NPS-1a2b3c4d")
    let plain = Artifact.preview.files(of: PerPage(Snippet(settings)))[0].text
    settings.survey.productName = attack
    settings.analytics.track = .only([attack])
    settings.traits = [Settings.TraitMapping(trait: attack, destination: .field(.property(attack)))]
    let origin = Diagnostic.Origin(file: attack, line: 1, column: 1)
    let warning = Diagnostic(origin: origin, problem: .unknownKey(attack, nearest: nil))
    let text = Artifact.preview.files(
      of: PerPage(Snippet(settings)), environment: attack, warnings: [warning], settingsFile: attack
    )[0].text
    for mark in ["<script", "</script", "<!--"] {
      #expect(text.components(separatedBy: mark).count == plain.components(separatedBy: mark).count)
    }
    #expect(text.utf8.allSatisfy { $0 < 128 })
  }

  @Test("It is written beside the settings file, and not where visitors would get it")
  func places() throws {
    let folder = try TemporaryFolder()
    let page = "<!doctype html><title>A page</title>"
    for (name, root) in [("apart", "public"), ("inside", ".")] {
      try folder.write(page, to: "\(name)/\(root)/index.html")
      let site = "{ accountToken: 'NPS-1a2b3c4d', site: { root: '\(root)', output: 'dist' } }"
      try folder.write(site, to: "\(name)/wootric.json")
      _ = try Build(settingsFile: folder["\(name)/wootric.json"]).run()
    }
    let isThere = ["apart/", "apart/public/", "apart/dist/", "inside/", "inside/dist/"].map {
      FileManager.default.fileExists(atPath: folder[$0 + "wootric-preview.html"])
    }
    #expect(isThere == [true, false, false, false, false])
  }

  @Test("A site's own _headers keep their rules, in the source and in what is published")
  func headers() throws {
    let folder = try TemporaryFolder()
    try folder.write("<!doctype html><title>A page</title>", to: "public/index.html")
    try folder.write("/*\n  X-A: b\n", to: "public/_headers")
    try folder.write(
      "{ accountToken: 'NPS-1a2b3c4d', site: { root: 'public', output: 'dist' } }",
      to: "wootric.json")
    let build = Build(settingsFile: folder["wootric.json"])
    _ = try build.run()
    let published = try String(contentsOfFile: folder["dist/_headers"], encoding: .utf8)
    #expect(published.hasPrefix("/*\n  X-A: b\n# wootric-snippet: begin"))
    #expect(try build.run().changes == 0)
    #expect(
      try String(contentsOfFile: folder["public/_headers"], encoding: .utf8) == "/*\n  X-A: b\n")
  }
}
