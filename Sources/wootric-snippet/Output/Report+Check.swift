import WootricSnippet

extension Report {
  /// What a check found.
  /// - Parameter limit: how many files are named for the same fault; nil: all.
  init(_ check: CheckReport, limit: Int?) {
    messages = check.messages(limit: limit)
    output = check.drifts.compactMap(\.diff).joined()
    let faults = check.drifts.count + check.excesses.count
    summary = [Self.sentence(faults)]
    result = [
      .init(key: "upToDate", value: .bool(check.isUpToDate)),
      .init(key: "bundle", value: check.snippets.map { .string($0.common.bundle.url) } ?? .null),
      .init(key: "groups", value: check.snippets?.json ?? .array([])),
    ]
    status = check.isUpToDate ? .done : .drift
  }

  private static func sentence(_ faults: Int) -> String {
    switch faults {
    case 0: "check   all is as a build would write it"
    case 1: "check   1 fault; see above"
    default: "check   \(faults) faults; see above"
    }
  }
}
