import TestSupport
import Testing
import WootricSnippet

@Suite("Usage")
struct UsageTests {
  @Test(
    "Help is a result, whatever else is asked",
    arguments: [
      (["--help"], ["help"]), (["-h"], ["help"]),
      (["build", "-h"], ["help", "build"]), (["--help", "build", "a", "b"], ["help", "build"]),
      (["build", "--help", "--format", "json"], ["help", "build"]),
      (["print", "--help"], ["help", "print"]), (["help", "help"], ["help", "-h"]),
    ])
  func help(arguments: [String], plain: [String]) async throws {
    let workspace = try Workspace()
    let (outcome, expected) = (try await workspace.run(arguments), try await workspace.run(plain))
    #expect(outcome == expected)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("OVERVIEW: "))
  }

  @Test("The version is a result", arguments: ["--version", "-V"])
  func version(option: String) async throws {
    let outcome = try await Workspace().run(option)
    #expect(outcome == Program.Outcome(status: 0, output: "wootric-snippet \(generatorVersion)\n"))
  }

  @Test("The program's name alone shows what it can do, and is no success")
  func bare() async throws {
    let outcome = try await Workspace().run([])
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("Wootric surveys for static sites: "))
    #expect(outcome.errors.contains("\nCOMMANDS:\n  init  "))
    let end = "  Start with 'wootric-snippet init'; for more, run 'wootric-snippet help'.\n"
    #expect(outcome.errors.hasSuffix(end), "\(outcome.errors)")
  }

  @Test("A site that nothing is removed from is refused")
  func removal() async throws {
    let settings = """
      { accountToken: "NPS-1a2b3c4d", site: { root: "public", output: "dist" } }
      """
    let workspace = try Workspace([
      "wootric.json": settings, "public/index.html": "<title>x</title>",
    ])
    let outcome = try await workspace.run("remove", "--site", "public")
    let error =
      "error: '--site' has no effect, because the loader is removed from 'site.output', 'dist'; leave it out"
    #expect(outcome == Program.Outcome(status: 64, errors: error + "\n"))
  }

  @Test("A command line that means nothing changes nothing", arguments: wrong)
  func wrongUsage(_ arguments: [String], error: String) async throws {
    let workspace = try Workspace(["wootric.json": #"{ accountToken: "NPS-1a2b3c4d" }"#])
    let before = try workspace.tree()
    #expect(
      try await workspace.run(arguments)
        == Program.Outcome(status: 64, errors: "error: \(error)\n"))
    #expect(try workspace.tree() == before)
  }

  private static let wrong: [([String], String)] = [
    (["--quiet"], "no command is given; see 'wootric-snippet help'"),
    ([""], "unknown command ''; see 'wootric-snippet help'"),
    (["biuld"], "unknown command 'biuld'; did you mean 'build'?"),
    (["hlep"], "unknown command 'hlep'; did you mean 'help'?"),
    (["inti"], "unknown command 'inti'; did you mean 'init'?"),
    (["expl"], "unknown command 'expl'; did you mean 'explain'?"),
    (["build", "--stie", "x"], "unknown option '--stie'; did you mean '--site'?"),
    (["build", "--env", "x"], "unknown option '--env'; did you mean '--environment'?"),
    (
      ["build", "--dry-run", "--watch"],
      "'--watch' and '--dry-run' cannot be combined; remove one of them"
    ),
    (["publish"], "unknown command 'publish'; see 'wootric-snippet help'"),
    (["help", "biuld"], "unknown command 'biuld'; did you mean 'build'?"),
    (["build", "--redable"], "unknown option '--redable'; did you mean '--readable'?"),
    (["--sit", "x", "build"], "unknown option '--sit'; did you mean '--site'?"),
    (["print", "--sit"], "unknown option '--sit'; see 'wootric-snippet help print'"),
    (["build", "-x"], "unknown option '-x'; see 'wootric-snippet help build'"),
    (["-x"], "unknown option '-x'; see 'wootric-snippet help'"),
    (["build", "--Quiet"], "unknown option '--Quiet'; did you mean '--quiet'?"),
    (["build", "--quiet=1"], "'--quiet' takes no value"),
    (
      ["print", "loader", "--watch"],
      "'--watch' is not an option of 'print'; see 'wootric-snippet help print'"
    ),
    (["build", ".", "b"], "'build' takes one folder; 'b' is one too many"),
    (["build", "--", ".", "--quiet"], "'build' takes one folder; '--quiet' is one too many"),
    (["manual", "page"], "'manual' takes no argument; remove 'page'"),
    (
      ["print", "csp", ".", "b"],
      "'b' is one too many; write 'wootric-snippet print WHAT [DIR] [OPTIONS]'"
    ),
    (
      ["inject", "a page.html"],
      "'inject' reads a page from standard input; write 'wootric-snippet inject < 'a page.html''"
    ),
    (["build", ""], "the folder's name is empty; write '.' for this one"),
    (["build", "--settings"], "a value is missing; write '--settings FILE'"),
    (["build", "--output", "--dry-run"], "a value is missing; write '--output DIR'"),
    (["build", "--site", "-q"], "a value is missing; write '--site DIR'"),
    (["build", "--output="], "a value is missing; write '--output DIR'"),
    (["build", "--site", ""], "a value is missing; write '--site DIR'"),
    (["build", "--format", "jsn"], "'jsn' is not a value for '--format'; did you mean 'json'?"),
    (
      ["build", "--color", "blue"],
      "'blue' is not a value for '--color'; write 'auto', 'always' or 'never'"
    ),
    (
      ["print"],
      "'print' needs WHAT: write 'loader', 'loader.html', 'bundle', 'types', 'manifest',"
        + " 'headers', 'schema', 'csp', 'privacy', 'privacy.md', 'privacy.html', 'swift', 'report-schema' or 'environments'"
    ),
    (["print", "lodaer"], "'lodaer' is not a value for 'WHAT'; did you mean 'loader'?"),
    (
      ["completions", "powershell"],
      "'powershell' is not a value for 'SHELL'; write 'bash', 'zsh' or 'fish'"
    ),
  ]
}
