#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension FileSystem {
  /// The first bytes of whatever a path leads to: a file, or a pipe that has no size. One byte more
  /// than the limit says that there are more.
  static func contents(of path: String, upTo limit: Int) throws(FileError) -> [UInt8] {
    let descriptor = SystemPath(path).withCString { open($0, O_RDONLY | O_CLOEXEC) }
    if descriptor < 0 { throw FileError(path: path, operation: .open, number: errno) }
    defer { close(descriptor) }
    var contents: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 13)
    while contents.count <= limit {
      let count = read(descriptor, &buffer, min(buffer.count, limit + 1 - contents.count))
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw FileError(path: path, operation: .read, number: errno) }
      if count == 0 { break }
      contents += buffer[..<count]
    }
    return contents
  }
}
