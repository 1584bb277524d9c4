extension Build {
  /// Reads the settings for the environment.
  /// - Throws: `SettingsError` with all problems of the settings file, or `FileError`.
  package func readSettings() throws -> SettingsFile {
    let bytes = try FileSystem.contents(of: settingsFile)
    return try SettingsFile.read(bytes, file: settingsFile, environment: environment)
  }

  /// Reads the settings and compiles them; no file is written.
  ///
  /// - Parameter messages: gets what is odd about settings that can be used.
  /// - Throws: as `readSettings()` does.
  package func compile(_ messages: inout [Message]) throws -> Snippet {
    let file = try readSettings()
    messages += file.warnings.map { Message($0) }
    return Snippet(file.settings, form: form)
  }
}
