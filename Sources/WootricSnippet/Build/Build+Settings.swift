extension Build {
  /// Reads the settings for the environment.
  /// - Throws: `SettingsError` with all problems of the settings file, or `FileError`.
  package func readSettings() throws -> SettingsFile {
    let bytes = try settingsBytes()
    return try SettingsFile.read(bytes, file: settingsFile, environment: environment)
  }

  /// The same; what is odd about settings that can be used goes to the messages.
  package func readSettings(_ messages: inout [Message]) throws -> SettingsFile {
    let file = try readSettings()
    messages += file.warnings.map { Message($0) }
    return file
  }
}

private extension Build {
  /// Of a file that is too large, only as many bytes as tell that.
  func settingsBytes() throws(FileError) -> [UInt8] {
    do throws(FileError) {
      return try FileSystem.contents(of: settingsFile, upTo: SettingsReport.sizeLimit)
    } catch  where error.kind == .inputMissing {
      throw FileError(path: settingsFile, operation: .settings, number: error.number)
    }
  }
}
