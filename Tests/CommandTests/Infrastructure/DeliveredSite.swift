import Foundation
import TestSupport
import Testing

/// A site that was built, and the answers that its server might give.
struct DeliveredSite {
  let workspace: Workspace
  /// The element of the loader, without a line end.
  let loader: String
  /// `wootric-1a2b3c4d5e.js`
  let bundleName: String
  let bundle: String
  /// `sha256-…` of the loader.
  let hash: String

  init(_ settings: String = "", arguments: [String] = []) async throws {
    workspace = try Workspace([
      "wootric.json":
        "{ accountToken: \"NPS-1a2b3c4d\", survey: { ask: \"identify\" }\(settings) }",
      "public/a.html": "<!doctype html><title>A</title>",
    ])
    #expect(
      try await workspace.run(["build", "--quiet", "--output", "out"] + arguments)
        == Program.Outcome(status: 0))
    let tree = try workspace.tree("out")
    loader = try #require(tree.text("loader.html")).trimmingCharacters(in: .newlines)
    let manifest = try #require(tree.text("wootric-manifest.json"))
    bundleName = try String(
      #require(manifest.firstMatch(of: /"bundle": {\s*"file": "([^"]*)"/)).output.1)
    bundle = try #require(tree.text(bundleName))
    hash = try String(#require(manifest.firstMatch(of: /"csp": "(sha256-[^"]*)"/)).output.1)
  }
}

extension DeliveredSite {
  /// The page as a build writes it.
  var page: String { page(loader) }

  func page(_ head: String) -> String {
    "<!doctype html><head><meta charset=utf-8><title>A</title>\n\(head)</head><body>Hello</body>"
  }

  func answer(_ status: String = "200", _ headers: [String] = [], _ body: String) -> String {
    let lines = ["HTTP/2 \(status)"] + headers + ["", body]
    return lines.joined(separator: "\r\n")
  }

  func html(_ body: String, _ headers: String...) -> String {
    answer("200", ["content-type: text/html; charset=utf-8"] + headers, body)
  }

  var script: String {
    answer(
      "200",
      [
        "content-type: text/javascript",
        "cache-control: public, max-age=31536000, immutable, no-transform",
      ], bundle)
  }

  func diagnose(_ input: String, _ arguments: String...) async throws -> Program.Outcome {
    try await workspace.run(["diagnose"] + arguments, input: input)
  }
}
