extension BuildPlan {
  /// Removes copies that are older than their files, or tells of them, as `site.precompressed` says: those of
  /// pages, and of bundles without a hash in their names. A bundle that is pruned takes its copies along.
  func stageCopies(
    _ report: inout BuildReport, _ files: inout FileTransaction
  ) throws(FileError) {
    let pages = (report.site?.staleCopies ?? []).map {
      SystemPath(Path.joined(places.published ?? "", $0))
    }
    let stale = try pages + bundleCopies(files)
    guard removesCopies else {
      report.staleCopies = stale.map(\.text)
      return
    }
    var copies = stale
    for path in files.removedPaths { copies += try CompressedCopy.all(of: path).map(\.path) }
    report.removedCopies = copies.map(\.text)
    try files.stageRemovals(of: copies)
  }

  var removesCopies: Bool { file.settings.site?.precompressed == .remove }
}

private extension BuildPlan {
  /// A bundle with a hash in its name never changes, nor do its copies.
  func bundleCopies(_ files: FileTransaction) throws(FileError) -> [SystemPath] {
    var stale: [SystemPath] = []
    for bundle in snippets.bundles where bundle.integrity == nil {
      let path = Path.joined(places.output, bundle.fileName)
      let stamp = try FileSystem.status(SystemPath(path), followingLinks: true)?.stamp
      let isWritten = files.outcome(at: path) != .same
      stale += try CompressedCopy.all(of: SystemPath(path))
        .filter { copy in
          isWritten || stamp.map { CompressedCopy.isOld(copy.stamp, of: $0) } ?? false
        }
        .map(\.path)
    }
    return stale
  }
}
