import WootricSnippet

extension Build {
  /// The run that a command line asks for.
  /// - Throws: `FileError` where the list of `--files-from` cannot be read.
  init(_ arguments: Arguments) throws(FileError) {
    self.init(
      settingsFile: arguments[.settings] ?? Self.settingsFile(in: arguments[.folder] ?? "."),
      output: arguments[.output],
      site: arguments[.site],
      form: arguments.has(.readable) ? .readable : .minified,
      environment: SettingsEnvironment(
        argument: arguments[.environment], variables: Terminal.variables)
    )
    if let list = arguments[.filesFrom] { try readFiles(list) }
    jobs = arguments[.jobs].flatMap { Int($0) }
    retain = arguments[.retain]
    prune = arguments.has(.prune)
  }
}

extension Arguments {
  /// The page's path as settings write it: `find .` prints `./docs/start.html`.
  var page: String? {
    self[.page].map { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 }
  }
}

private extension Build {
  /// `wootric.json`, `site/wootric.json`
  static func settingsFile(in folder: String) -> String {
    let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    return prefix + "wootric.json"
  }

  /// `-` is standard input.
  mutating func readFiles(_ file: String) throws(FileError) {
    if file == "-" {
      readFiles(in: try StandardStreams.contents())
    } else {
      try readFiles(listedIn: file)
    }
  }
}
