/// A fault of the settings, or of what they name, about Wootric's SDKs and surveys.
package enum VendorProblem: Equatable, Sendable {
  /// A language of the site's pages that no survey is in.
  case unspokenLanguage(String, pages: [String])
  /// A key that does nothing where a copy of the SDK is given.
  case besideFile(key: String, file: String)
  /// A path of the site that has no file for the SDK.
  case unservedSDK(String)
  /// A key that an app's SDK has no call for.
  case noCallInApp(key: String, system: String)
  /// A last day of surveys that is before the first.
  case endBeforeStart(String, start: String)
  /// The stand-in for the SDK, in production.
  case standIn
}

extension VendorProblem {
  var wording: Diagnostic.Problem.Wording {
    switch self {
    case .unspokenLanguage(let tag, let pages):
      .warning(
        "unspokenLanguage",
        "Wootric has no survey in \(tag.quoted), the language of \(pages.quotedStart); the account's language is"
          + " used there")
    case .besideFile(let key, let file):
      .warning(
        "besideFile", "\(key.quoted) has no effect beside \(file.quoted); remove one of the two")
    case .unservedSDK(let url):
      .warning(
        "unservedSDK",
        "the site has no file for \(url.quoted); add one, set 'sdk.file', or make sure that the host"
          + " serves it")
    case .noCallInApp(let key, let system):
      .warning(
        "noCallInApp",
        "the SDK for \(system) cannot set all of \(key.quoted); set it in your Wootric account"
      )
    case .endBeforeStart(let end, let start):
      .error(
        "endBeforeStart",
        "\(end.quoted) is before \(start.quoted), so nobody is ever asked; write a later day")
    case .standIn:
      .error(
        "standIn",
        "the stand-in would ask every visitor and send no answer; move it to 'environments.development'"
      )
    }
  }
}
