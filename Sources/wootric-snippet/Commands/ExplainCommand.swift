import WootricSnippet

extension Command {
  static let explain = Command(
    name: "explain",
    summary: "Tell where each setting comes from, and what it costs visitors in bytes.",
    arguments: [.folder],
    options: [.settings, .environment, .format] + .speech,
    examples: [
      "wootric-snippet explain site-example",
      "wootric-snippet explain --environment development --format json",
    ],
    run: { arguments in
      let file = try Build(arguments).readSettings()
      return Progress(arguments).show("measuring") {
        Report(Explanation(file), warnings: file.warnings)
      }
    }
  )
}
