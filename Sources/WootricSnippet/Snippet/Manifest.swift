/// `wootric-manifest.json`: what other build steps want to know of a run.
public struct Manifest: Equatable, Sendable {
  /// The manifest of one snippet.
  public let value: JSONValue

  /// Describes one snippet.
  /// - Parameter environment: the name of what the site is built for.
  public init(_ snippet: Snippet, environment: String = SettingsEnvironment.production) {
    let bundle = snippet.bundle
    value = [
      "generator": .string("wootric-snippet \(generatorVersion)"),
      "environment": .string(environment),
      "loader": Self.loader(snippet),
      "bundle": [
        "file": .string(bundle.fileName),
        "url": .string(bundle.url),
        "bytes": .number(Double(bundle.served.utf8.count)),
        "integrity": bundle.integrity.map(JSONValue.string) ?? .null,
      ],
      "csp": .object(
        PolicySources(snippet).directives.map { directive in
          .init(key: directive.name, value: .array(directive.sources.map(JSONValue.string)))
        }),
    ]
  }

  /// The file's text: two spaces a level, a line feed at the end.
  public var json: String { JSONText.pretty(value) + "\n" }
}

private extension Manifest {
  /// Without a file of its own, the loader is in the bundle and its element has no hash.
  static func loader(_ snippet: Snippet) -> JSONValue {
    let html = JSONValue.string(GeneratedFile.loaderElement)
    guard let loader = snippet.loader else { return ["html": html] }
    return [
      "file": .string(GeneratedFile.minifiedLoader),
      "html": html,
      "bytes": .number(Double(loader.served.utf8.count)),
      "csp": snippet.element.cspHash.map(JSONValue.string) ?? .null,
    ]
  }
}
