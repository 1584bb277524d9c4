/// Keeps a second run from writing into the same folders. The system lifts a lock when its process
/// ends, however it does, so none is ever left behind; and no file is made for it.
struct FolderLock: ~Copyable {
  private let folder: OpenFolder

  /// Locks a folder, or the nearest one above it that is there.
  /// - Throws: `FileError` of `lock` where another run has it.
  init(_ path: String) throws(FileError) {
    let path = try FolderLock.existing(SystemPath(path))
    let folder = try OpenFolder(path)
    if !folder.lock() {
      throw FileError(path: path.text, operation: .lock, number: FileSystem.busy)
    }
    self.folder = folder
  }
}

private extension FolderLock {
  static func existing(_ path: SystemPath) throws(FileError) -> SystemPath {
    if path.isEmpty { return path }
    if try FileSystem.status(path, followingLinks: true)?.kind == .folder { return path }
    return try existing(path.split.folder)
  }
}
