import WootricSnippet

/// A command has done and found this: the same for people and programs.
struct Report {
  /// In the order in which they came up.
  var messages: [Message] = []
  /// The messages about a site, which come behind the others.
  var findings = Messages([])
  /// The lines that people read at the end.
  var summary: [String] = []
  /// The text that goes to standard output as it is.
  var output = ""
  /// Changes of files, which people see before all else, so that the summary is what they see last.
  var diff = ""
  /// The part of it that programs read, and that is made for them alone, as it names every page that was
  /// written; nil where the run failed.
  var result: (any JSONModel)?
  var status = ExitStatus.done
}

extension Report {
  var allMessages: Messages { Messages(joining: [Messages(messages), findings]) }

  /// A run that failed.
  init(_ error: any Error) {
    status = ExitStatus(error)
    messages = [Message](error)
  }
}

extension Report {
  /// A help that nobody asked for is no result: a script that calls the program without words fails.
  init(unasked help: String) {
    status = .wrongUsage
    summary = help.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
      String.init)
  }

  /// A site that is not there; where it is a generator's, its command makes it.
  init(missingSite error: FileError, in folder: String) {
    self.init(error)
    guard let command = FoundSite.command(for: error.path, in: folder) else { return }
    messages[0].text = "the site's pages are not there; build the site first: '\(command)'"
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
  /// Tells of a build or a removal.
  /// - Parameter limit: how many pages are named for the same thing; nil: all.
  init(_ done: BuildReport, of build: Build, limit: Int?, summary: [String]) {
    self.summary = summary
    findings = build.messages(about: done, limit: limit)
    result = done
  }
}

/// The report of a build as a person reads it.
///
///     pages   4 pages with the loader, 1 left out
///     bundle  /assets/wootric-1a2b3c4d5e.js
///     new     dist/loader.js      5768 bytes
///     new     dist/wootric.d.ts  12717 bytes
///     done    16 files written
struct BuildSummary {
  var report: BuildReport
  var isDry: Bool
  /// How long it took, for a person at a screen: what goes into a file is the same in each run.
  var time: Duration?

  init(_ report: BuildReport, isDry: Bool = false, time: Duration? = nil) {
    (self.report, self.isDry, self.time) = (report, isDry, time)
  }
}

extension BuildSummary {
  var lines: [String] {
    environment + [report.site.map(pages) ?? Self.noPages] + copies + files + bundles
      + [line("done")]
  }

  /// `done    12 files written`
  /// - Parameter label: the line's first word.
  func line(_ label: String) -> String {
    let deed = isDry ? "would be written" : "written"
    let changes =
      report.changes == 0 ? "nothing to change" : "\(counted(report.changes, "file")) \(deed)"
    return label.padded(to: 8) + changes + (time.map { " in \(seconds($0))" } ?? "")
  }
}

private extension BuildSummary {
  /// `0.05 s`, rounded up: nothing takes no time.
  func seconds(_ time: Duration) -> String {
    let (seconds, attoseconds) = time.components
    let hundredths = seconds * 100 + attoseconds / 10_000_000_000_000_000 + 1
    let end = hundredths % 100
    return "\(hundredths / 100).\(end < 10 ? "0" : "")\(end) s"
  }

  /// Nothing where visitors get what is built.
  var environment: [String] {
    if report.environment == SettingsEnvironment.production { return [] }
    let variable = report.environmentVariable.map { " (\($0))" } ?? ""
    return ["for".padded(to: 8) + report.environment + variable]
  }

  /// A person who has not read all of the settings file may count on the pages.
  static let noPages =
    "pages   none changed: add 'site' to the settings, or put loader.html into each page"

  func pages(_ site: SiteReport) -> String {
    let left = site.pagesLeftOut
    let note = left == 0 ? "" : ", \(left) left out"
    return "pages   \(counted(site.pagesWithLoader, "page")) with the loader\(note)"
  }

  var copies: [String] {
    if report.removedCopies.isEmpty { return [] }
    let deed = isDry ? "to be removed" : "removed"
    return ["copies  \(counted(report.removedCopies.count, "old compressed file")) \(deed)"]
  }

  /// Each with the pages that load it, where not all of them load the same.
  var bundles: [String] {
    guard let snippets = report.snippets else { return [] }
    return ["bundle  \(snippets.common.bundle.url)"]
      + snippets.groups.map { "bundle  \($0.value.bundle.url)  \($0.pages.pattern)" } + uploads
  }

  /// The files that another host has to get, as no build can bring it there.
  var uploads: [String] {
    // The working folder has no name in front of a file.
    let output = ["", "."].contains(report.output) ? "" : report.output + "/"
    return (report.snippets?.bundles ?? []).filter { $0.url.hasPrefix("https://") }.flatMap {
      bundle in
      let folder = bundle.url.dropLast(bundle.fileName.count)
      let reason =
        bundle.integrity == nil ? [] : ["        send it with Access-Control-Allow-Origin: *"]
      return ["upload  \(output)\(bundle.fileName) to \(folder)"] + reason
    }
  }

  var files: [String] {
    let width = report.paths.map(\.path.count).max() ?? 0
    let digits = report.paths.map { "\($0.size)".count }.max() ?? 0
    return report.paths.map { path, size in
      let outcome = report.outcomes[path] ?? .same
      let gap = String(repeating: " ", count: digits - "\(size)".count)
      return "\(outcome.rawValue.padded(to: 8))\(path.padded(to: width))  \(gap)\(size) bytes"
    }
  }

  func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension SiteReport {
  var pagesLeftOut: Int { written.count + unchanged.count - pagesWithLoader + skipped.count }
}

extension String {
  /// The text with spaces behind it, up to a number of characters.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
