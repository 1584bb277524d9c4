/// Keeps a second run from writing into the same folders, into folders in them, or around them. The
/// system lifts a lock when its process ends, however it does, so none is ever left behind; and no
/// file is made for it.
///
/// A folder is locked for one run alone, the folders above it for all the runs below them: a run that
/// wants one of those for itself is stopped, runs beside each other are not. Whoever else has a lock on
/// such a folder, as `flock DIR` has, counts as a run.
final class FolderLocks {
  private var locks: [Lock] = []

  /// Locks folders, or the nearest ones above them that are there.
  /// - Throws: `FileError` of operation `lock` where another run has locked one.
  init(_ paths: [String?]) throws(FileError) {
    var folders: [SystemPath] = []
    for case let path? in paths { folders.append(try FolderLocks.existing(SystemPath(path))) }
    for folder in folders { try take(Lock(folder), isShared: false) }
    for folder in folders.flatMap(FolderLocks.parents) {
      // One that may not be read is no place for a run either.
      if let lock = try? Lock(folder) { try take(lock, isShared: true) }
    }
  }
}

private extension FolderLocks {
  final class Lock {
    let folder: OpenFolder
    let stamp: FileSystem.Stamp

    init(_ path: SystemPath) throws(FileError) {
      folder = try OpenFolder(path)
      stamp = try folder.stamp()
    }
  }

  func take(_ lock: Lock, isShared: Bool) throws(FileError) {
    // A second lock on one folder would be refused for our own.
    if locks.contains(where: { $0.stamp.isSameFile(as: lock.stamp) }) { return }
    if !lock.folder.lock(isShared: isShared) {
      let path = lock.folder.path.isEmpty ? "." : lock.folder.path.text
      throw FileError(path: path, operation: .lock, number: FileSystem.busy)
    }
    locks.append(lock)
  }

  static func existing(_ path: SystemPath) throws(FileError) -> SystemPath {
    if path.isEmpty { return path }
    if try FileSystem.status(path, followingLinks: true)?.kind == .folder { return path }
    return try existing(path.split.folder)
  }

  /// The folders above one, up to the root.
  static func parents(of folder: SystemPath) -> [SystemPath] {
    guard var path = FileSystem.realPath(folder) else { return [] }
    var parents: [SystemPath] = []
    while path != SystemPath("/") {
      path = path.split.folder
      parents.append(path)
    }
    return parents
  }
}
