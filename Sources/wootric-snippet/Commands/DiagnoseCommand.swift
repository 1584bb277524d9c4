import WootricSnippet

extension Command {
  static let diagnose = Command(
    name: "diagnose",
    summary: "Read what a server sends and say why no survey shows; exit 1 if none can.",
    arguments: [.folder],
    options: [.settings, .environment, .page, .networkLog, .readable, .format] + .speech,
    examples: [
      "curl -si https://www.acme.com/pricing | wootric-snippet diagnose",
      "wootric-snippet diagnose --har www.acme.com.har --environment staging",
    ],
    run: { try Report(diagnosing: $0) }
  )
}

private extension Report {
  init(diagnosing arguments: Arguments) throws {
    let build = try Build(arguments)
    let diagnosis =
      if let file = arguments[.networkLog] {
        try build.diagnose(log: file, page: arguments.page)
      } else {
        try build.diagnose(responses: StandardStreams.contents(), page: arguments.page)
      }
    messages = diagnosis.messages
    let faults = messages.count { $0.severity == .error }
    summary = ["diagnose  \(Self.sentence(faults, isAsked: diagnosis.isAsked))"]
    result = diagnosis
    status = diagnosis.isFine ? .done : .drift
  }

  /// Answers of servers do not tell what becomes of a page.
  private static func sentence(_ faults: Int, isAsked: Bool) -> String {
    switch faults {
    case 0 where isAsked: "nothing keeps the survey away"
    case 0:
      "no fault; if no survey shows, type analytics.debug(true) into the page's console"
    case 1: "1 fault; no survey shows"
    default: "\(faults) faults; no survey shows"
    }
  }
}
