/// The rules of a site's own `_headers` for our files, and for the pages that have the loader.
///
/// Source: https://developers.cloudflare.com/pages/configuration/headers/ (a star is any text, a
/// placeholder such as `:name` is any text without a slash; a header that is set twice is joined).
struct OwnHeaders {
  fileprivate var rules: [Rule] = []

  fileprivate struct Rule {
    var line: Int
    var path: String
    var isOurs: Bool
    var setsCaching = false
    var policies: [(line: Int, text: String)] = []
  }

  /// - Parameter ours: the bytes between our marks.
  init(_ file: [UInt8], ours: Range<Int>?) {
    var offset = 0
    for (index, line) in file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      let text = String(decoding: line, as: UTF8.self).filter { $0 != "\r" }
      if let first = text.first, first == " " || first == "\t" {
        let header = text.drop { $0 == " " || $0 == "\t" }.lowercased()
        if rules.isEmpty {
          // A header without a rule is nobody's.
        } else if header.hasPrefix("cache-control:") {
          rules[rules.count - 1].setsCaching = true
        } else if header.hasPrefix("content-security-policy:") {
          let value = text.drop { $0 != ":" }.dropFirst()
          rules[rules.count - 1].policies.append((index + 1, String(value)))
        }
      } else if !text.isEmpty, !text.hasPrefix("#") {
        let isOurs = ours?.contains(offset) ?? false
        rules.append(Rule(line: index + 1, path: text, isOurs: isOurs))
      }
      offset += line.count + 1
    }
  }
}

extension OwnHeaders {
  /// Policies for pages that lack something, each line once.
  /// - Parameter snippets: of all pages, as a rule may be about any of them.
  func policies(blocking snippets: [Snippet]) -> [HeaderProblem] {
    let needs = snippets.map { PolicyNeeds($0) }
    return rules.filter(\.isAboutPages).flatMap { rule in
      rule.policies.compactMap { line, text in
        let policy = ContentPolicy(text)
        let gaps = needs.flatMap { policy.gaps($0) }
          .reduce(into: [PolicyGap]()) { if !$0.contains($1) { $0.append($1) } }
        return gaps.isEmpty ? nil : .policy(line: line, rule: rule.path, gaps)
      }
    }
  }

  /// Rules that clash with ours.
  var clashes: [HeaderProblem] {
    // Of the star in our own rule, any text is an example.
    let bundles = rules.filter(\.isOurs).map { $0.path.replacing("*", with: "0123456789") }
    return rules.filter { rule in
      !rule.isOurs && rule.setsCaching && bundles.contains { Self.covers(rule.path, $0) }
    }
    .map { .sharedHeader(line: $0.line, rule: $0.path) }
  }
}

private extension OwnHeaders.Rule {
  /// Whether a page may have such a path: one ends in `.html`, or in no ending at all.
  var isAboutPages: Bool {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return !name.contains(".") || name.hasSuffix(".html") || name.hasSuffix(".htm")
  }
}

private extension OwnHeaders {
  /// Whether a rule's path, which may name a host, is about a path.
  static func covers(_ rule: String, _ path: String) -> Bool {
    let afterScheme = rule.range(of: "://").map { rule[$0.upperBound...] }
    let pattern = afterScheme.map { $0.drop { $0 != "/" } } ?? rule[...]
    return matches(pattern, path[...])
  }

  static func matches(_ pattern: Substring, _ path: Substring) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    switch first {
    case "*":
      let rest = pattern.dropFirst()
      // One star is what a rule may have.
      if rest.contains("*") { return false }
      return path.indices.contains { matches(rest, path[$0...]) } || matches(rest, "")
    case ":":
      let rest = pattern.dropFirst().drop { $0.isLetter || $0.isNumber || $0 == "_" }
      return matches(rest, path.drop { $0 != "/" })
    default: return first == path.first && matches(pattern.dropFirst(), path.dropFirst())
    }
  }
}
