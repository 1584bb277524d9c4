extension BuildPlan {
  /// Refuses files of apps that visitors would get, as folders given on the command line or links may
  /// bring about, and those that are somebody else's.
  func checkApps() throws {
    let folder = Path.folder(of: build.settingsFile)
    let generated = GeneratedFile.mobile(file.settings)
    let problems = try zip(file.settings.mobile.files, generated).compactMap { app, generated in
      let path = Path.joined(folder, app.path)
      let problem =
        try servedFolder(of: path).map {
          Diagnostic.Problem.servedPath(app.path, folder: $0)
        } ?? Self.foreignFile(at: path, generated)
      return problem.flatMap { file.diagnostic($0, about: app.key) }
    }
    if !problems.isEmpty { throw SettingsError(diagnostics: problems) }
  }
}

private extension BuildPlan {
  /// Ours begin with a line that says so.
  static func foreignFile(
    at path: String, _ generated: GeneratedFile
  ) throws(FileError) -> Diagnostic.Problem? {
    guard try FileSystem.status(SystemPath(path), followingLinks: true)?.kind == .file else {
      return nil
    }
    let mark = Array(generated.text.utf8.prefix { $0 != UInt8(ascii: "\n") })
    let isOurs = try FileSystem.contents(of: path, upTo: mark.count).starts(with: mark)
    return isOurs ? nil : .foreignFile(generated.name)
  }
}

private extension SettingsFile {
  func diagnostic(_ problem: Diagnostic.Problem, about key: String) -> Diagnostic? {
    origins.first { $0.key == key }?.source.place.map { Diagnostic(origin: $0, problem: problem) }
  }
}
