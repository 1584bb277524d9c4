import WootricSnippet

/// `wootric-snippet build [DIR]`
struct BuildCommand {
  var build: Build
  var isQuiet: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    let folders = arguments.words.dropFirst()
    if let extra = folders.dropFirst().first {
      throw UsageError(message: "'build' takes one folder; '\(extra)' is one too many")
    }
    let folder = folders.first.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
    build = Build(
      settingsFile: arguments.options[.settings] ?? folder + "wootric.json",
      output: arguments.options[.output],
      site: arguments.options[.site],
      form: arguments.options[.readable] == nil ? .minified : .readable
    )
    isQuiet = arguments.options[.quiet] != nil
  }

  func run() throws {
    let report = try build.run()
    if !isQuiet { Terminal.say(BuildSummary(report).text) }
  }
}
