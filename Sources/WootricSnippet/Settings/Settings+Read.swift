extension Settings {
  /// Reads the bytes of a settings file: JSON5 in UTF-8, with or without a byte order mark.
  ///
  /// - Parameters:
  ///   - bytes: the file, at most 8 MiB.
  ///   - file: the name that messages call it by.
  /// - Throws: every problem of the file, in file order.
  public static func read(
    _ bytes: [UInt8], file: String
  ) throws(SettingsError) -> Settings {
    var warnings: [Diagnostic] = []
    return try read(bytes, file: file, warnings: &warnings)
  }

  /// Reads a settings file, and says what is odd about one that can be used, such as a language
  /// that the vendor does not document.
  ///
  /// - Parameter warnings: gets them appended, in file order; untouched where this throws.
  public static func read(
    _ bytes: [UInt8], file: String, warnings: inout [Diagnostic]
  ) throws(SettingsError) -> Settings {
    var report = SettingsReport(SourceText(file: file, bytes: bytes.withoutByteOrderMark))
    let settings = read(&report)
    let diagnostics = report.diagnostics
    guard let settings, diagnostics.allSatisfy({ $0.severity == .warning }) else {
      throw SettingsError(diagnostics: diagnostics)
    }
    warnings += diagnostics
    return settings
  }
}

private extension Settings {
  static func read(_ report: inout SettingsReport) -> Settings? {
    guard report.checkEncoding() else { return nil }
    let scan = JSON5Scanner.scan(report.text)
    for fault in scan.faults { report.add(fault.problem, at: fault.offset) }
    guard let root = scan.root else { return nil }
    report.addDuplicateKeys(in: root)
    var settings = Settings(accountToken: "")
    SettingsObject(rows).read(SettingInput(node: root, path: ""), into: &settings, &report)
    return settings
  }
}

private extension [UInt8] {
  var withoutByteOrderMark: [UInt8] {
    starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self
  }
}
