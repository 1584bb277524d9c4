extension SiteListing {
  /// Lists files that were named one by one, from the working folder; each once, in the order of
  /// the walk. Gives those that are not in the site as well.
  /// - Throws: `FileError` of kind `inputMissing` where one is not there.
  static func folders(
    of files: [SystemPath], in realRoot: SystemPath
  ) throws(FileError) -> (folders: [Folder], elsewhere: [String]) {
    var kinds: [SystemPath: [SystemPath: FileSystem.Status.Kind]] = [:]
    var realFolders: [SystemPath: SystemPath] = [:]
    var elsewhere: [String] = []
    for file in files {
      let (folder, name) = file.split
      guard let kind = try FileSystem.status(file, followingLinks: false)?.kind,
        let real = realFolders[folder] ?? FileSystem.realPath(folder)
      else { throw FileError(path: file.text, operation: .open, number: FileSystem.missing) }
      realFolders[folder] = real
      if let path = real.relative(to: realRoot), !TemporaryName.isOne(name) {
        kinds[path, default: [:]][name] = kind
      } else {
        elsewhere.append(file.text)
      }
    }
    let folders = kinds.sorted { $0.key < $1.key }.map { path, kinds in
      Folder(
        path: path, entries: kinds.sorted { $0.key < $1.key }.map { .init(name: $0, kind: $1) })
    }
    return (folders, elsewhere)
  }
}
