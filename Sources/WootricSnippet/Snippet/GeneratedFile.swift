/// One of the files that a build writes into `output`.
public struct GeneratedFile: Equatable, Sendable {
  /// The file's name, without a folder.
  public let name: String
  /// What is in it; ASCII.
  public let text: String
}

extension GeneratedFile {
  static let readableLoader = "loader.js"
  static let minifiedLoader = "loader.min.js"
  static let loaderElement = "loader.html"
  static let manifest = "wootric-manifest.json"

  /// The files of one snippet, in the order in which they are documented.
  public static func all(of snippet: Snippet) -> [GeneratedFile] {
    let loader = snippet.loader.map {
      [
        GeneratedFile(name: readableLoader, text: $0.readable),
        GeneratedFile(name: minifiedLoader, text: $0.served),
      ]
    }
    return (loader ?? []) + [
      GeneratedFile(name: loaderElement, text: snippet.element.html + "\n"),
      GeneratedFile(name: snippet.bundle.fileName, text: snippet.bundle.served),
      GeneratedFile(name: manifest, text: Manifest(snippet).json),
    ]
  }
}
