import TestSupport
import Testing

@Suite("Usage")
struct UsageTests {
  static let help = """
    OVERVIEW: Wootric surveys for static sites: a loader for every page, and the
    bundle that it loads.

    USAGE: wootric-snippet build [DIR] [OPTIONS]

    ARGUMENTS:
      DIR                     The folder that holds wootric.json. (default: .)

    OPTIONS:
      --settings <file>       The settings file. (default: DIR/wootric.json)
      --output <dir>          The folder for the generated files.
      --site <dir>            The folder with the site's pages.
      --readable              Emit JavaScript with its comments and names.
      --quiet                 Say nothing but errors.
      -h, --help              Show this help.
      --version               Show the version.

    EXAMPLES:
      wootric-snippet build site-example
      wootric-snippet build --settings survey.json --site public

    """

  @Test(
    "Help is a result, whatever else is asked", arguments: [["--help"], ["-h"], ["build", "-h"]])
  func help(arguments: [String]) async throws {
    let workspace = try Workspace()
    #expect(try await workspace.run(arguments) == Program.Outcome(status: 0, output: Self.help))
  }

  @Test("Help fits into 80 columns")
  func width() async throws {
    let help = try await Workspace().run("--help").output
    #expect(help.split(separator: "\n").filter { $0.count > 80 } == [])
  }

  @Test("The version is a result")
  func version() async throws {
    let outcome = try await Workspace().run("--version")
    #expect(outcome == Program.Outcome(status: 0, output: "wootric-snippet 1.0.0\n"))
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
    ([], "a command is missing; write 'wootric-snippet build [DIR]'"),
    ([""], "unknown command ''; the command is 'build'"),
    (["biuld"], "unknown command 'biuld'; the command is 'build'"),
    (["build", "--redable"], "unknown option '--redable'; see 'wootric-snippet --help'"),
    (["build", "-q"], "unknown option '-q'; see 'wootric-snippet --help'"),
    (["build", "--Quiet"], "unknown option '--Quiet'; see 'wootric-snippet --help'"),
    (["build", "--quiet=1"], "'--quiet' takes no value"),
    (["build", ".", "b"], "'build' takes one folder; 'b' is one too many"),
    (["build", "--", ".", "--quiet"], "'build' takes one folder; '--quiet' is one too many"),
    (["build", ""], "the folder's name is empty; write '.' for this one"),
    (["build", "--settings"], "a value is missing; write '--settings FILE'"),
    (["build", "--output="], "a value is missing; write '--output DIR'"),
    (["build", "--site", ""], "a value is missing; write '--site DIR'"),
  ]
}
