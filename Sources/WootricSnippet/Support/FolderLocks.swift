/// Keeps a second run from writing into the same folders. The system lifts a lock when its process
/// ends, however it does, so none is ever left behind; and no file is made for it.
final class FolderLocks {
  private let folders: [Lock]

  /// Locks folders, or the nearest ones above them that are there.
  /// - Throws: `FileError` of `lock` where another run has one.
  init(_ paths: [String?]) throws(FileError) {
    var known: [FileSystem.Stamp] = []
    var folders: [Lock] = []
    for path in paths {
      guard let path else { continue }
      let existing = try FolderLocks.existing(SystemPath(path))
      let stamp = try FileSystem.status(existing, followingLinks: true)?.stamp
      // A second lock on one folder would wait for our own.
      guard let stamp, !known.contains(where: { stamp.isSameFile(as: $0) }) else { continue }
      known.append(stamp)
      folders.append(try Lock(existing))
    }
    self.folders = folders
  }

  private final class Lock {
    private let folder: OpenFolder

    init(_ path: SystemPath) throws(FileError) {
      let folder = try OpenFolder(path)
      if !folder.lock() {
        throw FileError(path: path.text, operation: .lock, number: FileSystem.busy)
      }
      self.folder = folder
    }
  }

  private static func existing(_ path: SystemPath) throws(FileError) -> SystemPath {
    if path.isEmpty { return path }
    if try FileSystem.status(path, followingLinks: true)?.kind == .folder { return path }
    return try existing(path.split.folder)
  }
}
