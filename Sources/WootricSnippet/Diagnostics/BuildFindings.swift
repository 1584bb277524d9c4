/// A fault that a check finds in a file.
package enum DriftKind: Hashable, Sendable {
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
  /// A compressed copy that is older than its file, which settings want to be gone.
  case staleCopy
  /// A temporary file of a run that was killed.
  case leftOver
  /// A page whose table of privacy says what other settings did.
  case staleRecord
  /// Something rewrote the loader behind the build: the hash of its script, and the built one's.
  case rewritten(hash: String, built: String)
  /// None of the files is there.
  case unbuilt
  /// All of it was built for an environment of this name, and not for that one.
  case otherEnvironment(String, wanted: String)
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
    case .staleCopy: "staleCopy"
    case .leftOver: "leftOver"
    case .staleRecord: "staleRecord"
    case .rewritten: "rewritten"
    case .unbuilt: "unbuilt"
    case .otherEnvironment: "otherEnvironment"
    }
  }

  /// Fault and remedy.
  /// - Parameters:
  ///   - gaps: what a page's policy lacks; empty where that is not known.
  ///   - command: the build that was checked, as somebody types it.
  func sentence(_ gaps: [PolicyGap], command: String) -> String {
    let remedy = "run \(command.quotedCommand)"
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
    case .staleCopy: "older than its file, and hosts send it instead; \(remedy), which removes it"
    case .leftOver: "left by a run that was killed; \(remedy), or remove it"
    case .rewritten(let hash, let built):
      "something rewrote the loader after the build, such as a minifier: its hash is \(hash), and not"
        + " \(built), so that a policy by hash blocks it; \(remedy) as the last step"
    case .unbuilt: "nothing is built yet; \(remedy)"
    case .otherEnvironment(let name, let wanted):
      "built for \(name.quoted), and not for \(wanted.quoted); \(remedy), or check with"
        + " --environment \(name.shellArgument)"
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
  /// A Content Security Policy of the site's own that keeps the survey away.
  case policy(line: Int, rule: String, [PolicyGap])
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
    case .policy(_, let rule, let gaps):
      "the policy for \(rule.quoted) blocks the loader or what it loads; \(gaps.remedy)"
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
    case .policy: "headerPolicy"
    }
  }

  /// Whether pages ask nobody because of it.
  package var losesSurveys: Bool { if case .policy = self { true } else { false } }
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
  init(_ drift: DriftKind, _ gaps: [PolicyGap], command: String, file: String) {
    self.init(file: file, text: drift.sentence(gaps, command: command))
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
    if case .policy(let line, _, _) = header { self.line = line }
  }

  /// Lines of a policy that are no policy.
  package static var partsOfPolicy: Message {
    var message = Message(
      .notice,
      text:
        "add these sources to the directives of your own policy; as a policy of their own they would"
        + " block the page's own scripts, and its other policies for Trusted Types")
    message.problem = "partsOfPolicy"
    return message
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
