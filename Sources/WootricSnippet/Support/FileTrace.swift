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
