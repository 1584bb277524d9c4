/// The result of a run over a site; of a dry one, what it would do. Paths are relative to the site's root,
/// and in the order of the walk: a folder's files, then its folders, each by name.
public struct SiteReport: Equatable, Sendable {
  /// A file that was passed by.
  public struct Skip: Equatable, Sendable {
    /// Relative to the site's root.
    public var path: String
    /// The reason.
    package var reason: SkipReason
  }

  /// Something that a person should know about one page.
  public struct Warning: Equatable, Sendable {
    /// Relative to the site's root.
    public var path: String
    /// The finding and its place.
    package var warning: PageWarning
  }

  /// Pages that are new or have changed.
  public var written: [String] = []
  /// Pages that are on disk as they should be.
  public var unchanged: [String] = []
  /// Pages that had the loader of an earlier run and are to have none, for the reason that `skipped` gives.
  public var cleared: [String] = []
  /// Pages that are none of ours, links out of the site, and files of other kinds.
  public var skipped: [Skip] = []
  /// The things that a person should know, page by page.
  public var warnings: [Warning] = []
  /// Compressed copies in the published folder that are older than their pages.
  public var staleCopies: [String] = []
  /// Faults of the settings that only a walk through all of the site shows.
  package var problems: [SiteProblem] = []
  /// The count of pages that carry the loader now: one that is left as it is has a warning instead.
  public var pagesWithLoader: Int {
    let left = Set(warnings.filter(\.warning.kind.keepsLoaderOut).map(\.path))
    return (written + unchanged).count { !left.contains($0) }
  }
  /// Other files that were copied into the output folder; those there already are not counted.
  public var copied = 0
}

extension SiteReport {
  static func += (left: inout SiteReport, right: SiteReport) {
    left.written += right.written
    left.unchanged += right.unchanged
    left.cleared += right.cleared
    left.skipped += right.skipped
    left.warnings += right.warnings
    left.copied += right.copied
    left.staleCopies += right.staleCopies
  }
}

extension SiteReport.Skip: CustomStringConvertible {
  /// `news.html: left out: part of a page, not a whole document`
  public var description: String { "\(path.printable): left out: \(reason.sentence)" }
}

extension SiteReport.Warning: CustomStringConvertible {
  /// `about.html:14:5: warning: Segment's snippet is on this page already; left as it is`
  public var description: String {
    "\(path.printable):\(warning.line):\(warning.column): warning: \(warning.kind.sentence)"
  }
}
