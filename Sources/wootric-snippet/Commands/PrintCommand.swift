import WootricSnippet

extension Command {
  static let print = Command(
    name: "print",
    summary: "Print one generated text to standard output; no file is written.",
    arguments: [.part, .folder],
    options: [.settings, .environment, .readable] + .speech,
    examples: [
      "wootric-snippet print loader.html > layouts/partials/wootric.html",
      "wootric-snippet print csp site-example",
    ],
    run: { arguments in
      var report = Report()
      report.output =
        try SnippetPart(rawValue: arguments[.part] ?? "")?
        .text(of: Build(arguments).compile(&report.messages)) ?? ""
      return report
    }
  )
}

extension Argument {
  static let part = Argument(
    value: Value(name: "WHAT", kind: .choice(SnippetPart.allCases.map(\.rawValue))),
    isRequired: true, summary: "The text to print.")
}
