/// A policy from `<meta http-equiv=content-security-policy>`, read for one question: may an inline
/// script of ours run?
struct ContentPolicy {
  private var policies: [[Directive]]

  /// Reads an attribute's value as it stands in the page, with its character references.
  init(attribute value: [UInt8]) {
    policies = ContentPolicy.decoded(value).split(separator: UInt8(ascii: ",")).map { policy in
      policy.split(separator: UInt8(ascii: ";")).compactMap { Directive($0) }
    }
  }

  /// Whether an inline script runs under all the policies, if its hash is this source expression.
  func allowsInlineScript(hash: [UInt8]?) -> Bool {
    policies.allSatisfy { directives in
      // CSP 3, 6.8.1: the nearest directive alone counts, and its first occurrence.
      let names = ["script-src-elem", "script-src", "default-src"]
      let nearest = names.lazy.compactMap { name in directives.first { $0.name == name } }.first
      return nearest?.allowsInline(hash: hash) ?? true
    }
  }
}

private extension ContentPolicy {
  struct Directive {
    var name: String
    var sources: [[UInt8]]

    init?(_ text: ArraySlice<UInt8>) {
      let words = text.split { $0.isHTMLSpace }
      guard let first = words.first else { return nil }
      name = String(decoding: first.map(\.lowercased), as: UTF8.self)
      sources = words.dropFirst().map { Array($0) }
    }

    /// CSP 3, 6.7.3.2 "Does a source list allow all inline behavior": a nonce, a hash or
    /// 'strict-dynamic' takes 'unsafe-inline' out of force.
    func allowsInline(hash: [UInt8]?) -> Bool {
      if let hash, sources.contains(hash) { return true }
      let lowercase = sources.map { String(decoding: $0.map(\.lowercased), as: UTF8.self) }
      let overrides = ["'nonce-", "'sha256-", "'sha384-", "'sha512-", "'strict-dynamic'"]
      return lowercase.contains("'unsafe-inline'")
        && !lowercase.contains { source in overrides.contains { source.hasPrefix($0) } }
    }
  }

  /// The references that templates write into a policy; no other can matter to one.
  static let references: [(name: String, byte: UInt8)] = [
    ("&#39;", .apostrophe), ("&#x27;", .apostrophe), ("&apos;", .apostrophe),
    ("&#43;", UInt8(ascii: "+")), ("&#x2b;", UInt8(ascii: "+")),
    ("&quot;", .quote), ("&amp;", UInt8(ascii: "&")),
  ]

  static func decoded(_ value: [UInt8]) -> [UInt8] {
    var (result, rest) = ([UInt8](), value[...])
    while let byte = rest.first {
      let match = references.first { reference in
        rest.prefix(reference.name.utf8.count).map(\.lowercased).elementsEqual(reference.name.utf8)
      }
      result.append(match?.byte ?? byte)
      rest = rest.dropFirst(match?.name.utf8.count ?? 1)
    }
    return result
  }
}
