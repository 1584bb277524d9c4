import WootricSnippet

extension Report {
  /// What `init` wrote, and what its user does next.
  init(_ starter: Starter) {
    let generator = starter.generator
    summary =
      generator.map { ["found   \($0.rawValue), which writes its pages to \(starter.pages)"] } ?? []
    summary += starter.paths.map { "wrote   \($0)" } + ["next    " + Self.nextStep(starter)]
    result = [
      .init(key: "files", value: .array(starter.paths.map { .string($0) })),
      .init(key: "generator", value: generator.map { .string($0.rawValue) } ?? .null),
      .init(key: "next", value: .string(starter.nextCommand)),
    ]
  }
}

private extension Report {
  static func nextStep(_ starter: Starter) -> String {
    "write your account's token for \(Starter.placeholder), then: \(starter.nextCommand)"
  }
}
