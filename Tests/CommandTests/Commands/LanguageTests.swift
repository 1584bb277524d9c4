import TestSupport
import Testing

@Suite("Surveys in the language of the page")
struct LanguageTests {
  private static func page(_ lang: String) -> String {
    "<!doctype html><html lang=\"\(lang)\"><title>A</title>\n<p>Hello\n"
  }

  private static let files = [
    "wootric.json": """
    {
      accountToken: "NPS-1a2b3c4d",
      survey: { language: "page", ask: "identify" },
      site: { root: "public", output: "dist", exclude: ["legal/**"] },
    }
    """,
    "public/index.html": page("en-GB"), "public/de/index.html": page("de"),
    "public/tw/index.html": page("zh-TW"), "public/cy/index.html": page("cy"),
    "public/cy/a.html": page("CY"), "public/legal/fr.html": page("fr"),
    "public/plain.html": "<!doctype html><title>A</title>\n",
  ]

  private static let warning = """
    wootric.json:3:23: warning: Wootric has no survey in 'cy', the language of 'cy/a.html' and 'cy/index.html'; the account's language is used there

    """

  @Test("The bundle has the site's languages and no others, in every command; others are named")
  func bundle() async throws {
    let workspace = try Workspace(Self.files)
    let built = try await workspace.run("build")
    #expect(built.status == 0)
    #expect(built.errors.hasPrefix(Self.warning))
    let tree = try workspace.tree()
    let name = try #require(tree.bundle(in: "dist/assets"))
    let bundle = try #require(tree.text(name))
    #expect(bundle.contains(#"{de:"DE",en:"EN","zh-hant":"ZH_HANT","#), "\(bundle)")
    #expect(!bundle.contains(#""FR""#))
    let printed = try await workspace.run("print", "bundle")
    #expect(printed == Program.Outcome(status: 0, output: bundle, errors: Self.warning))
    let page = try #require(tree.text("public/de/index.html"))
    let injected = try await workspace.run(["inject", "--page", "de/index.html"], input: page)
    #expect(injected.output == tree.text("dist/de/index.html"))
    let check = try await workspace.run("check")
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test("A part of the pages gets the whole site's bundle; a page in a new language changes it")
  func part() async throws {
    let workspace = try Workspace(Self.files)
    _ = try await workspace.run("build", "--quiet")
    let before = try workspace.tree().names
    try workspace.write("public/de/index.html", to: "list")
    _ = try await workspace.run("build", "--quiet", "--files-from", "list")
    #expect(try workspace.tree().names == (before + ["list"]).sorted())
    try workspace.write(Self.page("fr"), to: "public/fr.html")
    #expect(try await workspace.run("check", "--quiet").status == 1)
    _ = try await workspace.run("build", "--quiet")
    #expect(try await workspace.run("check", "--quiet").status == 0)
  }
}
