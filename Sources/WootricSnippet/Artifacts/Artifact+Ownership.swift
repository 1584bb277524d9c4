/// A build replaces its own files only. Whose a file is can be told by its bytes, as nothing else is
/// kept between runs: each kind holds a text that every version has written into it. A bundle that is
/// named after its hash is ours by that name, so that one that was cut short is written again.
extension Artifact {
  /// The bytes of a file that are looked at; ours are shorter.
  static let ownershipLimit = 1 << 20

  /// Whether a file of this kind's name was made by some version of ours.
  func isOurs(_ bytes: [UInt8], name: String) -> Bool {
    switch self {
    case .bundle where Snippet.Bundle.hash(inName: name) != nil, .sdk: true
    case .element: bytes.starts(with: "<script data-wootric-snippet".utf8)
    case .retained: Self.isList(bytes)
    // Rules are merged into the site's own; the schema is there because `init` wrote it.
    case .headers, .schema: true
    default: marks.contains { bytes.contains($0, atStart: isMarkedAtStart) }
    }
  }
}

private extension Artifact {
  var marks: [StaticString] {
    switch self {
    case .loader: ["Wootric included twice"]
    case .bundle: ["\"wootric-snippet\"", "'wootric-snippet'"]
    case .manifest, .privacy: ["\"generator\": \"wootric-snippet "]
    case .types, .preview, .apps: ["Made by wootric-snippet from the settings file"]
    case .element, .headers, .schema, .retained, .csp, .swift, .reportSchema, .privacyMarkdown,
      .privacyTable, .sdk, .environments:
      []
    }
  }

  /// Scripts hold their marks anywhere, as a comment in them would cost visitors bytes.
  var isMarkedAtStart: Bool { self != .loader && self != .bundle }

  /// Lines that name bundles, and nothing else.
  static func isList(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: .lineFeed).allSatisfy {
      Snippet.Bundle.hash(inName: String(decoding: $0, as: UTF8.self)) != nil
    }
  }
}

private extension [UInt8] {
  /// - Parameter atStart: in the first 256 bytes.
  func contains(_ mark: StaticString, atStart: Bool) -> Bool {
    withUnsafeBytes { bytes in
      let part = atStart ? bytes.prefix(256) : bytes[...]
      return UnsafeRawBufferPointer(rebasing: part).firstOffset(of: mark) != nil
    }
  }
}
