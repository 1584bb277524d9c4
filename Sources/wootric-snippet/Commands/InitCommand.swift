import WootricSnippet

extension Command {
  /// `init`, which is a word of Swift's.
  static let start = Command(
    name: "init",
    summary: "Write a commented wootric.json for the site in a folder.",
    arguments: [
      Argument(value: .folder, summary: "The folder for wootric.json.", initial: ".")
    ],
    options: [.token, .format] + .speech,
    examples: ["wootric-snippet init", "wootric-snippet init site --token NPS-1a2b3c4d"],
    run: { arguments in
      var starter = Starter(folder: arguments.words.first ?? ".", token: arguments[.token])
      try starter.check()
      if starter.token == nil, Output(arguments).speaks { starter.token = Token.asked() }
      try Terminal.whole { try starter.write() }
      return Report(starter)
    }
  )
}

/// The question for the account's token.
private enum Token {
  /// The answer of a person at a terminal; nil where there is none, or who has none yet.
  static func asked() -> String? {
    guard Terminal.isDialog else { return nil }
    Terminal.say("Your Wootric account's token, such as NPS-1a2b3c4d (Enter to add it later): ")
    while let line = readLine() {
      let word = String(line.filter { !$0.isWhitespace })
      if word.isEmpty || word.isTokenOfAccount { return word.isEmpty ? nil : word }
      Terminal.say("\(word.quoted) is not a token; type one such as NPS-1a2b3c4d, or just Enter: ")
    }
    return nil
  }
}

extension Report {
  /// Tells which files `init` wrote, and what its user does next; the last line shows a survey.
  init(_ starter: Starter) {
    summary =
      [starter.site.map(Self.found)].compactMap(\.self) + starter.paths.map { "wrote   \($0)" }
      + Self.tasks(starter).map { "then    \($0)" } + starter.nextCommands.map { "next    \($0)" }
    result = starter
  }
}

private extension Report {
  static func found(_ site: FoundSite) -> String {
    let base = site.base.map { "; they are served under \($0)" } ?? ""
    return site.generator.map {
      "found   \($0.rawValue), which writes its pages to \(site.pages)\(base)"
    } ?? "found   pages in \(site.pages)"
  }

  /// The steps that no command does.
  static func tasks(_ starter: Starter) -> [String] {
    let exclusion = starter.site?.generator?.exclusion.map {
      "keep these files out of the site: add '\($0.line)' to \($0.file)"
    }
    return [
      starter.site == nil ? "set 'site' to the folder of your pages" : nil, exclusion,
      starter.token == nil
        ? "before you ask visitors, replace \(Starter.placeholder) with your account's token" : nil,
    ].compactMap(\.self)
  }
}
