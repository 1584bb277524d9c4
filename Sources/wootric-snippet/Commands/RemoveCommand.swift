import WootricSnippet

extension Command {
  static let remove = Command(
    name: "remove",
    summary: "Take the loader out of the pages again, restoring every byte.",
    arguments: [.folder],
    options: [.settings, .environment, .site, .filesFrom, .jobs, .dryRun, .format] + .speech,
    examples: [
      "wootric-snippet remove site-example",
      "wootric-snippet remove --site public --dry-run",
    ],
    run: { arguments in
      let build = try Build(arguments)
      if build.site != nil, let output = try build.readSettings().settings.site?.output {
        throw UsageError.siteBesideOutput(output)
      }
      let isDry = arguments.has(.dryRun)
      let done = try Terminal.whole {
        try Progress(arguments).show("removing") { try build.remove(isDry: isDry) }
      }
      return Report(
        done, of: build, limit: Output(arguments).pageLimit,
        summary: [BuildSummary(done, isDry: isDry).line("done")])
    }
  )
}
