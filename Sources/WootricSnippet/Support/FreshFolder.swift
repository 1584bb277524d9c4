/// A folder that was not there: it is written as a whole under a temporary name, and renamed as one.
/// So a new copy of a site costs one rename, and stands complete or not at all.
struct FreshFolder: Sendable {
  /// What it will be.
  let path: SystemPath
  let temporary: SystemPath
  private let realPath: SystemPath

  /// Makes the temporary folder; the one that it is to be in is there.
  init(_ path: SystemPath, number: Int) throws(FileError) {
    self.path = path
    realPath = FileSystem.realPathToBe(path)
    temporary = path.split.folder.appending(TemporaryName.make(number))
    _ = try FileSystem.createFolder(temporary)
  }
}

extension FreshFolder {
  /// Where a path is as long as the folder has its temporary name.
  func place(of path: SystemPath) -> SystemPath {
    guard let rest = FileSystem.realPathToBe(path).relative(to: realPath) else { return path }
    return temporary.appending(rest)
  }

  /// The error as people are to see it, who know nothing of the temporary name.
  func named(_ error: FileError) -> FileError {
    guard let rest = Path.relative(error.path, to: temporary.text) else { return error }
    var error = error
    error.path = Path.joined(path.text, rest)
    return error
  }

  func commit() throws(FileError) { try FileSystem.rename(temporary, to: path) }

  func discard() { try? FileSystem.removeTree(temporary) }
}
