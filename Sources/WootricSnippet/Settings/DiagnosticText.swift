/// The English of a diagnostic: place, fault, the file's word in quotes, remedy; then the line and
/// a caret under the place.
///
///     wootric.json:2:3: error: unknown key 'acountToken'; did you mean 'accountToken'?
///       acountToken: "NPS-1a2b3c4d",
///       ^
public struct DiagnosticText: CustomStringConvertible, Sendable {
  private let diagnostic: Diagnostic

  /// The texts of one diagnostic.
  public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

extension DiagnosticText {
  /// All of it, without a final line end.
  public var description: String {
    let origin = diagnostic.origin
    let place = "\(origin.file):\(origin.line):\(origin.column)"
    let headline = "\(place): \(diagnostic.severity.rawValue): \(message)"
    return ([headline] + (diagnostic.excerpt?.lines ?? [])).joined(separator: "\n")
  }

  /// The sentence alone: fault and remedy.
  public var message: String { diagnostic.problem.sentence }
}

private extension SourceExcerpt {
  /// Tabs stay tabs in front of the caret, whatever their width.
  var lines: [String] {
    let indent = line.unicodeScalars.prefix(caret).map { $0 == "\t" ? "\t" : " " }.joined()
    return [line, indent + "^"]
  }
}
