import WootricSnippet

extension Command {
  static let build = Command(
    name: "build",
    summary: "Generate the files, and put the loader into the site's pages.",
    arguments: [.folder],
    options: [.settings, .environment, .output, .site, .readable, .watch, .format] + .speech,
    examples: [
      "wootric-snippet build site-example",
      "wootric-snippet build --settings survey.json --site public",
    ],
    run: { arguments in
      if arguments.has(.watch) { return Watching(arguments).run() }
      let build = Build(arguments)
      return Report(
        try Progress(arguments).show("building", during: { try build.run() }), of: build)
    }
  )
}
