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
    if left.isEmpty { return written.count + unchanged.count }
    return written.count { !left.contains($0) } + unchanged.count { !left.contains($0) }
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

extension SiteReport {
  /// Pages by their paths from the site's root: a collection of strings, in the order of the walk.
  ///
  /// Each is a place in what the walk has listed anyway, as a site may have a million of them.
  public struct Pages: Sendable {
    private var groups: [Group] = []
    /// How many they are.
    public private(set) var count = 0

    /// None.
    public init() {}

    /// Some pages of one folder.
    private struct Group {
      var folder: SystemPath
      var entries: FolderEntries
      var places: [FolderEntries.Index]
    }
  }
}

extension SiteReport.Pages {
  init(_ folder: SystemPath, _ entries: FolderEntries, _ places: [FolderEntries.Index]) {
    self.init()
    if places.isEmpty { return }
    groups = [Group(folder: folder, entries: entries, places: places.trimmed)]
    count = places.count
  }

  static func += (left: inout Self, right: Self) {
    left.groups += right.groups
    left.count += right.count
  }
}

extension SiteReport.Pages: Collection {
  /// The place of a page.
  public struct Index: Comparable, Sendable {
    fileprivate var group, place: Int

    /// By the order of the walk.
    public static func < (left: Index, right: Index) -> Bool {
      (left.group, left.place) < (right.group, right.place)
    }
  }

  /// The first page's.
  public var startIndex: Index { Index(group: 0, place: 0) }
  /// Behind the last page.
  public var endIndex: Index { Index(group: groups.count, place: 0) }

  /// The next page's.
  public func index(after index: Index) -> Index {
    let isLast = index.place + 1 == groups[index.group].places.count
    return isLast
      ? Index(group: index.group + 1, place: 0)
      : Index(group: index.group, place: index.place + 1)
  }

  /// A page's path from the site's root.
  public subscript(index: Index) -> String {
    let group = groups[index.group]
    return group.folder.appending(group.entries[group.places[index.place]].name).text
  }
}

extension SiteReport.Pages: Equatable, ExpressibleByArrayLiteral {
  /// Whether they are the same pages in the same order.
  public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }

  /// Pages of these paths.
  public init(arrayLiteral paths: String...) {
    self.init()
    for path in paths {
      let entry = FileSystem.Entry(name: SystemPath(path), kind: .file)
      self += Self(SystemPath(""), FolderEntries([entry]), [0])
    }
  }
}
