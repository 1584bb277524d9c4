extension Build {
  /// Reads the settings and compiles them; no file is written.
  ///
  /// - Parameter messages: gets what is odd about settings that can be used.
  /// - Throws: `SettingsError` with all problems of the settings file, or `FileError`.
  package func compile(_ messages: inout [Message]) throws -> Snippet {
    var warnings: [Diagnostic] = []
    let bytes = try FileSystem.contents(of: settingsFile)
    let settings = try Settings.read(bytes, file: settingsFile, warnings: &warnings)
    messages += warnings.map { Message($0) }
    return Snippet(settings, form: form)
  }
}
