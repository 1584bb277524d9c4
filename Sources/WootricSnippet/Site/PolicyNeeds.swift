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
