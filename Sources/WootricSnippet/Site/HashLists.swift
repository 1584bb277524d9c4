/// Finds lists of hashes that were made of pages before they had the loader: by these, service workers refuse
/// the pages.
///
/// Limits. What is newer than its pages is taken for made of them. Scripts of service workers are known by
/// their usual names.
struct HashLists {
  private let root: SystemPath
  private let folders: [SiteListing.Folder]
  private let isInPlace: Bool
  /// Whether pages get the loader by this run.
  private let isAnyWritten: Bool
  /// The first page that has it, by its path.
  private let kept: String?

  init(
    of report: SiteReport, in folders: [SiteListing.Folder], root: SystemPath, isInPlace: Bool
  ) {
    let left = Set(report.warnings.lazy.filter(\.warning.kind.keepsLoaderOut).map(\.path))
    (self.root, self.folders, self.isInPlace) = (root, folders, isInPlace)
    isAnyWritten = report.written.contains { !left.contains($0) }
    kept = report.unchanged.lazy.filter { !left.contains($0) }.min()
  }
}

extension HashLists {
  var problems: [SiteProblem] {
    lists.filter(isStale).map { .staleList($0) }
  }

  /// Whether a folder has anything of that kind; most have not.
  static func mayBe(in folder: SiteListing.Folder) -> Bool {
    folder.entries.contains { isList($0.name.text) }
  }
}

private extension HashLists {
  /// Files that name pages beside their hashes.
  var lists: [String] {
    paths.filter { path in
      guard Self.isList(path),
        let bytes = try? FileSystem.contents(
          of: root.appending(SystemPath(path)).text, upTo: 8 << 20)
      else { return false }
      return bytes.withUnsafeBytes { $0.firstOffset(of: ".html") != nil }
    }
  }

  var paths: some Sequence<String> {
    folders.lazy.flatMap { folder in
      folder.entries.lazy.filter { $0.kind == .file }
        .map { folder.path.appending($0.name).text }
    }
  }

  func isStale(_ path: String) -> Bool {
    if isAnyWritten { return true }
    // An output folder gets it as it is in the source, where no page has the loader.
    if !isInPlace { return kept != nil }
    guard let page = kept, let own = stamp(of: path), let other = stamp(of: page) else {
      return false
    }
    return own.isOlder(than: other)
  }

  func stamp(of path: String) -> FileSystem.Stamp? {
    (try? FileSystem.status(root.appending(SystemPath(path)), followingLinks: false))?.stamp
  }

  /// Angular's, Blazor's, and what Workbox writes its list into.
  static func isList(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return ["ngsw.json", "service-worker-assets.js", "service-worker.js", "sw.js"].contains(name)
  }
}
