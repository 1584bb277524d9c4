import Foundation
import TestSupport
import Testing

@Suite("explain")
struct ExplainTests {
  private let settings = """
    {
      accountToken: "${TOKEN}",
      analytics: { helpers: false },
      traits: { "company.name": "properties.company" },
      mobile: { clientSecret: "${SECRET}" },
      environments: { development: { survey: { productName: "A rather long product name" } } },
    }
    """

  private func explanation(_ options: String...) async throws -> Program.Outcome {
    try await Workspace(["wootric.json": settings]).run(
      ["explain"] + options, environment: ["TOKEN": "NPS-1a2b3c4d", "SECRET": "s3cr3t"])
  }

  /// The line of one key, its words apart.
  private func line(_ key: String, in text: String) -> String? {
    text.split(separator: "\n").first { $0.hasPrefix("  \(key) ") }
      .map { $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ") }
  }

  @Test("Each value has its place, variables by name, and secrets are not shown")
  func places() async throws {
    let text = try await explanation("--all").output
    #expect(text.hasPrefix("environment: production\n\nset\n  accountToken "))
    #expect(
      line("accountToken", in: text) == "accountToken \"NPS-1a2b3c4d\" wootric.json:2:17, ${TOKEN}")
    #expect(
      line("mobile.clientSecret", in: text)
        == "mobile.clientSecret (secret) wootric.json:5:27, ${SECRET}")
    #expect(line("cdn.url", in: text) == "cdn.url \"/assets/\"")
    #expect(line("survey.productName", in: text) == nil)
  }

  @Test("The overlay of the environment is named", arguments: [true, false])
  func overlay(byOption: Bool) async throws {
    let workspace = try Workspace(["wootric.json": settings])
    let variables = ["TOKEN": "NPS-1a2b3c4d", "SECRET": "s3cr3t"]
    let outcome =
      byOption
      ? try await workspace.run("explain", "--environment", "development", environment: variables)
      : try await workspace.run(
        "explain", environment: variables.merging(["WOOTRIC_ENVIRONMENT": "development"]) { $1 })
    #expect(outcome.output.hasPrefix("environment: development\n"))
    let text = try #require(line("survey.productName", in: outcome.output))
    #expect(text.hasSuffix(" B wootric.json:6:57, overlay development"))
    #expect(text.hasPrefix("survey.productName \"A rather long product name\" "))
  }

  @Test("A cost is what gzip saves without the value", .needs("gzip"))
  func costs() async throws {
    let with = try await size(settings)
    let without = try await size(
      settings.replacing("\"company.name\": \"properties.company\"", with: ""))
    let text = try await explanation().output
    let counted = try #require(
      text.firstMatch(of: /traits.company.name +"properties.company" +(\d+) B/)?.output.1)
    #expect(abs(try #require(Int(counted)) - (with - without)) <= 4)
    let sum = try #require(text.firstMatch(of: /together (\d+) B/)?.output.1)
    #expect(abs(try #require(Int(sum)) - with) <= 8)
  }

  /// Loader and bundle as gzip makes them.
  private func size(_ settings: String) async throws -> Int {
    let workspace = try Workspace(["wootric.json": settings])
    _ = try await workspace.run(
      "build", "--output", "out", environment: ["TOKEN": "NPS-1a2b3c4d", "SECRET": "s3cr3t"])
    let gzip = try #require(Program(named: "gzip"))
    let bundle = try #require(try workspace.tree().bundle(in: "out"))
    let outcome = try await gzip.run(["-9n", "out/loader.min.js", bundle], in: workspace.path)
    #expect(outcome.status == 0)
    let tree = try workspace.tree()
    return ["out/loader.min.js.gz", bundle + ".gz"].reduce(0) { $0 + (tree.files[$1]?.count ?? 0) }
  }

  @Test("What could be switched off says what that would save")
  func switches() async throws {
    let text = try await explanation().output
    #expect(try #require(line("analytics.middleware", in: text)).contains(/true \d+ B$/))
    #expect(
      try #require(line("analytics.helpers", in: text)).contains(/false saves \d+ B wootric/))
  }

  @Test("What is set comes first, and defaults that cost nothing are counted")
  func sections() async throws {
    let (short, long) = (try await explanation().output, try await explanation("--all").output)
    let place = try #require(short.range(of: "\ndefaults that cost bytes\n")).lowerBound
    #expect(short[..<place].contains("  accountToken ") && !short[..<place].contains("  sdk."))
    #expect(line("cdn.url", in: short) == nil)
    let hidden = try #require(short.firstMatch(of: /\n(\d+) more defaults cost nothing;/)?.output.1)
    let lines = [short, long].map { $0.split(separator: "\n").count { $0.hasPrefix("  ") } }
    #expect(lines[1] - lines[0] == Int(hidden))
    #expect(long.contains("\ndefaults\n") && !long.contains("--all"))
    #expect(!long.contains(/[ ]\n|[ ]-\d+ B/), "\(long)")
  }

  @Test("A page has the settings of its own, and one that gets no loader is named")
  func page() async throws {
    let settings = """
      {
        accountToken: "NPS-1a2b3c4d", survey: { productName: "Acme" },
        site: {
          root: "public", exclude: ["legal/**"],
          pages: { "docs/**": { survey: { productName: "Docs" } } },
        },
      }
      """
    let workspace = try Workspace(["wootric.json": settings])
    let (docs, other, legal) = (
      try await workspace.run("explain", "--page", "docs/a.html"),
      try await workspace.run("explain", "--page", "a.html"),
      try await workspace.run("explain", "--page", "legal/a.html")
    )
    #expect(line("survey.productName", in: docs.output)?.hasSuffix(" B wootric.json:5:50") == true)
    #expect(line("survey.productName", in: docs.output)?.contains("\"Docs\"") == true)
    #expect(line("survey.productName", in: other.output)?.contains("\"Acme\"") == true)
    #expect(!other.output.contains("site.pages"))
    #expect([docs.errors, other.errors] == ["", ""])
    let printed = try await workspace.run("print", "loader", "--page", "legal/a.html")
    #expect(legal.errors.hasPrefix("legal/a.html: "), "\(legal.errors)")
    #expect(printed.errors == legal.errors)
    #expect(printed.output.hasPrefix("(") && printed.status == 0)
  }

  @Test("Programs get all of it, secrets apart")
  func json() async throws {
    let outcome = try await explanation("--format", "json", "--environment", "development")
    #expect(outcome.status == 0)
    #expect(!outcome.errors.contains("environment:"))
    let document = try JSONDecoder().decode(Document.self, from: Data(outcome.output.utf8))
    #expect(document.command == "explain")
    #expect(document.result.environment == "development")
    let rows = Dictionary(grouping: document.result.settings, by: \.key).compactMapValues(\.first)
    let token = try #require(rows["accountToken"])
    #expect([token.source, token.file] == ["file", "wootric.json"])
    #expect([token.line, token.column, token.bytes] == [2, 17, nil])
    #expect(token.variables == ["TOKEN"])
    #expect(rows["survey.productName"]?.environment == "development")
    #expect(rows["cdn.url"]?.source == "default")
    #expect(outcome.output.components(separatedBy: "NPS-1a2b3c4d").count == 2)
  }

  private struct Document: Decodable {
    var command: String
    var result: Result

    struct Result: Decodable {
      var environment: String
      var settings: [Row]
      var loader: Int
      var bundle: Int
    }

    struct Row: Decodable {
      var key: String
      var source: String
      var environment: String?
      var file: String?
      var line: Int?
      var column: Int?
      var variables: [String]
      var bytes: Int?
    }
  }
}
