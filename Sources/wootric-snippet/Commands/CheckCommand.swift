import WootricSnippet

extension Command {
  static let check = Command(
    name: "check",
    summary: "Compare what a build would write with what is on disk; exit 1 if they differ.",
    arguments: [.folder],
    options: [
      .settings, .environment, .output, .site, .filesFrom, .jobs, .readable, .format,
    ] + .speech,
    examples: [
      "wootric-snippet check site-example",
      "wootric-snippet check --format github",
    ],
    run: { arguments in
      let build = try Build(arguments)
      let check = try Progress(arguments).show("checking") { try build.check() }
      return Report(check, of: build, limit: Output(arguments).pageLimit)
    }
  )
}

extension Report {
  /// Tells of a check.
  /// - Parameter limit: how many files are named for the same fault; nil: all.
  init(_ check: CheckReport, of build: Build, limit: Int?) {
    messages = [build.baseMessage(about: check.run)].compactMap(\.self)
    findings = build.messages(about: check, limit: limit)
    diff = check.drifts.prefix(Build.messageLimit).compactMap(\.diff).joined().printableLines
    summary = [Self.sentence(check.faults)]
    result = check
    status = check.isUpToDate ? .done : .drift
  }

  private static func sentence(_ faults: Int) -> String {
    switch faults {
    case 0: "check   everything is as a build would write it"
    case 1: "check   1 fault; see above"
    default: "check   \(faults) faults; see above"
    }
  }
}
