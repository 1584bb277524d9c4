extension SiteListing {
  /// Lists files that were named one by one, from the working folder; each once, in the order of
  /// the walk. Gives those that are not in the site as well.
  /// - Throws: `FileError` of kind `inputMissing` where one is not there.
  static func folders(
    of files: [String], in realRoot: SystemPath
  ) throws(FileError) -> (folders: [Folder], elsewhere: [String]) {
    var names: [SystemPath: Set<SystemPath>] = [:]
    var realFolders: [SystemPath: SystemPath] = [:]
    var elsewhere: [String] = []
    for file in files {
      let (folder, name) = SystemPath(file).split
      guard let real = realFolders[folder] ?? FileSystem.realPath(folder) else {
        throw FileError(path: file, operation: .open, number: FileSystem.missing)
      }
      realFolders[folder] = real
      guard let path = real.relative(to: realRoot), !name.hasPrefix(TemporaryName.prefix) else {
        elsewhere.append(file)
        continue
      }
      names[path, default: []].insert(name)
    }
    var folders: [Folder] = []
    for (path, names) in names.sorted(by: { $0.key < $1.key }) {
      folders.append(
        Folder(path: path, entries: try entries(names.sorted(), in: realRoot.appending(path))))
    }
    return (folders, elsewhere)
  }

  private static func entries(
    _ names: [SystemPath], in folder: SystemPath
  ) throws(FileError) -> [FileSystem.Entry] {
    var entries: [FileSystem.Entry] = []
    for name in names {
      let path = folder.appending(name)
      guard let status = try FileSystem.status(path, followingLinks: false) else {
        throw FileError(path: path.text, operation: .open, number: FileSystem.missing)
      }
      entries.append(FileSystem.Entry(name: name, kind: status.kind))
    }
    return entries
  }
}
