/// What a page's Content Security Policy has to allow, a list a directive (CSP Level 3, section 6).
public struct PolicySources: Equatable, Sendable {
  /// Directives in the order of the manifest, each with its sources.
  public let directives: [(name: String, sources: [String])]

  /// The needs of a site's snippets, each source once.
  public init(_ snippets: PerPage<Snippet>) {
    directives = snippets.groups.map { Self($0.value) }
      .reduce(Self(snippets.common).directives) { all, next in
        zip(all, next.directives).map { one, other in
          (one.name, one.sources + other.sources.filter { !one.sources.contains($0) })
        }
      }
  }

  /// The needs of one snippet.
  public init(_ snippet: Snippet) {
    let vendor = "https://*.\(snippet.settings.vendorDomain)"
    directives = [
      ("script-src", Self.script(snippet, vendor: vendor)),
      ("connect-src", [vendor]),
      ("img-src", [vendor] + Self.beacon(snippet.settings)),
      // The SDK styles its survey inline, which the vendor asks sites to allow.
      ("style-src", ["'unsafe-inline'"]),
      ("trusted-types", ["wootric"]),
    ]
  }

  /// `script-src 'sha256-…' 'self'; connect-src 'self' …`: to paste, or to merge into one that is
  /// there. Alone, it lets the site have what is its own.
  public var policy: String {
    directives.map { name, sources in
      let isSite = name.hasSuffix("-src") && !sources.contains("'self'")
      return ([name] + (isSite ? ["'self'"] : []) + sources).joined(separator: " ")
    }
    .joined(separator: "; ")
  }

  /// One line to paste into a host's headers.
  ///
  ///     Content-Security-Policy: script-src 'sha256-…' 'self' https://*.wootric.com; connect-src …
  ///
  /// `'self'` is in each list, as the site's own stylesheets and images need it.
  public var header: String { "Content-Security-Policy: \(policy)" }

  /// Whether names, sources and both orders are the same.
  public static func == (left: PolicySources, right: PolicySources) -> Bool {
    left.directives.elementsEqual(right.directives) { $0 == $1 }
  }
}

private extension PolicySources {
  /// The loader by its hash, then the hosts of bundle and SDK, each once.
  static func script(_ snippet: Snippet, vendor: String) -> [String] {
    let hash = snippet.element.cspHash.map { ["'\($0)'"] } ?? []
    let sources = hash + [host(of: snippet.bundle.url), vendor]
    let sdk = host(of: snippet.settings.sdkURL)
    return sources.contains(sdk) ? sources : sources + [sdk]
  }

  /// The host that page calls are logged to, if by an image.
  static func beacon(_ settings: Settings) -> [String] {
    settings.analytics.pageLog == .pixel ? ["https://d8myem934l1zi.cloudfront.net"] : []
  }

  /// `https://cdn.example.com`, or `'self'` for a path.
  static func host(of url: String) -> String {
    guard url.hasPrefix("https://") else { return "'self'" }
    return "https://" + url.dropFirst(8).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  }
}
