/// `wootric-manifest.json`, which other build steps read: names, sizes, hashes and sources.
package struct Manifest: Equatable, Sendable {
  /// The manifest as a value.
  package let value: JSONValue

  /// Describes a site's snippets.
  /// - Parameters:
  ///   - snippets: what the settings compile to.
  ///   - environment: the name of what the site is built for.
  package init(
    _ snippets: PerPage<Snippet>, environment: String = SettingsEnvironment.production
  ) {
    let head: [JSONValue.Member] = [
      .init(key: "generator", value: .string("wootric-snippet \(generatorVersion)")),
      .init(key: "environment", value: .string(environment)),
      .init(key: "loader", value: Self.loader(snippets.common)),
      .init(key: "bundle", value: Self.bundle(snippets.common.bundle)),
    ]
    let groups = snippets.groups.map(Self.group)
    let pages = groups.isEmpty ? [] : [JSONValue.Member(key: "pages", value: .object(groups))]
    let policy = PolicySources(snippets).directives.map {
      JSONValue.Member(key: $0.name, value: .array($0.sources.map(JSONValue.string)))
    }
    let copy = snippets.common.settings.sdkCopy.map { copy in
      JSONValue.Member(key: "sdk", value: Self.sdk(copy, snippets.common.settings.sdkURL))
    }
    value = .object(
      head + [copy].compactMap(\.self) + pages + [.init(key: "csp", value: .object(policy))])
  }

  /// The file's text: two spaces a level, a line feed at the end.
  package var json: String { JSONText.file(value) }
}

extension Manifest {
  /// The environment of a manifest on disk; nil where it is not one of ours.
  static func environment(in file: [UInt8]) -> String? {
    let text = Array(String(decoding: file, as: UTF8.self).utf8)
    guard case .string(let name)? = JSON5Parser.parse(text).root?.node(at: ["environment"])?.value
    else { return nil }
    return name
  }
}

private extension Manifest {
  static func bundle(_ bundle: Snippet.Bundle) -> JSONValue {
    [
      "file": .string(bundle.fileName),
      "url": .string(bundle.url),
      "bytes": .number(Double(bundle.served.utf8.count)),
      "integrity": bundle.integrity.map(JSONValue.string) ?? .null,
    ]
  }

  static func sdk(_ copy: SDKCopy, _ url: String) -> JSONValue {
    [
      "file": .string(copy.fileName),
      "url": .string(url),
      "bytes": .number(Double(copy.bytes.count)),
      "integrity": .string(copy.integrity),
    ]
  }

  /// The pages of one glob; their loader is in them and in no file.
  static func group(_ group: PerPage<Snippet>.Group) -> JSONValue.Member {
    let hash = group.value.element.cspHash.map(JSONValue.string)
    return JSONValue.Member(
      key: group.pages.pattern,
      value: ["loader": ["csp": hash ?? .null], "bundle": bundle(group.value.bundle)])
  }

  /// Without a file of its own, the loader is in the bundle and its element has no hash.
  static func loader(_ snippet: Snippet) -> JSONValue {
    let html = JSONValue.string(Artifact.element.names[0])
    guard let loader = snippet.loader else { return ["html": html] }
    return [
      "file": .string(GeneratedFile.minifiedLoader),
      "html": html,
      "bytes": .number(Double(loader.served.utf8.count)),
      "csp": snippet.element.cspHash.map(JSONValue.string) ?? .null,
    ]
  }
}
