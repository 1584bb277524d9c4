import Foundation
import TestSupport
import Testing

/// From a folder without settings to a survey on the screen, by the lines that `init` prints.
@Suite("The first survey", .browser)
struct FirstSurveyTests {
  /// A site before anybody thinks of surveys.
  struct Folder: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var sources: [String: String]
    /// The lines that `init` prints.
    var said: String
    var published: String
    /// A command that no machine of ours has, and that has run already.
    var missing = ""

    private static let page = "<!doctype html><html lang=en><title>Shop</title><h1>Shop</h1>"
    private static let wrote = "wrote   wootric.json\nwrote   wootric.schema.json\n"
    private static let token =
      "then    before you ask visitors, replace NPS-XXXXXXXX with your account's token\n"

    private static func next(_ commands: String..., published: String) -> String {
      let lines =
        commands + [
          "wootric-snippet build --environment development",
          "python3 -m http.server --bind 127.0.0.1 --directory \(published)",
        ]
      return lines.map { "next    \($0)\n" }.joined()
    }

    static let all = [
      Folder(
        testDescription: "plain folder", sources: ["index.html": page],
        said: "found   pages in .\n\(wrote)\(token)\(next(published: "dist"))", published: "dist"),
      Folder(
        testDescription: "Hugo",
        sources: [
          "hugo.toml": "title = 'Shop'\nbaseURL = '/'\n", "layouts/index.html": page,
        ],
        said: "found   Hugo, which writes its pages to public\n\(wrote)\(token)"
          + next("hugo", published: "public"),
        published: "public"),
      Folder(
        testDescription: "Jekyll",
        sources: ["_config.yml": "title: Shop # by Jekyll\n", "index.html": "---\n---\n\(page)"],
        said: """
          found   Jekyll, which writes its pages to _site
          \(wrote)then    keep these files out of the site: add 'exclude: [wootric.json, \
          wootric.schema.json, wootric-preview.html]' to _config.yml
          \(token)\(next("jekyll build", published: "_site"))
          """, published: "_site"),
      Folder(
        testDescription: "Astro's output",
        sources: [
          "package.json": "{ \"dependencies\": { \"astro\": \"^5.0.0\" } }",
          "dist/index.html": "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"generator\" content=\"Astro v5.0.0\"><title>Shop</title></head>"
            + "<body><h1>Shop</h1></body></html>",
        ],
        said: "found   Astro, which writes its pages to dist\n\(wrote)\(token)"
          + next("npx astro build", published: "dist"),
        published: "dist", missing: "npx astro build"),
    ]
  }

  @Test(
    "Each line that init prints is run, and the survey is there", .needs("hugo"), .needs("jekyll"),
    .needs("python3"), arguments: Folder.all)
  func transcript(of folder: Folder) async throws {
    let workspace = try Workspace(folder.sources)
    let began = try await workspace.run("init")
    #expect(began == Program.Outcome(status: 0, errors: folder.said))
    let commands = began.errors.matches(of: /next    (.*)/).map { String($0.output.1) }
      .filter { $0 != folder.missing }
    let built = try await workspace.shell(
      commands.dropLast().joined(separator: "\n"), home: workspace.path)
    try #require(built.status == 0, "\(built.output)\(built.errors)")
    let server = try serve(by: try #require(commands.last), in: workspace)
    defer { server.stop() }
    let address = try await server.first("the server's address") { line in
      line.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+\//).map { String($0.output) }
    }
    try await expectSurvey(at: address)
  }

  /// Runs the line that serves until it is stopped, on a port that is free: tests run side by side.
  private func serve(by command: String, in workspace: Workspace) throws -> ChildProcess {
    try ChildProcess { _ in
      ["/bin/sh", "-c", "cd '\(workspace.path)' && exec env PYTHONUNBUFFERED=1 \(command) 0"]
    }
  }

  private func expectSurvey(at address: String) async throws {
    try await withBrowser { browser in
      try await browser.open(address)
      try await browser.wait(until: "document.querySelector('#stand-in-survey')")
      let shown = try await browser.evaluate(
        """
        [document.title, document.querySelector('#stand-in-survey').shadowRoot
          .querySelector('h2').textContent]
        """)
      #expect(shown == ["Shop", "How likely are you to recommend us to a friend or colleague?"])
      let hosts = try await browser.evaluate(
        "performance.getEntriesByType('resource').filter(one => !one.name.startsWith(origin)).length"
      )
      #expect(hosts == 0)
    }
  }

  @Test("The settings' own texts are shown, by the score that is given")
  func texts() async throws {
    let workspace = try Workspace([
      "wootric.json": """
      { accountToken: "NPS-XXXXXXXX", site: { root: "." },
        survey: {
          ask: "page", modalTheme: "dark",
          messages: {
            question: "Would you tell a friend?",
            followupQuestion: { all: "Why?", promoter: "What is best?" },
            placeholderText: { detractor: "Tell us" },
          },
          thankYou: {
            main: { all: "Thanks", promoter: "Thanks a lot" }, setup: "See you",
            linkText: "Read on", linkURL: "https://example.com/", addEmailToURL: false,
          },
        },
        environments: { development: { sdk: "stand-in" } } }
      """, "index.html": "<!doctype html><title>Shop</title>",
    ])
    let built = try await workspace.run("build", "--environment=development", "--quiet")
    try #require(built == Program.Outcome(status: 0))
    try await withBrowser { browser in
      let site = try await browser.serve([:])
      for name in ["index.html", "assets"] {
        try FileManager.default.copyItem(
          at: URL(filePath: workspace[name]), to: site.folder.appending(path: name))
      }
      try await browser.open(site.url())
      try await browser.wait(until: "document.querySelector('#stand-in-survey')")
      let words = try await browser.run(
        """
        const { shadowRoot } = document.querySelector('#stand-in-survey')
        const find = selector => shadowRoot.querySelector(selector)
        const words = [find('.card').className, find('h2').textContent]
        for (const score of [9, 7, 3]) {
          find(`[value="${score}"]`).click()
          words.push(find('.more label').textContent + find('textarea').placeholder)
        }
        find(`[value="10"]`).click()
        find('.send').click()
        return [...words, find('form').textContent, find('a').href]
        """)
      #expect(
        words == [
          "card dark", "Would you tell a friend?", "What is best?", "Why?", "Why?Tell us",
          "Thanks a lotSee youRead on", "https://example.com/",
        ])
    }
  }
}
