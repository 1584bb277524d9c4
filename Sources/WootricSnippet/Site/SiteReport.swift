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
  public var written = Pages()
  /// Pages that are on disk as they should be.
  public var unchanged = Pages()
  /// Pages that had the loader of an earlier run and are to have none, for the reason that `skipped` gives.
  public var cleared = Pages()
  /// Pages that are none of ours, links out of the site, and files of other kinds.
  public var skipped = List<Skip>()
  /// The things that a person should know, page by page.
  public var warnings = List<Warning>()
  /// Compressed copies in the published folder that are older than their pages.
  public var staleCopies: [String] = []
  /// Faults of the settings that only a walk through all of the site shows.
  package var problems: [SiteProblem] = []
  /// The count of pages that carry the loader now: one that is left as it is has a warning instead.
  public var pagesWithLoader: Int { written.count + unchanged.count - pagesWithOthers }
  /// The count of these pages that are left as they are, as a warning says.
  var pagesWithOthers = 0
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
    left.pagesWithOthers += right.pagesWithOthers
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

extension SiteReport {
  /// Warnings about pages as a walk notes them: a million may be held.
  struct Notes {
    private var indices: [FolderEntries.Index] = []
    private var notes: [Note] = []

    private struct Note {
      var kind: PageWarning.Kind
      var line, column: UInt32
    }
  }
}

extension SiteReport.Notes {
  mutating func add(_ warning: PageWarning, to page: FolderEntries.Index) {
    indices.append(page)
    notes.append(
      Note(
        kind: warning.kind, line: UInt32(clamping: warning.line),
        column: UInt32(clamping: warning.column)))
  }

  func list(_ folder: SystemPath, _ entries: FolderEntries) -> SiteReport.List<SiteReport.Warning> {
    let places = SiteReport.Places(folder: folder, entries: entries, indices: indices.trimmed)
    return SiteReport.List(places) { [notes = notes.trimmed] path, index in
      let note = notes[index]
      let warning = PageWarning(kind: note.kind, line: Int(note.line), column: Int(note.column))
      return SiteReport.Warning(path: path.text, warning: warning)
    }
  }
}
