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
}
