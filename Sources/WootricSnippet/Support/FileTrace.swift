#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What tells a changed file from an unchanged one without reading it.
struct FileTrace: Equatable, Sendable {
  private var inode: UInt64
  private var size: Int
  private var seconds: Int
  private var nanoseconds: Int
  let isFolder: Bool

  /// The path's own, links not followed; nil where nothing is there.
  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    (inode, size) = (UInt64(status.st_ino), Int(status.st_size))
    (seconds, nanoseconds) = (Int(time.tv_sec), Int(time.tv_nsec))
    isFolder = status.st_mode & S_IFMT == S_IFDIR
  }
}

extension FileTrace {
  /// Of every file in a folder and its folders, by path. What goes away meanwhile is as good as gone
  /// before.
  static func all(in folder: String) -> [String: FileTrace] {
    names(in: folder).reduce(into: [:]) { result, name in
      let path = Path.joined(folder, name)
      guard let trace = FileTrace(path) else { return }
      if trace.isFolder {
        result.merge(all(in: path)) { $1 }
      } else {
        result[path] = trace
      }
    }
  }

  /// The number of an error about a name that something has already.
  static var taken: Int32 { EEXIST }
}

private extension FileTrace {
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
