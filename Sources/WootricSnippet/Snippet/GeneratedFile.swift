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
