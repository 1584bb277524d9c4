/// Rules for the bundle in the language of one host's configuration, as `print headers --for` prints them.
package enum HostHeaders: String, CaseIterable, Sendable {
  /// `_headers`, which Cloudflare Pages reads, too.
  case netlify
  case nginx
  /// 2.4, in its configuration or in `.htaccess`.
  case apache
  case caddy
  /// `vercel.json`
  case vercel
  /// `firebase.json`
  case firebase
  /// A response headers policy, for a behaviour of the same path.
  case cloudfront
}

extension HostHeaders {
  /// The text; of a bundle that is on another host, for that one, with the CORS that pages need.
  package func text(_ snippets: PerPage<Snippet>) -> String {
    let rules = snippets.all.compactMap { HostRule($0) }
      .reduce(into: [HostRule]()) { if !$0.contains($1) { $0.append($1) } }
    switch self {
    case .netlify: return rules.map(\.netlify).joined()
    case .nginx:
      return "# In the server's block; 'add_header' of outer blocks does not reach into these.\n"
        + rules.map(\.nginx).joined()
    case .apache: return "# Needs mod_headers.\n" + rules.map(\.apache).joined()
    case .caddy:
      return rules.enumerated().map { $1.caddy($0 == 0 ? "wootric" : "wootric\($0 + 1)") }.joined()
    case .vercel: return Self.json(["headers": .array(rules.map { $0.json($0.pathPattern) })])
    case .firebase:
      return Self.json(["hosting": ["headers": .array(rules.map { $0.json($0.glob) })]])
    case .cloudfront: return rules.map { Self.json($0.cloudfront) }.joined()
    }
  }

  private static func json(_ value: JSONValue) -> String { JSONText.pretty(value) + "\n" }
}

/// The headers that a host is to send with the bundles of some pages.
private struct HostRule: Equatable {
  /// The address up to what names the content: `/assets/wootric`.
  var stem: String
  var isNamedByContent: Bool
  var headers: [(name: String, value: String)]

  /// Nil for an address that is no plain text in one of the languages.
  init?(_ snippet: Snippet) {
    let cdn = snippet.settings.cdn
    let path = WebAddress.parts(of: cdn.url).path
    let isPlain = path.unicodeScalars.allSatisfy {
      $0.isASCIIAlphanumeric || "/-_.~".unicodeScalars.contains($0)
    }
    guard isPlain, !cdn.url.contains("?"), !cdn.url.contains("#") else { return nil }
    stem = path + cdn.name
    isNamedByContent = cdn.immutable
    headers = [("Cache-Control", cdn.caching)]
    let isElsewhere = cdn.url.hasPrefix("https://")
    if cdn.immutable, isElsewhere { headers.append(("Access-Control-Allow-Origin", "*")) }
  }

  static func == (left: HostRule, right: HostRule) -> Bool {
    left.stem == right.stem && left.isNamedByContent == right.isNamedByContent
      && left.headers.elementsEqual(right.headers) { $0 == $1 }
  }
}

private extension HostRule {
  /// `/assets/wootric-*.js`
  var glob: String { stem + (isNamedByContent ? "-*.js" : ".js") }

  /// Of the bundles, and of a copy of the SDK beside them.
  var regex: String {
    let escaped = stem.replacingScalars { $0 == "." ? "\\." : nil }
    return "^\(escaped)\(isNamedByContent ? "-[a-z0-9-]+" : "")\\.js$"
  }

  /// As path-to-regexp has it.
  var pathPattern: String { stem + (isNamedByContent ? "-:hash([a-z0-9-]+).js" : ".js") }

  var netlify: String {
    glob + "\n" + headers.map { "  \($0.name): \($0.value)\n" }.joined()
  }

  var nginx: String {
    "location ~ \"\(regex)\" {\n"
      + headers.map { "  add_header \($0.name) \"\($0.value)\" always;\n" }.joined() + "}\n"
  }

  var apache: String {
    "<If \"%{REQUEST_URI} =~ m#\(regex)#\">\n"
      + headers.map { "  Header set \($0.name) \"\($0.value)\"\n" }.joined() + "</If>\n"
  }

  func caddy(_ name: String) -> String {
    "@\(name) path_regexp \(regex)\n"
      + headers.map { "header @\(name) \($0.name) \"\($0.value)\"\n" }.joined()
  }

  func json(_ source: String) -> JSONValue {
    [
      "source": .string(source),
      "headers": .array(headers.map { ["key": .string($0.name), "value": .string($0.value)] }),
    ]
  }

  /// https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html
  var cloudfront: JSONValue {
    [
      "Name": .string("wootric" + stem.replacingScalars { $0.isASCIIAlphanumeric ? nil : "-" }),
      "Comment": .string("For the behaviour \(glob)"),
      "CustomHeadersConfig": [
        "Quantity": .number(Double(headers.count)),
        "Items": .array(
          headers.map {
            ["Header": .string($0.name), "Value": .string($0.value), "Override": .bool(true)]
          }),
      ],
    ]
  }
}
