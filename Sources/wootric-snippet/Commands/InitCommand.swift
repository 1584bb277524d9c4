import WootricSnippet

extension Command {
  /// `init`, which is a word of Swift's.
  static let start = Command(
    name: "init",
    summary: "Write a commented wootric.json for the site generator that is found.",
    arguments: [
      Argument(value: .folder, summary: "The folder for wootric.json.", initial: ".")
    ],
    options: [.format] + .speech,
    examples: ["wootric-snippet init", "wootric-snippet init site"],
    run: { arguments in
      let starter = Starter(folder: arguments.words.first ?? ".")
      try Terminal.whole { try starter.write() }
      return Report(starter)
    }
  )
}

extension Report {
  /// Tells which files `init` wrote, and what its user does next.
  init(_ starter: Starter) {
    let generator = starter.generator
    summary =
      generator.map { ["found   \($0.rawValue), which writes its pages to \(starter.pages)"] } ?? []
    summary += starter.paths.map { "wrote   \($0)" }
    summary += Self.nextSteps(starter).map { "next    \($0)" }
    result = starter.json
  }
}

private extension Report {
  static func nextSteps(_ starter: Starter) -> [String] {
    let exclusion = starter.generator?.exclusion.map {
      "keep these files out of the site: '\($0.line)' in \($0.file)"
    }
    return [
      exclusion,
      "write your account's token for \(Starter.placeholder), then: \(starter.nextCommand)",
    ].compactMap(\.self)
  }
}
