import TestSupport
import Testing

@Suite("print")
struct PrintTests {
  private let settings = [
    "conf/wootric.json": """
    {
      accountToken: "NPS-EU-1a2b3c4d",
      sdk: { url: "https://cdn.wootric.eu/wootric-sdk.js" },
    }
    """
  ]

  @Test(
    "Prints what a build writes, byte for byte, and writes nothing",
    arguments: [
      ("loader", "loader.min.js"), ("loader.html", "loader.html"), ("bundle", ""),
      ("manifest", "wootric-manifest.json"), ("privacy", "wootric-privacy.json"),
    ], [[], ["--readable"]])
  func parts(of part: (what: String, file: String), form: [String]) async throws {
    let (workspace, built) = (try Workspace(settings), try Workspace(settings))
    _ = try await built.run(["build", "conf"] + form)
    let outcome = try await workspace.run(["print", part.what, "conf"] + form)
    let tree = try built.tree("conf/dist")
    let file = part.file.isEmpty ? tree.bundle(in: "") ?? "no bundle" : part.file
    #expect(outcome == Program.Outcome(status: 0, output: tree.text(file) ?? ""))
    #expect(try workspace.tree().names == ["conf/wootric.json"])
  }

  @Test("What a policy needs is a line for each directive: the manifest's sources, to be added")
  func policy() async throws {
    let workspace = try Workspace(settings)
    let policy = try await workspace.run("print", "csp", "--settings", "conf/wootric.json")
    let manifest = try await workspace.run("print", "manifest", "conf").output
    let hash = try #require(manifest.firstMatch(of: /"csp": "(.*)"/)?.output.1)
    let vendor = "https://*.wootric.eu https://*.wootric.com"
    #expect(
      policy
        == Program.Outcome(
          status: 0,
          output: """
            script-src '\(hash)' 'self' \(vendor) https://cdn.wootric.eu
            connect-src \(vendor)
            img-src \(vendor)
            style-src 'unsafe-inline' \(vendor)
            font-src \(vendor)
            frame-src \(vendor)
            trusted-types wootric

            """,
          errors:
            "add these sources to the directives of your own policy; as a policy of their own they"
            + " would block the page's own scripts, and its other policies for Trusted Types\n"))
    let quiet = try await workspace.run("print", "csp", "conf", "--quiet")
    #expect(quiet == Program.Outcome(status: 0, output: policy.output))
  }

  @Test("Headers are those of _headers, or in the language of the host that is asked for")
  func headers() async throws {
    let workspace = try Workspace(settings)
    let rules = try await workspace.run("print", "headers", "conf")
    #expect(rules.status == 0)
    #expect(rules.output.hasPrefix("/"))
    for host in ["nginx", "apache", "caddy", "vercel", "firebase", "cloudfront"] {
      let text = try await workspace.run("print", "headers", "conf", "--for", host)
      #expect(text.output.contains("immutable, no-transform"), "\(host)")
    }
    #expect(
      try await workspace.run("print", "headers", "--for", "iis")
        == Program.Outcome(
          status: 64,
          errors:
            "error: 'iis' is not a value for '--for'; write 'netlify', 'nginx', 'apache', 'caddy',"
            + " 'vercel', 'firebase' or 'cloudfront'\n"))
  }

  @Test("A file gets what standard output would get, and is left alone when it has it")
  func file() async throws {
    let workspace = try Workspace(settings)
    let text = try await workspace.run("print", "swift", "conf").output
    let words = ["print", "swift", "conf", "--file", "Generated/Wootric.swift"]
    #expect(try await workspace.run(words) == Program.Outcome(status: 0))
    let tree = try workspace.tree()
    #expect(tree.names == ["Generated/Wootric.swift", "conf/wootric.json"])
    #expect(tree.text("Generated/Wootric.swift") == text)
    _ = try await workspace.run(words)
    #expect(try workspace.tree().identities == tree.identities)
  }

  @Test("What is odd about settings is said beside the result")
  func warning() async throws {
    let workspace = try Workspace([
      "wootric.json": #"{ accountToken: "NPS-1a2b3c4d", survey: { language: "XX" } }"#
    ])
    let outcome = try await workspace.run("print", "loader.html")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("<script data-wootric-snippet"))
    #expect(outcome.errors.hasPrefix("wootric.json:1:53: warning: 'XX' is not a language"))
    #expect(try await workspace.run("print", "loader.html", "--quiet").errors == "")
  }

  @Test("A loader that is in the bundle cannot be printed")
  func external() async throws {
    let workspace = try Workspace([
      "wootric.json": #"{ accountToken: "NPS-1a2b3c4d", loader: { mode: "external" } }"#
    ])
    let error =
      "error: there is no loader of its own where 'loader.mode' is 'external'; print 'loader.html'"
      + " or 'bundle'\n"
    let outcome = try await workspace.run("print", "loader")
    #expect(outcome == Program.Outcome(status: 65, errors: error))
    #expect(
      try await workspace.run("print", "loader.html").output.contains(" async src=\"/assets/"))
  }

  @Test("Mistakes print nothing")
  func mistakes() async throws {
    let workspace = try Workspace(["wootric.json": "{}"])
    let outcome = try await workspace.run("print", "loader")
    #expect((outcome.status, outcome.output) == (65, ""))
    #expect(outcome.errors.hasPrefix("wootric.json:1:1: error: 'accountToken' is missing"))
  }
}
