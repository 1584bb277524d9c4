import WootricSnippet

extension Command {
  static let print = Command(
    name: "print",
    summary: "Print one generated text to standard output, or into a file.",
    arguments: [.part, .folder],
    options: [.settings, .environment, .page, .host, .file, .readable] + .speech,
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
    let page = arguments.page
    let text =
      artifact == .environments
      ? try build.environments().map { $0 + "\n" }.joined()
      : try artifact?.text(
        of: read(by: build, for: page), form: build.form, forPage: page,
        host: arguments[.host].flatMap(HostHeaders.init) ?? .netlify)
    if artifact == .csp { messages.append(.partsOfPolicy) }
    guard let file = arguments[.file] else {
      output = text ?? ""
      return
    }
    _ = try Terminal.whole {
      try FileTransaction.run { files throws(FileError) in
        try files.stage(Array((text ?? "").utf8), at: file)
      }
    }
  }
}

extension Report {
  /// The settings; a page that they leave out is named, as what is printed for it is in no page.
  mutating func read(by build: Build, for page: String?) throws -> SettingsFile {
    let file = try build.readSettings(&messages)
    if let page, let notice = file.settings.site?.notice(passingBy: page, file: page) {
      messages.append(notice)
    }
    return file
  }
}

extension Argument {
  static let part = Argument(
    value: Value(name: "WHAT", kind: .choice(Artifact.printed.map(\.rawValue))),
    isRequired: true, summary: "The text to print.")
}
