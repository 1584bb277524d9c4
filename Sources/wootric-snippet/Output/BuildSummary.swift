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
    return [(report.environment + variable).onOneLine].map { "environment  \($0)" }
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

private extension String {
  /// What a host's variable holds may be anything.
  var onOneLine: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
