import WootricSnippet

extension Command {
  static let check = Command(
    name: "check",
    summary: "Compare what a build would write with what is on disk; exit 1 where they differ.",
    arguments: [.folder],
    options: [
      .settings, .environment, .output, .site, .filesFrom, .jobs, .readable, .format,
    ] + .speech,
    examples: [
      "wootric-snippet check site-example",
      "wootric-snippet check --format github",
    ],
    run: { arguments in
      let build = try Build(arguments)
      let check = try Progress(arguments).show("checking") { try build.check() }
      return Report(check, limit: Output(arguments).pageLimit)
    }
  )
}
