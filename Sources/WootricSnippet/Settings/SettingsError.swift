/// Why a settings file cannot be used: every problem of the file, in file order, warnings included.
public struct SettingsError: Error, Equatable, Sendable {
  /// Errors and warnings, in file order; at least one error.
  public var diagnostics: [Diagnostic]

  /// Makes an error of what was found.
  public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

extension SettingsError: CustomStringConvertible {
  /// The text that a person reads, one paragraph a problem, without a final line end.
  public var description: String {
    diagnostics.map { DiagnosticText($0).description }.joined(separator: "\n")
  }
}
