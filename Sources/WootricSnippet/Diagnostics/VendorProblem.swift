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
        "no survey is in \(tag.quoted), the language of \(pages.quotedStart): there it is in the"
          + " account's")
    case .besideFile(let key, let file):
      .warning(
        "besideFile", "\(key.quoted) has no effect beside \(file.quoted); remove one of the two")
    case .unservedSDK(let url):
      .warning(
        "unservedSDK",
        "the site has no file for \(url.quoted); put one there, write 'sdk.file', or see to it that the"
          + " host answers")
    case .noCallInApp(let key, let system):
      .warning(
        "noCallInApp",
        "the SDK for \(system) has no call for all of \(key.quoted); say it in the account's settings"
      )
    case .endBeforeStart(let end, let start):
      .error(
        "endBeforeStart",
        "\(end.quoted) is before \(start.quoted), so that nobody is ever asked; write a later day")
    case .standIn:
      .error(
        "standIn",
        "the stand-in would ask every visitor, and no answer is sent; move it to"
          + " 'environments.development'")
    }
  }
}
