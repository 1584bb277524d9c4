/// What the loader's element, and what it loads, need of a page's Content Security Policy.
///
///     PolicyNeeds(snippet).element  // .inline(hash: "sha256-…")
public struct PolicyNeeds: Equatable, Sendable {
  /// How the element comes by its script.
  public enum Element: Equatable, Sendable {
    /// Allowed by its hash, `sha256-…`.
    case inline(hash: String)
    /// Allowed by its host, or, where hosts do not count, by its integrity, `sha384-…`.
    case external(url: String, integrity: String?)
  }

  /// A directive with sources as a policy writes them.
  public struct Directive: Equatable, Sendable {
    /// Such as `connect-src`.
    public var name: String
    /// Such as `https://*.wootric.com`.
    public var sources: [String]

    /// Makes a directive.
    public init(_ name: String, _ sources: [String]) { (self.name, self.sources) = (name, sources) }
  }

  /// The element; nil: nothing is asked for it.
  public var element: Element?
  /// The addresses of bundle and SDK, which the element adds: a path of one's own host, or https.
  public var scripts: [String]
  /// What `csp: "update"` adds to a policy that restricts it.
  public var sources: [Directive]

  /// Makes needs; none by default.
  public init(element: Element? = nil, scripts: [String] = [], sources: [Directive] = []) {
    (self.element, self.scripts, self.sources) = (element, scripts, sources)
  }
}

extension PolicyNeeds {
  /// What a snippet needs. `'unsafe-inline'`, which the SDK wants for its styles, is no host and no
  /// hash: it weakens a policy, so a site adds it by itself.
  public init(_ snippet: Snippet) {
    scripts = [snippet.bundle.url, snippet.settings.sdkURL]
    sources = PolicySources(snippet).directives.map { name, sources in
      Directive(name, sources.filter { $0 != "'unsafe-inline'" && !$0.hasPrefix("'sha256-") })
    }
    switch snippet.element.content {
    case .inline: element = snippet.element.cspHash.map { .inline(hash: $0) }
    case .external(let url, let integrity): element = .external(url: url, integrity: integrity)
    }
  }
}

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
