/// A limit of Cloudflare Pages that a `_headers` file is beyond: what is above it is ignored there.
///
/// Source: https://developers.cloudflare.com/pages/configuration/headers/
public enum HeaderProblem: Equatable, Sendable {
  /// More than 100 rules; how many.
  case tooManyRules(Int)
  /// A line of more than 2,000 characters; its number, from 1.
  case longLine(Int)
}

extension HeaderProblem: CustomStringConvertible {
  /// Fault and remedy, without the file's name.
  public var description: String {
    switch self {
    case .tooManyRules(let count):
      "\(count) rules, and Cloudflare Pages reads 100; put rules of one path together"
    case .longLine(let number):
      "line \(number) has more than 2,000 characters, and Cloudflare Pages leaves it out; shorten it"
    }
  }
}
