extension Settings {
  /// Reads the bytes of a settings file: JSON5 in UTF-8, with or without a byte order mark.
  ///
  /// - Parameters:
  ///   - bytes: the file, at most 8 MiB.
  ///   - file: the name that messages call it by.
  ///   - environment: for what the site is built. Default: production, without variables.
  /// - Throws: every problem of the file, in file order.
  public static func read(
    _ bytes: [UInt8], file: String, environment: SettingsEnvironment = SettingsEnvironment()
  ) throws(SettingsError) -> Settings {
    try SettingsFile.read(bytes, file: file, environment: environment).settings
  }

  /// Reads a settings file, and says what is odd about one that can be used, such as a language
  /// that the vendor does not document.
  ///
  /// - Parameters:
  ///   - bytes: the file, at most 8 MiB.
  ///   - file: the name that messages call it by.
  ///   - environment: for what the site is built. Default: production, without variables.
  ///   - warnings: gets them appended, in file order; untouched where this throws.
  public static func read(
    _ bytes: [UInt8], file: String, environment: SettingsEnvironment = SettingsEnvironment(),
    warnings: inout [Diagnostic]
  ) throws(SettingsError) -> Settings {
    let read = try SettingsFile.read(bytes, file: file, environment: environment)
    warnings += read.warnings
    return read.settings
  }
}
