/// The sources that one directive of a Content Security Policy lacks, and how its author adds it.
package struct PolicyGap: Equatable, Sendable {
  /// Such as `script-src`.
  package var directive: String
  /// The sources that have to be added, as a policy writes them.
  package var sources: [String]
  /// The directive to write where `default-src` stands for it: alone, the sources would take away what
  /// that one allows. Nil where the directive is there.
  package var newDirective: String?

  /// Makes a gap of a directive that is there.
  package init(directive: String, sources: [String]) {
    (self.directive, self.sources) = (directive, sources)
  }
}

extension PolicyGap {
  /// `add 'self' to script-src`, or `write connect-src 'self' https://*.wootric.com`.
  var remedy: String {
    let inline = "'unsafe-inline'"
    let reason = sources.contains(inline) ? " (Wootric's SDK writes its styles inline)" : ""
    return
      (newDirective.map { "write \($0)" }
      ?? "add \(sources.joined(separator: " ")) to \(directive)") + reason
  }
}

extension [PolicyGap] {
  /// All remedies in one sentence.
  var remedy: String { map(\.remedy).joined(separator: "; ") }
}
