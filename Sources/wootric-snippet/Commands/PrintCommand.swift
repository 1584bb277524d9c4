import WootricSnippet

extension Command {
  static let print = Command(
    name: "print",
    summary: "Print one generated text to standard output, or into a file.",
    arguments: [.part, .folder],
    options: [.settings, .environment, .page, .file, .readable] + .speech,
    examples: [
      "wootric-snippet print loader.html --file layouts/partials/wootric.html",
      "wootric-snippet print csp site-example",
    ],
    run: { arguments in
      var report = Report()
      let build = try Build(arguments)
      let text =
        try Artifact(rawValue: arguments[.part] ?? "")?
        .text(
          of: build.readSettings(&report.messages), form: build.form, forPage: arguments.page)
        ?? ""
      guard let file = arguments[.file] else {
        report.output = text
        return report
      }
      try FileTransaction.run { files throws(FileError) in
        try files.stage(Array(text.utf8), at: file)
      }
      return report
    }
  )
}

extension Argument {
  static let part = Argument(
    value: Value(name: "WHAT", kind: .choice(Artifact.printed.map(\.rawValue))),
    isRequired: true, summary: "The text to print.")
}
