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
  /// The output folder, relative to the root, where it lies inside of the site.
  private let output: SystemPath?

  init(root: SystemPath, output: SystemPath? = nil) throws(FileError) {
    self.root = root
    let realRoot = FileSystem.realPath(root)
    self.output = output.map(FileSystem.realPathToBe)
      .flatMap { output in realRoot.flatMap { output.relative(to: $0) } }
    try visit(SystemPath(""))
  }
}

private extension SiteListing {
  /// All that a site ever was; a submodule has a file of this name.
  static let repository = SystemPath(".git")

  /// Passes by the output, and a folder that holds nothing else.
  mutating func visit(_ path: SystemPath) throws(FileError) {
    if path == output { return }
    let all = try FileSystem.entries(of: root.appending(path))
    let entries = all.filter { !TemporaryName.isOne($0.name) && $0.name != Self.repository }
    let count = folders.count
    folders.append(Folder(path: path, entries: entries.filter { $0.kind != .folder }))
    for entry in entries where entry.kind == .folder { try visit(path.appending(entry.name)) }
    let isEmpty = folders.count == count + 1 && folders[count].entries.isEmpty
    if isEmpty, !path.isEmpty, output?.relative(to: path) != nil { folders.removeLast() }
  }
}
