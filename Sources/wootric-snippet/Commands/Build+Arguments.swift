import WootricSnippet

extension Build {
  /// The run that a command line asks for.
  init(_ arguments: Arguments) {
    self.init(
      settingsFile: arguments[.settings] ?? Self.settingsFile(in: arguments[.folder] ?? "."),
      output: arguments[.output],
      site: arguments[.site],
      form: arguments.has(.readable) ? .readable : .minified,
      environment: SettingsEnvironment(
        argument: arguments[.environment], variables: Terminal.variables)
    )
  }
}

private extension Build {
  /// `wootric.json`, `site/wootric.json`
  static func settingsFile(in folder: String) -> String {
    let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    return prefix + "wootric.json"
  }
}
