/// What keeps our rules in a `_headers` file from working.
///
/// Source: https://developers.cloudflare.com/pages/configuration/headers/
public enum HeaderProblem: Equatable, Sendable {
  /// More than 100 rules; how many.
  case tooManyRules(Int)
  /// A line of more than 2,000 characters; its number, from 1.
  case longLine(Int)
  /// A rule of the site's own for our bundle, too, that sets the same header; both would be joined.
  case sharedHeader(line: Int, rule: String)
  /// A `cdn.url` that no rule can name.
  case unruledURL(String)
}

extension HeaderProblem: CustomStringConvertible {
  /// Fault and remedy, without the file's name.
  public var description: String {
    switch self {
    case .tooManyRules(let count):
      "\(count) rules, and Cloudflare Pages reads 100; put rules of one path together"
    case .sharedHeader(let line, let rule):
      "line \(line): \(rule.quoted) sets Cache-Control for the bundle too, and Cloudflare Pages joins"
        + " the two; write that rule for other paths"
    case .unruledURL(let url):
      "no rule is written for the bundle, as \(url.quoted) cannot stand in one; write a 'cdn.url' of"
        + " ASCII characters without '*', ':' and spaces"
    case .longLine(let number):
      "line \(number) has more than 2,000 characters, and Cloudflare Pages leaves it out; shorten it"
    }
  }
}
