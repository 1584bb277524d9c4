/// A fault that a check finds in a file.
package enum DriftKind: Equatable, Sendable {
  /// It is not there.
  case missing
  /// Its bytes are other ones; of a page, those of its loader or of its source.
  case changed
  /// A page with the loader whose source is gone.
  case stale
  /// The page's own policy does not allow the loader that is in it: a meta element in this line
  /// and column, and the loader's hash; nil where the loader is a file.
  case policy(line: Int, column: Int, hash: String?)
  /// The page points at a bundle of this name, which is not there.
  case bundleMissing(String)
  /// A temporary file of a run that was killed.
  case leftOver
  /// A page whose table of privacy says what other settings did.
  case staleRecord
}

extension DriftKind {
  /// The fault by one word, as programs read it.
  var name: String {
    switch self {
    case .missing: "missing"
    case .changed: "changed"
    case .stale: "stale"
    case .policy: "policy"
    case .bundleMissing: "bundleMissing"
    case .leftOver: "leftOver"
    case .staleRecord: "staleRecord"
    }
  }

  /// Fault and remedy.
  /// - Parameter gaps: what a page's policy lacks; empty where that is not known.
  func sentence(_ gaps: [PolicyGap]) -> String {
    let remedy = "run 'wootric-snippet build'"
    return switch self {
    case .missing: "not there; \(remedy)"
    case .changed: "not as a build would write it; \(remedy)"
    case .stale: "carries the loader, but its source is gone; remove this page"
    case .policy where gaps.isEmpty: PageWarning.Kind.policyBlocksLoader.sentence
    case .policy: "this policy blocks the loader or what it loads; \(gaps.remedy)"
    case .bundleMissing(let bundle): "points at \(bundle.quoted), which is not there; \(remedy)"
    case .staleRecord:
      "its privacy record is not of these settings; include what 'wootric-snippet print privacy.html'"
        + " prints"
    case .leftOver: "left by a run that was killed; \(remedy), or remove it"
    }
  }
}

/// A reason why our rules in a `_headers` file do not work.
///
/// Source: https://developers.cloudflare.com/pages/configuration/headers/
package enum HeaderProblem: Equatable, Sendable {
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
  package var description: String {
    switch self {
    case .tooManyRules(let count):
      "\(count) rules, of which Cloudflare Pages reads 100; put rules of one path together"
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

  /// The fault by one word, as programs read it.
  var name: String {
    switch self {
    case .tooManyRules: "tooManyRules"
    case .sharedHeader: "sharedHeader"
    case .unruledURL: "unruledURL"
    case .longLine: "longLine"
    }
  }
}

/// Somebody asked for the loader's text where `loader.mode` is `external`, and the bundle holds it.
package struct MissingLoader: Error, Equatable, CustomStringConvertible, Sendable {
  /// Fault and remedy.
  package var description: String {
    "there is no loader of its own where 'loader.mode' is 'external'; print 'loader.html' or 'bundle'"
  }
}

extension Message {
  /// A fault that a check found.
  init(_ drift: DriftKind, _ gaps: [PolicyGap], file: String) {
    self.init(file: file, text: drift.sentence(gaps))
    if case .policy(let line, let column, _) = drift { (self.line, self.column) = (line, column) }
    problem = drift.name
  }

  /// `loader 702 B, budget 700 B (gzip -9)`
  init(overBudget name: String, size: Int, budget: Int, at origin: Diagnostic.Origin?) {
    self.init(file: origin?.file, text: "\(name) \(size) B, budget \(budget) B (gzip -9)")
    (line, column, problem) = (origin?.line, origin?.column, "overBudget")
  }

  /// A rule that a host would not take.
  init(_ header: HeaderProblem, file: String) {
    self.init(.warning, file: file, text: header.description)
    problem = header.name
  }

  /// Values whose costs are not told.
  package init(unmeasuredValues count: Int) {
    self.init(
      .notice,
      text: "the cost of the last \(count) values is not measured, as it would take too long")
    problem = "unmeasuredValues"
  }

  /// A preview that cannot be written.
  init(unwrittenPreview file: String) {
    self.init(.warning, file: file, text: "not written, as its folder may not be written to")
    problem = "unwrittenPreview"
  }
}
