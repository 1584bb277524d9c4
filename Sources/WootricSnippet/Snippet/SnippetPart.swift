/// One of the texts that settings compile to, by the name that `print` knows it under.
public enum SnippetPart: String, CaseIterable, Sendable {
  /// The inline script of every page.
  case loader
  /// Its element, to paste or to include as a partial.
  case element = "loader.html"
  /// What the CDN serves.
  case bundle
  /// Names, sizes and hashes, as JSON.
  case manifest
  /// A Content Security Policy that allows all of it, on one line.
  case csp
}

extension SnippetPart {
  /// The text of one snippet: for files that are written, their bytes.
  public func text(of snippet: Snippet) -> String {
    switch self {
    case .loader: snippet.loader.served
    case .element: snippet.element.html + "\n"
    case .bundle: snippet.bundle.served
    case .manifest: Manifest(snippet).json
    case .csp: PolicySources(snippet).policy + "\n"
    }
  }
}

extension PolicySources {
  /// `script-src 'sha256-…' 'self'; connect-src …`: to paste, or to merge into one that is there.
  public var policy: String {
    directives.map { ([$0.name] + $0.sources).joined(separator: " ") }.joined(separator: "; ")
  }
}
