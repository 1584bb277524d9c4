// The one place that knows the C library; everything else reads the same on every system.

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The system's calls on paths, with `FileError` for `errno`.
enum FileSystem {
  struct Status: Equatable {
    enum Kind { case file, folder, link, other }
    var kind: Kind
    var size: Int
    /// The permission bits alone.
    var mode: UInt32
    var device: UInt64
    var inode: UInt64
  }

  /// The path's status, or nil where nothing is there.
  static func status(_ path: String, followingLinks: Bool) throws(FileError) -> Status? {
    var result = stat()
    if (followingLinks ? stat(path, &result) : lstat(path, &result)) == 0 { return Status(result) }
    if meansMissing(errno) { return nil }
    throw FileError(path: path, operation: .status, number: errno)
  }

  /// The names in a folder, sorted, so that every run and every system goes the same way.
  static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else {
      throw FileError(path: folder, operation: .list, number: errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes one folder; false where it is there already.
  static func createFolder(_ path: String) throws(FileError) -> Bool {
    if mkdir(path, 0o777) == 0 { return true }
    let number = errno
    if number == EEXIST, try status(path, followingLinks: true)?.kind == .folder { return false }
    throw FileError(path: path, operation: .createFolder, number: number)
  }

  static func rename(_ old: String, to new: String) throws(FileError) {
    #if canImport(Darwin)
      let result = Darwin.rename(old, new)
    #elseif canImport(Glibc)
      let result = Glibc.rename(old, new)
    #else
      let result = Musl.rename(old, new)
    #endif
    if result != 0 { throw FileError(path: new, operation: .rename, number: errno) }
  }

  /// Removes a file or a link; one that is gone already is as good as removed.
  static func removeFile(_ path: String) throws(FileError) {
    if unlink(path) != 0, !meansMissing(errno) {
      throw FileError(path: path, operation: .remove, number: errno)
    }
  }

  /// Removes a folder if it is empty, and says whether it did.
  @discardableResult
  static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  static func createLink(to target: String, at path: String) throws(FileError) {
    if symlink(target, path) != 0 {
      throw FileError(path: path, operation: .create, number: errno)
    }
  }

  /// The text of a symbolic link, or nil where there is none.
  static func linkTarget(_ path: String) -> String? {
    var text = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = text.withUnsafeMutableBytes {
      readlink(path, $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
    }
    return count < 0 ? nil : String(decoding: text[..<count], as: UTF8.self)
  }

  /// The path without links and dots, or nil where nothing is there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static var processID: Int32 { getpid() }

  /// Whether a process of this number lives; one of another user counts.
  static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno != ESRCH }

  /// The system's words for an `errno`.
  static func message(_ number: Int32) -> String { String(cString: strerror(number)) }

  static func meansMissing(_ number: Int32) -> Bool { number == ENOENT || number == ENOTDIR }

  /// The numbers that are found out rather than reported.
  static var isFolder: Int32 { EISDIR }
  static var missing: Int32 { ENOENT }
}

extension FileSystem.Status {
  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    mode = UInt32(status.st_mode) & 0o7777
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
  }
}

/// An open file; closed when its owner goes.
struct OpenFile: ~Copyable {
  let path: String
  private let descriptor: Int32

  init(reading path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw FileError(path: path, operation: .open, number: errno) }
    (self.path, self.descriptor) = (path, descriptor)
  }

  /// Makes a file that was not there; nil where the name is taken.
  init?(creating path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor < 0, errno == EEXIST { return nil }
    if descriptor < 0 { throw FileError(path: path, operation: .create, number: errno) }
    (self.path, self.descriptor) = (path, descriptor)
  }

  deinit { close(descriptor) }

  func status() throws(FileError) -> FileSystem.Status {
    var result = stat()
    if fstat(descriptor, &result) != 0 {
      throw FileError(path: path, operation: .status, number: errno)
    }
    return FileSystem.Status(result)
  }

  func setMode(_ mode: UInt32) throws(FileError) {
    if fchmod(descriptor, mode_t(mode)) != 0 {
      throw FileError(path: path, operation: .write, number: errno)
    }
  }

  /// The bytes of a range; fewer where the file ends before it does.
  func read(_ range: Range<Int>) throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      while filled < range.count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        let count = pread(
          descriptor, rest.baseAddress, range.count - filled, off_t(range.lowerBound + filled))
        if count < 0, errno == EINTR { continue }
        if count < 0 { failure = errno }
        if count <= 0 { return }
        filled += count
      }
    }
    if failure != 0 { throw FileError(path: path, operation: .read, number: failure) }
    return bytes
  }

  func write(_ bytes: [UInt8]) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(descriptor, buffer.baseAddress! + written, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw FileError(path: path, operation: .write, number: errno) }
      written += count
    }
  }

  /// Appends a range of another file, by the kernel where it can: the bytes never come up here.
  func append(_ range: Range<Int>, of source: borrowing OpenFile) throws(FileError) {
    var rest = range
    #if os(Linux)
      while !rest.isEmpty {
        var offset = off_t(rest.lowerBound)
        let count = copyFileRange(source.descriptor, &offset, descriptor, nil, rest.count, 0)
        if count < 0, errno == EINTR { continue }
        // Another file system, an old kernel, a source that ends early: the plain way decides.
        if count <= 0 { break }
        rest = rest.lowerBound + count..<rest.upperBound
      }
    #endif
    try appendByHand(rest, of: source)
  }

  private func appendByHand(_ range: Range<Int>, of source: borrowing OpenFile) throws(FileError) {
    var rest = range
    while !rest.isEmpty {
      let bytes = try source.read(rest.prefix(OpenFile.chunk))
      // The source shrank under the copy: a short page must not stand for a whole one.
      if bytes.isEmpty { throw FileError(path: source.path, operation: .copy, number: EIO) }
      try write(bytes)
      rest = rest.lowerBound + bytes.count..<rest.upperBound
    }
  }

  /// Bytes held at a time while files are compared or copied by hand.
  static let chunk = 1 << 16
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

#if os(Linux)
  // glibc and musl have it, but hide it behind _GNU_SOURCE, which Swift's module map does not set.
  @_silgen_name("copy_file_range")
  private func copyFileRange(
    _ source: Int32, _ sourceOffset: UnsafeMutablePointer<off_t>?, _ target: Int32,
    _ targetOffset: UnsafeMutablePointer<off_t>?, _ count: Int, _ flags: UInt32
  ) -> Int
#endif
