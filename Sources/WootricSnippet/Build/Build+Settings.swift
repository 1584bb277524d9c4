extension Build {
  /// Reads the settings for the environment.
  /// - Throws: `SettingsError` with all problems of the settings file, or `FileError`.
  package func readSettings() throws -> SettingsFile {
    let bytes = try FileSystem.contents(of: settingsFile)
    return try SettingsFile.read(bytes, file: settingsFile, environment: environment)
  }

  /// The same; what is odd about settings that can be used goes to the messages.
  package func readSettings(_ messages: inout [Message]) throws -> SettingsFile {
    let file = try readSettings()
    messages += file.warnings.map { Message($0) }
    return file
  }
}
