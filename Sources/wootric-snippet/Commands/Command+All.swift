import WootricSnippet

extension Command {
  /// Every command, in the order of a site's life. Computed, as `help` lists itself.
  static var all: [Command] {
    [start, build, check, remove, print, inject, explain, help, completions, manual]
  }

  static let overview =
    "Wootric surveys for static sites: a loader for every page, and the bundle that it loads."

  static let versionText = "\(program) \(generatorVersion)\n"

  static let overviewExamples = [
    "wootric-snippet init",
    "wootric-snippet build --site public",
  ]
}

extension Argument {
  /// Where most commands work.
  static let folder = Argument(
    value: .folder, summary: "The folder that holds wootric.json.", initial: ".")
}
