import WootricSnippet

/// The report of a build as a person reads it.
///
///     pages   4 pages with the loader, 1 left out
///     bundle  /assets/wootric-1a2b3c4d5e.js
///     done    16 files written
struct BuildSummary {
  var report: BuildReport

  init(_ report: BuildReport) { self.report = report }
}

extension BuildSummary {
  var text: String {
    var lines = report.settingsWarnings.map { DiagnosticText($0).description }
    lines += report.site.map(notes) ?? []
    lines += report.site.map { [pages($0)] } ?? []
    lines += files
    lines += report.snippet.map { ["bundle  \($0.bundle.url)"] } ?? []
    lines.append("done    \(changes)")
    return lines.joined(separator: "\n")
  }
}

private extension BuildSummary {
  /// Pages that settings exclude are as their author wants them: only counted.
  func notes(_ site: SiteReport) -> [String] {
    site.warnings.map(\.description)
      + site.skipped.filter { $0.reason != .excluded }.map(\.description)
  }

  func pages(_ site: SiteReport) -> String {
    let count = site.pagesWithLoader
    let left = site.written.count + site.unchanged.count - count + site.skipped.count
    let note = left == 0 ? "" : ", \(left) left out"
    return "pages   \(counted(count, "page")) with the loader\(note)"
  }

  var files: [String] {
    let width = report.files.map(\.name.count).max() ?? 0
    return report.files.map { file in
      let gap = String(repeating: " ", count: width - file.name.count)
      return "file    \(folder)\(file.name)\(gap)  \(file.text.utf8.count) bytes"
    }
  }

  /// The working folder has no name in front of a file.
  var folder: String { ["", "."].contains(report.output) ? "" : report.output + "/" }

  var changes: String {
    report.changes == 0 ? "nothing to change" : "\(counted(report.changes, "file")) written"
  }

  func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
