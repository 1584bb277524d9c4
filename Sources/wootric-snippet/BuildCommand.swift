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
    let usual = try Self.settingsFile(in: folders.first ?? ".")
    build = Build(
      settingsFile: arguments.options[.settings] ?? usual,
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

private extension BuildCommand {
  /// `wootric.json`, `site/wootric.json`
  static func settingsFile(in folder: String) throws(UsageError) -> String {
    if folder.isEmpty {
      throw UsageError(message: "the folder's name is empty; write '.' for this one")
    }
    let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    return prefix + "wootric.json"
  }
}
