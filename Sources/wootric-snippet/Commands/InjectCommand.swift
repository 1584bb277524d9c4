import WootricSnippet

extension Command {
  static let inject = Command(
    name: "inject",
    summary: "Read a page from standard input; write it with its loader to standard output.",
    arguments: [.folder],
    options: [.settings, .environment, .readable] + .speech,
    examples: [
      "wootric-snippet inject < page.html > dist/page.html",
      "curl -s https://example.com/ | wootric-snippet inject site-example",
    ],
    run: { arguments in
      var report = Report()
      let snippet = try Build(arguments).compile(&report.messages)
      report.messages += try StandardStreams.pass(through: PageFilter(snippet))
      return report
    }
  )
}
