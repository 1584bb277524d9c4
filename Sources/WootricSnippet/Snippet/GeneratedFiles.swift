/// The files that a build writes into `output`, by name.
public enum GeneratedFiles {
  static let readableLoader = "loader.js"
  static let minifiedLoader = "loader.min.js"
  static let loaderElement = "loader.html"
  static let manifest = "wootric-manifest.json"

  /// Names and texts, in the order in which they are documented.
  ///
  /// With `.readable` the bundle and the loader in `loader.html` are readable too.
  public static func all(of snippet: Snippet) -> [(name: String, text: String)] {
    [
      (readableLoader, snippet.loader.readable),
      (minifiedLoader, snippet.loader.served),
      (loaderElement, snippet.element.html + "\n"),
      (snippet.bundle.fileName, snippet.bundle.served),
      (manifest, Manifest(snippet).json),
    ]
  }
}
