/// What tells a changed file from an unchanged one without reading it.
struct FileTrace: Equatable, Sendable {
  private let stamp: FileSystem.Stamp
  let isFolder: Bool

  /// The path's own, links not followed; nil where nothing is there, or nothing can be seen.
  init?(_ path: SystemPath) {
    guard let status = try? FileSystem.status(path, followingLinks: false) else { return nil }
    (stamp, isFolder) = (status.stamp, status.kind == .folder)
  }
}

extension FileTrace {
  /// Of every file in a folder and its folders, by path. What goes away meanwhile is as good as gone
  /// before.
  static func all(in folder: SystemPath) -> [SystemPath: FileTrace] {
    let entries = (try? FileSystem.entries(of: folder)) ?? []
    return entries.reduce(into: [:]) { result, entry in
      let path = folder.appending(entry.name)
      guard let trace = FileTrace(path) else { return }
      if trace.isFolder {
        result.merge(all(in: path)) { $1 }
      } else {
        result[path] = trace
      }
    }
  }
}
