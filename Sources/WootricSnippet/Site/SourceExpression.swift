/// A source of a policy that names places: `'self'`, `https:`, `*.example.com/js/` (CSP 3, 2.3.1
/// "Source Lists").
///
/// A policy may name the site's own host where an address is a path; which host that is nobody can
/// tell from a page, so such a source does not cover the path. Pages count as served by https.
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

  /// A source with `http` stands for `https` too, one without a scheme for the page's.
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
