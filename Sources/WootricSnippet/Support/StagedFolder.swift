/// Files of one folder that stand beside the ones they will replace.
struct StagedFolder: Sendable {
  /// The folder that they are in.
  let path: SystemPath
  /// The folder that they were made from; the same one where files are changed in place.
  let source: SystemPath
  var files: [File] = []

  struct File: Sendable {
    var name: SystemPath
    /// Whether a file of this name is replaced.
    var isThere: Bool
    /// Nil in a dry run, which writes none, and in a fresh folder, which needs none.
    var temporary: SystemPath?
    /// What its source was when it was read; nil for a link.
    var source: FileSystem.Stamp?
  }
}

extension StagedFolder {
  /// Throws where a source has changed since it was read, or has gone.
  func verify() throws(FileError) {
    let folder = try OpenFolder(source)
    for file in files where file.source != nil {
      if try folder.status(of: file.name)?.stamp == file.source { continue }
      throw FileError(path: source.appending(file.name).text, operation: .keep, number: 0)
    }
  }

  /// Puts every file in its place; those that are there are no longer staged.
  mutating func commit() throws(FileError) {
    if !files.contains(where: { $0.temporary != nil }) { return }
    let folder = try OpenFolder(path)
    while let file = files.last {
      if let temporary = file.temporary { try folder.rename(temporary, to: file.name) }
      files.removeLast()
    }
  }

  /// Gives up the file for a target that something else is staged for.
  mutating func forget(_ target: SystemPath) throws(FileError) {
    let (folder, name) = target.split
    guard let index = files.firstIndex(where: { $0.name == name }), isPath(of: folder) else {
      return
    }
    guard let temporary = files.remove(at: index).temporary else { return }
    try OpenFolder(path).remove(temporary)
  }

  /// Takes the files away again.
  func discard() {
    guard let folder = try? OpenFolder(path) else { return }
    for file in files {
      if let temporary = file.temporary { try? folder.remove(temporary) }
    }
  }
}

private extension StagedFolder {
  /// Whether a folder is this one, maybe by another name.
  func isPath(of folder: SystemPath) -> Bool {
    if folder == path { return true }
    guard let real = FileSystem.realPath(path) else { return false }
    return real == FileSystem.realPath(folder)
  }
}
