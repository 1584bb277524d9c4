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
      let file = try build.readSettings(&report.messages)
      let page = arguments.page
      let name = page ?? "<stdin>"
      if let page, let notice = file.settings.site?.notice(passingBy: page, file: name) {
        try StandardStreams.pass()
        report.messages.append(notice)
        return report
      }
      let snippet = Snippet(file.perPage.value(forPage: page ?? ""), form: build.form)
      report.messages += try StandardStreams.pass(through: PageFilter(snippet), of: name)
      return report
    }
  )
}
