/// The things that a page's Content Security Policy is asked to allow: the loader's element, and the
/// scripts and data that it loads.
///
///     PolicyNeeds(snippet).element?.hash  // sha256-…
struct PolicyNeeds: Equatable, Sendable {
  /// The ways in which a policy may allow the element.
  struct Element: Equatable, Sendable {
    /// The script's hash, `sha256-…`; of a file, its integrity, `sha384-…`, where it has one.
    var hash: String?
    /// The address of a file, which a policy may allow by its host; nil for an inline script.
    var url: String?
    /// `https://www.acme.com` of the page; nil where it is not known.
    var origin: String?
  }

  /// The element; nil: nothing is asked for it.
  var element: Element?
  /// The addresses of bundle and SDK, which the element adds: a path of one's own host, or https.
  var scripts: [String] = []
  /// The directives that `csp: "update"` widens where a policy has them.
  var sources: [PolicySources.Directive] = []
  /// Whether styles have to be allowed inline, which `csp: "update"` leaves to the site.
  var stylesInline = false
  /// The nonce of the loader's element, where a server gives it one.
  var nonce: String?
  /// `https://www.acme.com` of the page; nil where it is not known.
  var origin: String?
}

extension PolicyNeeds {
  /// The needs of a snippet. `'unsafe-inline'`, which the SDK wants for its styles, is no host and no
  /// hash: it weakens a policy, so a site adds it by itself.
  init(_ snippet: Snippet) {
    scripts = [snippet.bundle.url, snippet.settings.sdkURL]
    stylesInline = true
    sources = PolicySources(snippet).directives.map { directive in
      PolicySources.Directive(
        directive.name,
        directive.sources.filter { $0 != "'unsafe-inline'" && !$0.hasPrefix("'sha256-") })
    }
    switch snippet.element.content {
    case .inline: element = Element(hash: snippet.element.cspHash)
    case .external(let url, let integrity): element = Element(hash: integrity, url: url)
    }
  }
}

extension PolicyNeeds {
  /// Says where the page is: what comes from there is the page's own, however it is written.
  mutating func locate(at origin: String) {
    self.origin = origin
    element?.origin = origin
    func own(_ url: String) -> String {
      url.hasPrefix(origin + "/") ? String(url.dropFirst(origin.count)) : url
    }
    scripts = scripts.map(own)
    if let url = element?.url { element?.url = own(url) }
    for index in sources.indices {
      sources[index].sources = sources[index].sources.map { $0 == origin ? "'self'" : $0 }
    }
  }
}

extension PolicySources {
  /// A directive with its sources, as a policy writes them.
  public struct Directive: Equatable, Sendable {
    /// Such as `connect-src`.
    public var name: String
    /// Such as `https://*.wootric.com`.
    public var sources: [String]

    init(_ name: String, _ sources: [String]) { (self.name, self.sources) = (name, sources) }
  }
}

/// A Content Security Policy that allows a site's snippets and no more (CSP Level 3, section 6).
public struct PolicySources: Equatable, Sendable {
  /// Directives in the order of the manifest.
  public let directives: [PolicySources.Directive]

  /// The needs of a site's snippets, each source once.
  public init(_ snippets: PerPage<Snippet>) {
    let all = snippets.all.map { Self($0).directives }
    // A form may be on some pages alone.
    let longest = all.max { $0.count < $1.count } ?? []
    directives = longest.map { directive in
      var known: Set<String> = []
      let sources = all.flatMap { $0.first { $0.name == directive.name }?.sources ?? [] }
      return PolicySources.Directive(directive.name, sources.filter { known.insert($0).inserted })
    }
  }

  /// The needs of one snippet.
  public init(_ snippet: Snippet) {
    let vendor = snippet.settings.vendorDomains.map { "https://*.\($0)" }
    directives =
      [
        PolicySources.Directive("script-src", Self.script(snippet, vendor: vendor)),
        PolicySources.Directive("connect-src", vendor),
        PolicySources.Directive("img-src", vendor + Self.beacon(snippet.settings)),
        // The SDK styles its survey inline, too, which the vendor asks sites to allow.
        PolicySources.Directive("style-src", ["'unsafe-inline'"] + vendor),
        PolicySources.Directive("font-src", vendor),
        PolicySources.Directive("frame-src", vendor),
        PolicySources.Directive("trusted-types", ["wootric"]),
      ] + Self.form(snippet.settings)
  }

  /// `script-src 'sha256-…' 'self'; connect-src 'self' …`: to paste, or to merge into one that is
  /// there. Alone, it lets the site load its own files as well.
  public var policy: String {
    directives.map { directive in
      let (name, sources) = (directive.name, directive.sources)
      let isSite = name != "trusted-types" && !sources.contains("'self'")
      return ([name] + (isSite ? ["'self'"] : []) + sources).joined(separator: " ")
    }
    .joined(separator: "; ")
  }

  /// A line for each directive, with the sources that have to be added to it.
  package var lines: String {
    directives.map { ([$0.name] + $0.sources).joined(separator: " ") + "\n" }.joined()
  }

  /// One line to paste into a host's headers.
  ///
  ///     Content-Security-Policy: script-src 'sha256-…' 'self' https://*.wootric.com; connect-src …
  ///
  /// `'self'` is in each list, as the site's own stylesheets and images need it.
  public var header: String { "Content-Security-Policy: \(policy)" }
}

private extension PolicySources {
  /// The loader by its hash, then the hosts of bundle and SDK, each once.
  static func script(_ snippet: Snippet, vendor: [String]) -> [String] {
    let hash = snippet.element.cspHash.map { ["'\($0)'"] } ?? []
    // A copy of the SDK comes from where the bundle does.
    let hosts = snippet.settings.sdkCopy == nil ? vendor : []
    let sources = hash + [host(of: snippet.bundle.url)] + hosts
    let sdk = host(of: snippet.settings.sdkURL)
    return sources.contains(sdk) ? sources : sources + [sdk]
  }

  /// The host that page calls are logged to, if by an image.
  static func beacon(_ settings: Settings) -> [String] {
    settings.analytics.pageLog == .pixel ? ["https://d8myem934l1zi.cloudfront.net"] : []
  }

  /// Where the static form is sent.
  static func form(_ settings: Settings) -> [PolicySources.Directive] {
    StaticForm(settings)?.origin.map { [PolicySources.Directive("form-action", [$0])] } ?? []
  }

  /// `https://cdn.example.com`, or `'self'` for a path.
  static func host(of url: String) -> String {
    guard url.hasPrefix("https://") else { return "'self'" }
    return "https://" + url.dropFirst(8).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  }
}
