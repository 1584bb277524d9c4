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
      try starter.write()
      return Report(starter)
    }
  )
}
