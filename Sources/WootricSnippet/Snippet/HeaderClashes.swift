/// Rules of a site's own `_headers` that set what ours set, for the same files.
///
/// Source: https://developers.cloudflare.com/pages/configuration/headers/ (a star is any text, a
/// placeholder such as `:name` is any text without a slash; a header that is set twice is joined).
struct HeaderClashes {
  private var rules: [Rule] = []

  private struct Rule {
    var line: Int
    var path: String
    var isOurs: Bool
    var setsCaching = false
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
        if header.hasPrefix("cache-control:"), !rules.isEmpty {
          rules[rules.count - 1].setsCaching = true
        }
      } else if !text.isEmpty, !text.hasPrefix("#") {
        let isOurs = ours?.contains(offset) ?? false
        rules.append(Rule(line: index + 1, path: text, isOurs: isOurs))
      }
      offset += line.count + 1
    }
  }
}

extension HeaderClashes {
  var problems: [HeaderProblem] {
    // Of the star in our own rule, any text is an example.
    let bundles = rules.filter(\.isOurs).map { $0.path.replacing("*", with: "0123456789") }
    return rules.filter { rule in
      !rule.isOurs && rule.setsCaching && bundles.contains { Self.covers(rule.path, $0) }
    }
    .map { .sharedHeader(line: $0.line, rule: $0.path) }
  }
}

private extension HeaderClashes {
  /// Whether a rule's path, which may name a host, is about a path.
  static func covers(_ rule: String, _ path: String) -> Bool {
    let afterScheme = rule.firstRange(of: "://").map { rule[$0.upperBound...] }
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
