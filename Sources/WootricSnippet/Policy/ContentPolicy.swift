/// A policy as `<meta http-equiv=content-security-policy>` holds it. It answers our questions: may the
/// element run, and may it load bundle and SDK?
struct ContentPolicy: Equatable {
  /// The lists between commas, which all hold at the same time.
  private(set) var lists: [PolicyList]

  /// Reads a policy without character references.
  init(_ text: String) {
    lists = text.split(separator: ",", omittingEmptySubsequences: false).map(PolicyList.init)
  }

  /// The policy as it is written, byte for byte where nothing was added.
  var text: String { lists.map(\.text).joined(separator: ",") }
}

extension ContentPolicy {
  /// Whether the element itself may run, where it stands behind the policy.
  func allows(_ element: PolicyNeeds.Element) -> Bool { lists.allSatisfy { $0.allows(element) } }

  /// Whether the element may add these scripts, wherever it stands: they are fetched later.
  func allows(scripts: [String]) -> Bool {
    lists.allSatisfy { list in list.allowsTypes && scripts.allSatisfy { list.allows(script: $0) } }
  }

  /// Whether the SDK may talk to its servers, and show what comes from them.
  func allows(data sources: [PolicySources.Directive]) -> Bool {
    lists.allSatisfy { list in
      sources.filter { ["connect-src", "img-src", "form-action"].contains($0.name) }
        .allSatisfy(list.covers)
    }
  }

  /// The policy, widened by the needs that it does not allow.
  func adding(_ needs: PolicyNeeds) -> ContentPolicy {
    var policy = self
    for index in lists.indices { policy.lists[index].add(needs) }
    return policy
  }
}

/// One list of directives, with semicolons between them (CSP 3, 2.2 "Policies").
struct PolicyList: Equatable {
  private var directives: [Directive]
  /// The place of each directive by its name; of two with one name, the first counts.
  private var places: [String: Int]

  init(_ text: Substring) {
    directives = text.split(separator: ";", omittingEmptySubsequences: false).map {
      Directive(text: String($0))
    }
    let names = directives.enumerated().map { ($0.element.name, $0.offset) }
    places = Dictionary(names, uniquingKeysWith: { first, _ in first })
  }

  /// The list as it is written, byte for byte where nothing was added.
  var text: String { directives.map(\.text).joined(separator: ";") }
}

extension PolicyList {
  func allows(_ element: PolicyNeeds.Element) -> Bool {
    guard let sources = governing("script-src")?.sources else { return true }
    if let hash = element.hash, sources.contains("'\(hash)'") { return true }
    guard let url = element.url else { return sources.allowInline }
    return !sources.areDynamic && sources.cover(url, from: element.origin)
  }

  /// A script that a running script adds has that one's trust under 'strict-dynamic'.
  func allows(script url: String, from origin: String? = nil) -> Bool {
    governing("script-src").map { $0.sources.areDynamic || $0.sources.cover(url, from: origin) }
      ?? true
  }

  /// Whether Trusted Types, where they are required, have a policy of our name.
  var allowsTypes: Bool {
    guard governing("require-trusted-types-for") != nil else { return true }
    return governing("trusted-types").map { $0.sources.cover("wootric") } ?? true
  }

  var forbidsScripts: Bool {
    governing("sandbox").map { !$0.sources.map { $0.lowercased() }.contains("allow-scripts") }
      ?? false
  }

  /// Whether all sources of a directive are allowed.
  func covers(_ need: PolicySources.Directive) -> Bool {
    governing(need.name).map { need.sources.allSatisfy($0.sources.cover) } ?? true
  }

  /// The sources that each directive lacks, in the order of the needs.
  func gaps(_ needs: PolicyNeeds) -> [PolicyGap] {
    needs.sources.compactMap { need in
      guard let directive = governing(need.name) else { return nil }
      let missing = missing(need, in: directive.sources, needs)
      return missing.isEmpty ? nil : PolicyGap(need.name, missing, of: directive.pair)
    }
  }

