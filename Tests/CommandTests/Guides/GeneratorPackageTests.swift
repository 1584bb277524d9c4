import Foundation
import TestSupport
import Testing

/// A site generator in Swift, as its author builds it: warnings are errors in it.
@Suite("Generators in Swift", .needs("swift"), .needs("git"))
struct GeneratorPackageTests {
  @Test("One that depends on the package by address and version makes its site with the library")
  func site() async throws {
    let package = try await GeneratorPackage()
    let site = try Workspace()
    let ran = try await package.swift(
      "run", "--quiet", "--jobs", "2", "Magazine", site.path, "NPS-1a2b3c4d")
    try #require(ran.status == 0, "\(ran.output)\(ran.errors)")
    #expect(
      ran.output.replacing(site.path, with: "SITE") == """
        note: left out: part of a page, not a whole document
        before: SITE/archive/public/assets: nothing is built yet; run 'wootric-snippet build'
        1 'XX' is not a language that Wootric documents; make sure that your account has surveys in it
        part.html: left out: part of a page, not a whole document
        1 pages, 10 changes

        """)

    let tree = try site.tree()
    let index = try #require(tree.text("index.html"))
    let element = try #require(index.firstMatch(of: /<script data-wootric-snippet .*<\/script>/))
    #expect(
      index.contains("<meta charset=\"utf-8\">\(element.output)\n<title>The Magazine</title>"))
    #expect(index.contains("<p>Fish &amp; chips.</p>\n<ul><li>One</li><li>Two</li></ul>"))
    #expect(tree.text("issues/1.html")?.contains(element.output) == true)
    #expect(tree.text("old.html")?.contains("</title>\(element.output)</head>") == true)
    #expect(tree.text("part.html") == "<p>A part")
    let bundle = try #require(tree.names.first { $0.hasPrefix("assets/wootric-") })
    #expect(index.contains("/\(bundle)"))
    #expect(tree.text(bundle)?.contains("The Magazine") == true)
    #expect(
      tree.text("_headers")?.hasPrefix("/*\n  Content-Security-Policy: script-src 'sha256-") == true
    )
    #expect(tree.text("archive/public/1999.html")?.contains("data-wootric-snippet") == true)

    // The second run compiles nothing.
    let refused = try await package.swift("run", "--quiet", "Magazine", site["none"], "hello")
    #expect(refused.status == 65)
    #expect(refused.output.hasPrefix("error: 'hello' is not a value for 'accountToken'; "))
    #expect(!FileManager.default.fileExists(atPath: site["none"]))
  }
}
