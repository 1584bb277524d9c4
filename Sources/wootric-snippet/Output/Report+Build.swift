import WootricSnippet

extension Report {
  /// What a build did.
  /// - Parameter limit: how many pages are named for the same thing; nil: all.
  init(
    _ done: BuildReport, of build: Build, isDry: Bool = false, limit: Int? = Build.messageLimit
  ) {
    messages = build.messages(about: done, limit: limit)
    summary = BuildSummary(done, isDry: isDry).lines
    result = [
      .init(key: "output", value: .string(done.output)),
      .init(key: "files", value: .array(done.files.map(\.json))),
      .init(key: "others", value: .array(done.others.map(\.json))),
      .init(key: "environment", value: .string(done.environment)),
      .init(key: "bundle", value: done.snippets.map { .string($0.common.bundle.url) } ?? .null),
      .init(key: "groups", value: done.snippets?.json ?? .array([])),
      .init(key: "pages", value: done.site?.json ?? .null),
      .init(key: "changes", value: .number(Double(done.changes))),
    ]
  }

  /// What a removal did.
  init(removal done: BuildReport, of build: Build, isDry: Bool, limit: Int?) {
    self.init(done, of: build, limit: limit)
    summary = ["done    \(BuildSummary(done, isDry: isDry).changes)"]
  }

  /// One line for a build that is one of many.
  init(rebuild done: BuildReport, of build: Build) {
    self.init(done, of: build)
    summary = ["again   \(BuildSummary(done).changes)"]
  }
}

extension PerPage<Snippet> {
  /// The pages that load another bundle than the rest, and that bundle.
  var json: JSONValue {
    .array(
      groups.map { group in
        ["pages": .string(group.pages.pattern), "bundle": .string(group.value.bundle.url)]
      })
  }
}

private extension BuildReport.Other {
  var json: JSONValue { ["path": .string(path), "bytes": .number(Double(bytes.count))] }
}

private extension GeneratedFile {
  var json: JSONValue { ["name": .string(name), "bytes": .number(Double(text.utf8.count))] }
}

private extension SiteReport {
  var json: JSONValue {
    [
      "withLoader": .number(Double(pagesWithLoader)),
      "leftOut": .number(Double(pagesLeftOut)),
      "written": .array(written.map { .string($0) }),
      "cleared": .array(cleared.map { .string($0) }),
    ]
  }
}
