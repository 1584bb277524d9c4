import Foundation
import TestSupport
import Testing

/// Attacks: text of settings, paths, pages and command lines that a terminal would obey.
@Suite("Control characters")
struct TerminalTests {
  /// C0 and C1, delete, ends of lines, and marks that turn the direction of writing.
  private static let attack =
    "\u{1B}[31m\u{9B}31m\u{1B}]0;x\u{7}\u{7F}\r\n\u{8}\u{85}\u{2028}\u{202E}\u{2066}\u{200F}'\u{301}"

  /// One way for a text to get into what is said.
  struct Way: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var files: [String: String]
    var arguments: [String]
    var environment: [String: String] = [:]
    /// Whether the command has reports for programs.
    var hasFormats = true

    init(_ name: String, _ files: [String: String] = [:], _ arguments: [String]) {
      (testDescription, self.files, self.arguments) = (name, files, arguments)
      hasFormats = !["print", "inject", "help", "completions"].contains(arguments[0])
    }

    /// A value of the settings, with the attack where `@` is.
    init(settings: String, _ arguments: [String] = ["build", "--dry-run"]) {
      let literal = attack.unicodeScalars.map { scalar in
        scalar.utf16.map { "\\u" + String(0x10000 + UInt32($0), radix: 16).dropFirst() }.joined()
      }
      let text = settings.replacing("@", with: literal.joined())
      self.init(
        settings,
        ["wootric.json": "{ accountToken: 'NPS-1a2b3c4d', \(text) }", "public/a.html": page],
        arguments)
    }
  }

  private static let page = "<!doctype html><head><title>A</title>"
  private static let settings = "{ accountToken: 'NPS-1a2b3c4d', site: { root: 'public' } }"

  private static let ofSettings = [
    "site: { root: 'public', include: ['@/**'] }", "site: { root: 'public', exclude: ['@'] }",
    "site: { root: 'public', pages: { '@': { survey: { productName: 'x' } } } }",
    "site: { root: '@' }", "site: { root: 'public', output: '@' }", "output: '@'", "'@': 1",
    "survey: { '@': 1 }", "survey: { language: '@' }",
    "cdn: { url: '/@/' }, site: { root: 'public' }",
    "cdn: { url: '@' }", "cdn: { name: '@' }", "mobile: { ios: '@.swift' }",
    "sdk: { url: 'http://@' }",
    "sdk: { load: '@' }", "traits: { a: '@' }", "traits: { '@': 'email', mail: 'email' }",
    "traits: { '.@': 'email' }",
    "analytics: { global: '@' }",
    "loader: { attributes: { '@': '' } }",
    "survey: { productName: '${@' }", "survey: { productName: '${@}' }",
  ].map { Way(settings: $0) }

  private static let ofPages = [
    ("a part of a page", "<p>"),
    ("Segment's page", "<!doctype html><script>analytics.load('k')</script>"),
    (
      "a strict page",
      "<!doctype html><head><meta http-equiv=Content-Security-Policy content=\"script-src 'none'\">"
    ),
  ].map { name, page in
    Way(name, ["wootric.json": settings, "public/\(attack)/\(attack).html": page], ["build"])
  }

  private static let others = [
    Way(
      "a page that a check misses",
      ["wootric.json": settings, "public/\(attack).html": page, "public/assets/loader.js": ""],
      ["check"]),
    Way(
      "what a check shows",
      [
        "wootric.json": settings, "public/a.html": page + attack, "public/assets/loader.js": "",
      ], ["check"]),
    Way(
      "a host's rule",
      [
        "wootric.json": settings, "public/a.html": page,
        "public/_headers": "https://\u{1B}[31m\u{202E}/assets/*\n  Cache-Control: no-store\n",
      ], ["build"]),
    Way(
      settings:
        "budget: { loader: 1 }, site: { root: 'public', pages: { '@*': { enabled: false } } }",
      ["check"]),
    Way(settings: "survey: { productName: '@' }, traits: { '@': 'properties.a' }", ["explain"]),
    Way(settings: "site: { root: 'public', pages: { '@': { enabled: false } } }", ["explain"]),
    Way("a folder of init", ["\(attack)/hugo.toml": ""], ["init", attack]),
    Way("a file that is there", ["\(attack)/wootric.json": ""], ["init", attack]),
    Way("a folder that is missing", [:], ["init", attack]),
    Way("a page that is left out", ["wootric.json": settings], ["inject", "--page", attack]),
    Way("a line of the settings", ["wootric.json": "{ \(attack)"], ["build"]),
    Way("a command", [:], [attack]), Way("help", [:], ["help", attack]),
    Way("an option", [:], ["build", "--" + attack]), Way("a folder", [:], ["build", attack]),
    Way("one folder more", [:], ["build", ".", attack]),
    Way("a number", [:], ["build", "--jobs", attack]),
    Way("what to print", [:], ["print", attack]),
    Way("a site", ["wootric.json": settings], ["build", "--site", attack]),
    Way(
      "an output", ["wootric.json": settings, "public/a.html": page], ["build", "--output", attack]),
    Way("a list", ["wootric.json": settings], ["build", "--files-from", attack]),
    Way("an environment", ["wootric.json": settings], ["build", "--environment", attack]),
    Way("a shell", [:], ["completions", attack]),
  ]

  @Test("They are shown, and never obeyed", arguments: ofSettings + ofPages + others)
  func shown(_ way: Way) async throws {
    for format in way.hasFormats ? ["human", "github", "json"] : ["human"] {
      let options = way.hasFormats ? ["--format", format] : []
      let outcome = try await Workspace(way.files).run(way.arguments + options)
      let said = outcome.output + outcome.errors
      #expect(Self.obeyed(in: said) == [], "\(format): \(said.debugDescription)")
      // What a report escapes twice is not looked for.
      if format == "human" { #expect(said.contains("\\u{1B}"), "\(said.debugDescription)") }
    }
  }

  @Test(
    "A variable that names the environment is shown, too",
    arguments: ["WOOTRIC_ENVIRONMENT", "CF_PAGES_BRANCH"])
  func variable(name: String) async throws {
    let workspace = try Workspace(["wootric.json": "{ accountToken: 'NPS-1a2b3c4d' }"])
    let options = name == "CF_PAGES_BRANCH" ? ["--environment=auto"] : []
    let outcome = try await workspace.run(
      ["build", "--dry-run"] + options, environment: [name: Self.attack])
    #expect(Self.obeyed(in: outcome.errors) == [], "\(outcome.errors.debugDescription)")
    #expect(outcome.errors.contains("\\u{1B}"))
  }

  /// The scalars that do something; a line's end is ours.
  private static func obeyed(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }

  @Test("A runner gets a path's line ends in its own escapes")
  func annotation() async throws {
    let workspace = try Workspace(["wootric.json": Self.settings, "public/a\r\n,b.html": "<p>"])
    let outcome = try await workspace.run("build", "--format", "github")
    #expect(outcome.output.contains("::notice file=public/a%0D%0A%2Cb.html::left out: "))
  }

  @Test(
    "A shell takes a quoted folder for one word, whatever stands behind its quotes", .needs("sh"))
  func word() async throws {
    let folder = "q'\u{301}; touch taken"
    let workspace = try Workspace(["\(folder)/hugo.toml": ""])
    let said = try await workspace.run("init", folder, "--format", "json").output
    let next = try #require(said.firstMatch(of: /"next": \["(.*) && hugo"/)?.output.1)
    let command = next.replacing("\\\\", with: "\\")
    let outcome = try await workspace.shell("\(command) && ls", home: workspace.path)
    #expect(
      outcome
        == Program.Outcome(status: 0, output: "hugo.toml\nwootric.json\nwootric.schema.json\n"))
  }
}