  mutating func add(_ needs: PolicyNeeds) {
    let element = needs.element.flatMap { allows($0) ? nil : source(for: $0) }
    if let element { add([element], to: "script-src") }
    for need in needs.sources {
      guard let sources = governing(need.name)?.sources else { continue }
      let isTrusted = need.name == "script-src" && sources.areDynamic
      add(isTrusted ? [] : need.sources.filter { !sources.cover($0) }, to: need.name)
    }
  }
}

private extension PolicyList {
  struct Directive: Equatable {
    var text: String

    var words: [Substring] {
      text.utf8.split { $0.isHTMLSpace }.map { Substring($0) }
    }
    var name: String {
      let text = text.utf8.drop { $0.isHTMLSpace }
      return Substring(text.prefix { !$0.isHTMLSpace }).lowercased()
    }
    var sources: [String] { words.dropFirst().map(String.init) }
    var pair: PolicySources.Directive { PolicySources.Directive(name, sources) }
  }

  func missing(
    _ need: PolicySources.Directive, in sources: [String], _ needs: PolicyNeeds
  ) -> [String] {
    let uncovered = need.sources.filter { !sources.cover($0, from: needs.origin) }
    switch need.name {
    case "script-src":
      // A script with the nonce may run, and the loader hands its own on.
      if let nonce = needs.nonce, sources.contains("'nonce-\(nonce)'") { return [] }
      let element = needs.element.flatMap { allows($0) ? nil : source(for: $0) }
      let loads = needs.scripts.allSatisfy { allows(script: $0, from: needs.origin) }
      return [element].compactMap(\.self) + (loads ? [] : uncovered)
    case "style-src":
      return (needs.stylesInline && !sources.allowInline ? ["'unsafe-inline'"] : []) + uncovered
    case "trusted-types": return allowsTypes ? [] : uncovered
    default: return uncovered
    }
  }

  /// CSP 3, 6.8.3 "Get fetch directive fallback list": the nearest alone counts.
  func governingIndex(_ name: String) -> Int? {
    let fallback: [String] =
      switch name {
      case "script-src": ["script-src-elem", "script-src", "default-src"]
      case "style-src": ["style-src-elem", "style-src", "default-src"]
      case "frame-src": ["frame-src", "child-src", "default-src"]
      case "trusted-types", "require-trusted-types-for", "form-action", "sandbox": [name]
      default: [name, "default-src"]
      }
    return fallback.lazy.compactMap { places[$0] }.first
  }

  func governing(_ name: String) -> Directive? { governingIndex(name).map { directives[$0] } }

  /// The hash that allows the element. A file's host is among the sources that are needed anyway, so it
  /// needs its hash only where hosts do not count.
  func source(for element: PolicyNeeds.Element) -> String? {
    let countsHosts = governing("script-src")?.sources.areDynamic != true
    return element.url != nil && countsHosts ? nil : element.hash.map { "'\($0)'" }
  }

  /// Adds to the directive that governs; `default-src` stays as it is, and what it said is said
  /// again in a directive of its own.
  mutating func add(_ sources: [String], to name: String) {
    guard !sources.isEmpty, let index = governingIndex(name) else { return }
    let old = directives[index]
    let isNone = old.sources.map { $0.lowercased() } == ["'none'"]
    if old.name == "default-src" {
      let words = [name] + (isNone ? [] : old.sources) + sources
      places[name] = directives.count
      directives.append(Directive(text: " " + words.joined(separator: " ")))
    } else if isNone {
      let words = old.words.prefix(1).map(String.init) + sources
      directives[index].text = (index == 0 ? "" : " ") + words.joined(separator: " ")
    } else {
      let end = old.text.utf8.reversed().prefix { $0.isHTMLSpace }.count
      directives[index].text =
        old.text.utf8.dropLast(end).text + " " + sources.joined(separator: " ")
    }
  }
}

private extension Substring.UTF8View {
  var text: String { String(Substring(self)) }
}

private extension [String] {
  var areDynamic: Bool { contains { $0.lowercased() == "'strict-dynamic'" } }

