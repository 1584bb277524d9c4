import WootricSnippet

extension Report {
  /// What `init` wrote, and what its user does next.
  init(_ starter: Starter) {
    let generator = starter.generator
    summary =
      generator.map { ["found   \($0.rawValue), which writes its pages to \(starter.pages)"] } ?? []
    summary += starter.paths.map { "wrote   \($0)" }
    summary += Self.nextSteps(starter).map { "next    \($0)" }
    result = [
      .init(key: "files", value: .array(starter.paths.map { .string($0) })),
      .init(key: "generator", value: generator.map { .string($0.rawValue) } ?? .null),
      .init(key: "exclusion", value: generator?.exclusion?.json ?? .null),
      .init(key: "next", value: .string(starter.nextCommand)),
    ]
  }
}

private extension Report {
  static func nextSteps(_ starter: Starter) -> [String] {
    let exclusion = starter.generator?.exclusion.map {
      "keep these files out of the site: '\($0.line)' in \($0.file)"
    }
    return [
      exclusion,
      "write your account's token for \(Starter.placeholder), then: \(starter.nextCommand)",
    ].compactMap(\.self)
  }
}

private extension SiteGenerator.Exclusion {
  var json: JSONValue { ["file": .string(file), "line": .string(line)] }
}
