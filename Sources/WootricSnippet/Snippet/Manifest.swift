/// `wootric-manifest.json`: what other build steps want to know of a run.
public struct Manifest: Equatable, Sendable {
  /// The manifest of one snippet.
  public let value: JSONValue

  public init(_ snippet: Snippet) {
    let loader = snippet.loader.served.utf8.count
    let bundle = snippet.bundle
    value = [
      "generator": .string("wootric-snippet \(generatorVersion)"),
      "loader": [
        "file": .string(GeneratedFile.minifiedLoader),
        "html": .string(GeneratedFile.loaderElement),
        "bytes": .number(Double(loader)),
        "csp": .string(snippet.element.cspHash),
      ],
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
