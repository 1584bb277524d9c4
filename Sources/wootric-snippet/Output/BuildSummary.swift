import WootricSnippet

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
    (report.site.map { [pages($0)] } ?? []) + files + bundles + ["done    \(changes)"]
  }

  /// `12 files written`
  var changes: String {
    let deed = isDry ? "would be written" : "written"
    return report.changes == 0 ? "nothing to change" : "\(counted(report.changes, "file")) \(deed)"
  }
}

private extension BuildSummary {
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
    let width = report.files.map(\.name.count).max() ?? 0
    return report.files.map { file in
      let gap = String(repeating: " ", count: width - file.name.count)
      return "file    \(folder)\(file.name)\(gap)  \(file.text.utf8.count) bytes"
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