  func cover(_ needed: String) -> Bool {
    contains { SourceExpression.covers($0, needed) }
  }

  /// Whether they cover it on a page whose origin is known: `https://www.acme.com` then covers a path, as
  /// `'self'` does.
  func cover(_ needed: String, from origin: String?) -> Bool {
    guard let origin else { return cover(needed) }
    let isOwn = needed == "'self'" || needed.hasPrefix("/")
    return cover(needed) || isOwn && cover(origin + (needed == "'self'" ? "" : needed))
  }

  /// CSP 3, 6.7.3.2 "Does a source list allow all inline behavior for type?": a nonce, a hash or
  /// 'strict-dynamic' takes 'unsafe-inline' out of force.
  var allowInline: Bool {
    let sources = map { $0.lowercased() }
    let overrides = ["'nonce-", "'sha256-", "'sha384-", "'sha512-", "'strict-dynamic'"]
    return sources.contains("'unsafe-inline'")
      && !sources.contains { source in overrides.contains { source.hasPrefix($0) } }
  }
}

/// A source of a policy that names places: `'self'`, `https:`, `*.example.com/js/` (CSP 3, 2.3.1
/// "Source Lists").
///
/// Limits. A page does not tell its own host, so a source with a host never covers an address that is a
/// path. Pages count as served by https.
struct SourceExpression: Equatable {
  private var scheme: String?
  /// Nil where there is a scheme alone.
  private var host: Substring?
  private var port: Substring?
  private var path: Substring

  /// Nil for `'self'`, nonces, hashes and other keywords.
  init?(_ text: String) {
    guard !text.hasPrefix("'") else { return nil }
    if text.hasSuffix(":"), !text.contains("/") {
      (scheme, path) = (text.dropLast().lowercased(), "")
      return
    }
    var rest = text[...]
    if let end = SourceExpression.schemeEnd(of: text) {
      (scheme, rest) = (text[..<end.lowerBound].lowercased(), text[end.upperBound...])
    }
    let authority = rest.prefix { $0 != "/" }
    path = rest[authority.endIndex...].prefix { $0 != "?" && $0 != "#" }
    let parts = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    host = Substring((parts.first ?? "").lowercased())
    port = parts.count > 1 ? parts[1] : nil
  }
}

extension SourceExpression {
  /// Whether a source of a policy covers an address, or another source.
  static func covers(_ source: String, _ needed: String) -> Bool {
    if source == "*" { return true }
    if needed.hasPrefix("/") || needed == "'self'" {
      return ["'self'", "https:", "http:"].contains(source.lowercased())
    }
    guard let source = SourceExpression(source), let needed = SourceExpression(needed) else {
      return source == needed
    }
    return source.covers(needed)
  }
}

private extension SourceExpression {
  static func schemeEnd(of text: String) -> Range<String.Index>? {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return nil }
    return colon..<text.index(colon, offsetBy: 3)
  }

  /// CSP 3, 6.7.2.8 "Does url match expression in origin with redirect count?".
  func covers(_ other: SourceExpression) -> Bool {
    coversScheme(of: other) && (host == nil || coversHost(of: other) && coversPath(of: other))
  }

  /// A source with `http` stands for `https` too, and one without a scheme for the page's.
  func coversScheme(of other: SourceExpression) -> Bool {
    scheme == nil || scheme == other.scheme || scheme == "http" && other.scheme == "https"
  }

  func coversHost(of other: SourceExpression) -> Bool {
    guard let host, let wanted = other.host else { return false }
    let ports = port == "*" || (port ?? "443") == (other.port ?? "443")
    if host == "*" { return ports }
    if host.hasPrefix("*.") { return ports && wanted.hasSuffix(host.dropFirst()) }
    return ports && host == wanted
  }

  /// 6.7.2.12 "path-part matches": a folder stands for all in it.
  func coversPath(of other: SourceExpression) -> Bool {
    if path.isEmpty || path == "/" { return true }
    return path.hasSuffix("/") ? other.path.hasPrefix(path) : other.path == path
  }
}
