/// A fault of the settings about consent, by the words of the platform that it is about.
package enum ConsentProblem: Equatable, Sendable {
  /// An event that says that the platform of a mode has news, and not what.
  case eventOfPlatform(String, mode: String)
  /// A name that the platform does not have, the one that may be meant, and all that it has.
  case unknownName(String, mode: String, nearest: String?, known: [String])
  /// No name for a platform where every account has names of its own.
  case missingName(mode: String)
}

extension ConsentProblem {
  var wording: Diagnostic.Problem.Wording {
    switch self {
    case .eventOfPlatform(let event, let mode):
      .error(
        "eventOfPlatform",
        "\(event.quoted) belongs to a platform with a mode of its own; write consent.mode: \(mode.quoted), and"
          + " remove 'consent.event'")
    case .unknownName(let name, let mode, let nearest, let known):
      .error(
        "unknownName",
        "\(mode.quoted) has no \(name.quoted); "
          + (nearest.map { "did you mean \($0.quoted)?" }
            ?? "write \(known.map(\.quoted).alternatives)"))
    case .missingName(let mode):
      .error(
        "missingName",
        "\(mode.quoted) has no standard name for surveys; set 'consent.category' to the id of the service that"
          + " you use for them")
    }
  }
}
