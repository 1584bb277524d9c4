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

  /// The text: for files that are written, their bytes. What is not about all pages is about the
  /// one that is named, or those that `site.pages` does not name.
  /// - Parameters:
  ///   - file: read only for texts that depend on it.
  ///   - form: what pages and the CDN get. Default: minified.
  ///   - page: the path of a page in the site, by which `site.pages` decides. Default: none.
  /// - Throws: `Missing`, and what reading throws.
  public func text(
    of file: @autoclosure () throws -> SettingsFile, form: Snippet.Form = .minified,
    forPage page: String? = nil
  ) throws -> String {
    if self == .schema { return SettingsSchema.text }
    let file = try file()
    let snippets = file.snippets(form)
    switch self {
    case .manifest: return Manifest(snippets, environment: file.environment).json
    case .csp: return PolicySources(snippets).policy + "\n"
    default: return try text(of: snippets.value(forPage: page ?? ""))
    }
  }
}

private extension SnippetPart {
  func text(of snippet: Snippet) throws -> String {
    switch self {
    case .element: return snippet.element.html + "\n"
    case .bundle: return snippet.bundle.served
    case .types: return TypeDefinitions(settings: snippet.settings).text
    case .swift: return SwiftConstants(snippet).text
    default:
      guard let loader = snippet.loader else { throw Missing(part: self) }
      return loader.served
    }
  }
}
