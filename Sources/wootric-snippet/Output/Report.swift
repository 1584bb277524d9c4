import WootricSnippet

/// What a command has done and found: the same for people and programs.
struct Report {
  /// In the order in which they came up.
  var messages: [Message] = []
  /// What people read at the end.
  var summary: [String] = []
  /// What goes to standard output as it is.
  var output = ""
  /// What programs read of it; an empty object where the run failed.
  var result = JSONValue.object([])
  var status = ExitStatus.done
}

extension Report {
  /// A run that failed.
  init(_ error: any Error) {
    status = ExitStatus(error)
    messages = [Message](error)
  }
}

private extension [Message] {
  init(_ error: any Error) {
    switch error {
    case let error as SettingsError: self = error.diagnostics.map { Message($0) }
    case let error as FileError: self = [Message(error)]
    default: self = [Message(text: "\(error)")]
    }
  }
}

extension Report {
  /// What a build did.
  /// - Parameter limit: how many pages are named for the same thing; nil: all.
  init(
    _ done: BuildReport, of build: Build, isDry: Bool = false, limit: Int? = Build.messageLimit
  ) {
    messages = build.messages(about: done, limit: limit)
    summary = BuildSummary(done, isDry: isDry).lines
    result = done.json
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

/// The report of a build as a person reads it.
///
///     pages   4 pages with the loader, 1 left out
///     bundle  /assets/wootric-1a2b3c4d5e.js
///     done    16 files written
struct BuildSummary {
  var report: BuildReport
  var isDry: Bool

  init(_ report: BuildReport, isDry: Bool = false) {
    (self.report, self.isDry) = (report, isDry)
  }
}

extension BuildSummary {
  var lines: [String] {
    environment + (report.site.map { [pages($0)] } ?? []) + files + bundles + ["done    \(changes)"]
  }

  /// `12 files written`
  var changes: String {
    let deed = isDry ? "would be written" : "written"
    return report.changes == 0 ? "nothing to change" : "\(counted(report.changes, "file")) \(deed)"
  }
}

private extension BuildSummary {
  /// Nothing where visitors get what is built.
  var environment: [String] {
    if report.environment == SettingsEnvironment.production { return [] }
    let variable = report.environmentVariable.map { " (\($0))" } ?? ""
    return ["environment  \(report.environment)\(variable)"]
  }

  func pages(_ site: SiteReport) -> String {
    let left = site.pagesLeftOut
    let note = left == 0 ? "" : ", \(left) left out"
    return "pages   \(counted(site.pagesWithLoader, "page")) with the loader\(note)"
  }

  /// Each with the pages that load it, where not all of them load the same.
  var bundles: [String] {
    guard let snippets = report.snippets else { return [] }
    return ["bundle  \(snippets.common.bundle.url)"]
      + snippets.groups.map { "bundle  \($0.value.bundle.url)  \($0.pages.pattern)" }
  }

  var files: [String] {
    let files =
      report.files.map { (folder + $0.name, $0.text.utf8.count) }
      + report.others.map { ($0.path, $0.bytes.count) }
    let width = files.map(\.0.count).max() ?? 0
    return files.map { path, size in
      "file    \(path)\(String(repeating: " ", count: width - path.count))  \(size) bytes"
    }
  }

  /// The working folder has no name in front of a file.
  var folder: String { ["", "."].contains(report.output) ? "" : report.output + "/" }

  func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension SiteReport {
  var pagesLeftOut: Int { written.count + unchanged.count - pagesWithLoader + skipped.count }
}
