/// What a site's folders hold, in the order of the walk. Links are never followed.
struct SiteListing {
  /// One folder with what is in it, but for folders.
  struct Folder: Sendable {
    /// Relative to the site's root; empty for the root itself.
    var path: SystemPath
    var entries: [FileSystem.Entry] = []
  }

  private(set) var folders: [Folder] = []
  private let root: SystemPath
  /// The output folder where it is there already: it may lie inside of the site.
  private let output: FileSystem.Stamp?

  init(root: SystemPath, output: SystemPath? = nil) throws(FileError) {
    self.root = root
    var stamp: FileSystem.Stamp?
    if let output { stamp = try FileSystem.status(output, followingLinks: true)?.stamp }
    self.output = stamp
    try visit(SystemPath(""))
  }
}

private extension SiteListing {
  mutating func visit(_ path: SystemPath) throws(FileError) {
    if try isOutput(path) { return }
    let all = try FileSystem.entries(of: root.appending(path))
    let entries = all.filter { !TemporaryName.isOne($0.name) }
    folders.append(Folder(path: path, entries: entries.filter { $0.kind != .folder }))
    for entry in entries where entry.kind == .folder { try visit(path.appending(entry.name)) }
  }

  func isOutput(_ path: SystemPath) throws(FileError) -> Bool {
    guard let output, !path.isEmpty else { return false }
    let stamp = try FileSystem.status(root.appending(path), followingLinks: false)?.stamp
    return stamp?.isSameFile(as: output) == true
  }
}
