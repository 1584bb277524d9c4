import WootricSnippet

extension Command {
  static let inject = Command(
    name: "inject",
    summary: "Read a page from standard input; write it with its loader to standard output.",
    arguments: [.folder],
    options: [.settings, .environment, .page, .readable] + .speech,
    examples: [
      "wootric-snippet inject < page.html > dist/page.html",
      "curl -s https://example.com/ | wootric-snippet inject site-example",
    ],
    run: { arguments in
      var report = Report()
      let build = try Build(arguments)
      let settings = try build.readSettings(&report.messages).perPage
        .value(forPage: arguments[.page] ?? "")
      let snippet = Snippet(settings, form: build.form)
      report.messages += try StandardStreams.pass(through: PageFilter(snippet))
      return report
    }
  )
}
