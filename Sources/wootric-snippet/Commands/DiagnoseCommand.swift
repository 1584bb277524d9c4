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
    summary = [
      "diagnose  "
        + (faults == 0
          ? "nothing keeps the survey away"
          : "\(faults == 1 ? "1 fault" : "\(faults) faults"); no survey shows")
    ]
    result = diagnosis.json
    status = diagnosis.isFine ? .done : .drift
  }
}
