/// One of the texts that settings compile to, by the name that `print` knows it under.
public enum SnippetPart: String, CaseIterable, Sendable {
  /// The inline script of every page.
  case loader
  /// Its element, to paste or to include as a partial.
  case element = "loader.html"
  /// What the CDN serves.
  case bundle
  /// The types of the global and of `wootricSettings`.
  case types
  /// The JSON Schema of the settings file; the same for all settings.
  case schema
  /// Names, sizes and hashes, as JSON.
  case manifest
  /// A Content Security Policy that allows all of it, on one line.
  case csp
  /// A Swift file with the element and the bundle as constants.
  case swift
}

extension SnippetPart {
  /// A text that these settings have none of: the loader where `loader.mode` is `external`.
  public struct Missing: Error, Equatable, CustomStringConvertible, Sendable {
    /// What was asked for.
    public var part: SnippetPart

    /// Fault and remedy.
    public var description: String {
      "there is no \(part.rawValue) of its own where 'loader.mode' is 'external';"
        + " print 'loader.html' or 'bundle'"
    }
  }

  /// The text of one snippet: for files that are written, their bytes.
  /// - Parameter snippet: compiled only for texts that depend on it.
  /// - Throws: `Missing`, and what compiling throws.
  public func text(of snippet: @autoclosure () throws -> Snippet) throws -> String {
    switch self {
    case .loader:
      guard let loader = try snippet().loader else { throw Missing(part: self) }
      return loader.served
    case .schema: return SettingsSchema.text
    case .element: return try snippet().element.html + "\n"
    case .bundle: return try snippet().bundle.served
    case .types: return try TypeDefinitions(settings: snippet().settings).text
    case .manifest: return try Manifest(snippet()).json
    case .csp: return try PolicySources(snippet()).policy + "\n"
    case .swift: return try SwiftConstants(snippet()).text
    }
  }
}

extension PolicySources {
  /// `script-src 'sha256-…' 'self'; connect-src …`: to paste, or to merge into one that is there.
  public var policy: String {
    directives.map { ([$0.name] + $0.sources).joined(separator: " ") }.joined(separator: "; ")
  }
}
