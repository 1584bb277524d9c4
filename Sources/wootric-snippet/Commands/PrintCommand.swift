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
    run: { try Report(printing: $0) }
  )
}

private extension Report {
  /// Prints the text, or writes it into the file of `--file`.
  init(printing arguments: Arguments) throws {
    let (build, artifact) = (try Build(arguments), Artifact(rawValue: arguments[.part] ?? ""))
    let text = try artifact?.text(
      of: build.readSettings(&messages), form: build.form, forPage: arguments.page)
    guard let file = arguments[.file] else {
      output = text ?? ""
      return
    }
    try Terminal.whole {
      try FileTransaction.run { files throws(FileError) in
        try files.stage(Array((text ?? "").utf8), at: file)
      }
    }
  }
}

extension Argument {
  static let part = Argument(
    value: Value(name: "WHAT", kind: .choice(Artifact.printed.map(\.rawValue))),
    isRequired: true, summary: "The text to print.")
}
