/// One of the files that a build writes.
public struct GeneratedFile: Equatable, Sendable {
  /// The file's name; in `place`, a path for what apps compile.
  public let name: String
  /// What is in it; ASCII.
  public let text: String
  /// What the name is relative to.
  public let place: Place

  init(name: String, text: String, place: Place = .output) {
    (self.name, self.text, self.place) = (name, text, place)
  }
}

extension GeneratedFile {
  /// Where a file belongs.
  public enum Place: Equatable, Sendable {
    /// The settings' `output`, which is published.
    case output
    /// The settings file's folder: never published.
    case settingsFolder
  }

  static let readableLoader = "loader.js"
  static let minifiedLoader = "loader.min.js"
  static let loaderElement = "loader.html"
  static let types = "wootric.d.ts"
  static let preview = "wootric-preview.html"
  static let manifest = "wootric-manifest.json"

  /// The files of a site's snippets in `output`, in the order in which they are documented: all of
  /// the common one's, and every bundle.
  /// - Parameters:
  ///   - snippets: what the settings compile to.
  ///   - environment: the name of what the site is built for, for the manifest.
  public static func all(
    of snippets: PerPage<Snippet>, environment: String = SettingsEnvironment.production
  ) -> [GeneratedFile] {
    let snippet = snippets.common
    let loader = snippet.loader.map {
      [
        GeneratedFile(name: readableLoader, text: $0.readable),
        GeneratedFile(name: minifiedLoader, text: $0.served),
      ]
    }
    let bundles = snippets.bundles.map { GeneratedFile(name: $0.fileName, text: $0.served) }
    return (loader ?? []) + [GeneratedFile(name: loaderElement, text: snippet.element.html + "\n")]
      + bundles + [
        GeneratedFile(name: types, text: TypeDefinitions(settings: snippet.settings).text),
        GeneratedFile(name: manifest, text: Manifest(snippets, environment: environment).json),
      ]
  }

  /// The page that tries the snippet out from disk; it says what is odd about the settings.
  /// - Parameters:
  ///   - snippet: what the page tries out.
  ///   - warnings: as reading the settings gave them.
  public static func preview(of snippet: Snippet, warnings: [Diagnostic] = []) -> GeneratedFile {
    GeneratedFile(
      name: preview, text: Preview(snippet: snippet, warnings: warnings).html,
      place: .settingsFolder)
  }

  /// What mobile apps compile, at the paths of `mobile.ios` and `mobile.android`; the only files that
  /// the client secret is in.
  public static func mobile(_ settings: Settings) -> [GeneratedFile] {
    let mobile = settings.mobile
    return [
      mobile.ios.map { ($0, MobileConfiguration<SwiftLanguage>(settings, path: $0).text) },
      mobile.android.map { ($0, MobileConfiguration<KotlinLanguage>(settings, path: $0).text) },
    ].compactMap(\.self).map { GeneratedFile(name: $0, text: $1, place: .settingsFolder) }
  }
}

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
