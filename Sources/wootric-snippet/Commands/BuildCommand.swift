import WootricSnippet

extension Command {
  static let build = Command(
    name: "build",
    summary: "Generate the files, and put the loader into the site's pages.",
    arguments: [.folder],
    options: [
      .settings, .environment, .output, .site, .filesFrom, .jobs, .retain, .prune, .readable,
      .watch,
      .dryRun, .format,
    ] + .speech,
    examples: [
      "wootric-snippet build site-example",
      "wootric-snippet build --settings survey.json --site public",
    ],
    run: { arguments in
      if arguments.has(.watch) {
        if arguments.has(.dryRun) { throw UsageError.contradiction(.watch, .dryRun) }
        var watching = Watching(arguments)
        return try watching.run()
      }
      let build = try Build(arguments)
      let isDry = arguments.has(.dryRun)
      let done = try Progress(arguments).show("building") { try build.run(isDry: isDry) }
      return Report(done, of: build, isDry: isDry, limit: Output(arguments).pageLimit)
    }
  )
}
