// The files of this folder alone know the C library; everything else reads the same on every system.

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
    enum Kind: UInt8 { case file, folder, link, other }
    var kind: Kind
    var size: Int
    /// The permission bits alone.
    var mode: UInt32
    var owner: Owner
    var stamp: Stamp
  }

  struct Owner: Equatable {
    var user: UInt32
    var group: UInt32
  }

  /// A file's identity, which a change of its content changes.
  struct Stamp: Hashable {
    var device: UInt64
    var inode: UInt64
    var size: Int
    /// The time of the last change to the content, in seconds and nanoseconds.
    var seconds: Int
    var nanoseconds: Int

    func isSameFile(as other: Stamp) -> Bool { device == other.device && inode == other.inode }

    func isOlder(than other: Stamp) -> Bool {
      (seconds, nanoseconds) < (other.seconds, other.nanoseconds)
    }
  }

  /// One thing in a folder.
  struct Entry {
    var name: SystemPath
    var kind: Status.Kind
  }

  /// The path's status, or nil where nothing is there.
  static func status(_ path: SystemPath, followingLinks: Bool) throws(FileError) -> Status? {
    var result = stat()
    let outcome = path.orDot.withCString { followingLinks ? stat($0, &result) : lstat($0, &result) }
    if outcome == 0 { return Status(result) }
    if meansMissing(errno) { return nil }
    throw FileError(path: path.text, operation: .status, number: errno)
  }

  static func entries(of folder: SystemPath) throws(FileError) -> FolderEntries {
    let stream = folder.orDot.withCString { opendir($0) }
    guard let stream else {
      throw FileError(path: folder.text, operation: .list, number: errno)
    }
    defer { closedir(stream) }
    var entries = FolderEntries.Unsorted()
    while let entry = readdir(stream) {
      let start = UnsafeRawPointer(entry) + MemoryLayout<dirent>.offset(of: \.d_name)!
      let name = start.assumingMemoryBound(to: CChar.self)
      if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { continue }
      var kind = Status.Kind(entryType: Int32(entry.pointee.d_type))
      if kind == nil {
        kind = try status(folder.appending(SystemPath(name)), followingLinks: false)?.kind
      }
      if let kind { entries.append(name, kind) }
    }
    return entries.sorted
  }

  /// Whether a name comes before another one: by bytes, so that every system and language sorts alike.
  static func isSorted(_ name: UnsafePointer<CChar>, before other: UnsafePointer<CChar>) -> Bool {
    strcmp(name, other) < 0
  }

  /// Makes one folder; gives false where it is there already.
  static func createFolder(_ path: SystemPath) throws(FileError) -> Bool {
    if path.withCString({ mkdir($0, 0o777) }) == 0 { return true }
    let number = errno
    if number == EEXIST, try status(path, followingLinks: true)?.kind == .folder { return false }
    throw FileError(path: path.text, operation: .createFolder, number: number)
  }

  /// Removes a file or a link; one that is gone already is as good as removed.
  static func removeFile(_ path: SystemPath) throws(FileError) {
    if path.withCString({ unlink($0) }) != 0, !meansMissing(errno) {
      throw FileError(path: path.text, operation: .remove, number: errno)
    }
  }

  /// Removes a folder if it is empty, and says whether it did.
  @discardableResult
  static func removeEmptyFolder(_ path: SystemPath) -> Bool { path.withCString { rmdir($0) } == 0 }

  static func setMode(_ mode: UInt32, of path: SystemPath) throws(FileError) {
    if path.withCString({ chmod($0, mode_t(mode)) }) != 0 {
      throw FileError(path: path.text, operation: .write, number: errno)
    }
  }

  /// Whether the system lets us make files in a folder.
  static func mayWrite(in folder: SystemPath) -> Bool {
    folder.orDot.withCString { faccessat(AT_FDCWD, $0, W_OK, AT_EACCESS) } == 0
  }

  /// The path without links and dots, or nil where nothing is there.
  static func realPath(_ path: SystemPath) -> SystemPath? {
    let resolved = path.orDot.withCString { realpath($0, nil) }
    guard let resolved else { return nil }
    defer { free(resolved) }
    return SystemPath(resolved)
  }

  /// The `realPath` that a path will have once it is there: that of its folders that are, then the rest.
  static func realPathToBe(_ path: SystemPath) -> SystemPath {
    if let real = realPath(path) { return real }
    let (folder, name) = path.split
    return realPathToBe(folder).appending(name)
  }

  /// Whether links on the way to a path in a folder lead out of that folder. The folder itself may be
  /// a link.
  static func leadsOut(_ path: SystemPath, of folder: SystemPath) -> Bool {
    realPathToBe(path).relative(to: realPathToBe(folder)) == nil
  }

  /// Removes a folder and all that is in it; links are removed, not followed.
  static func removeTree(_ folder: SystemPath) throws(FileError) {
    for entry in try entries(of: folder) {
      let path = folder.appending(entry.name)
      if entry.kind == .folder { try removeTree(path) } else { try removeFile(path) }
    }
    removeEmptyFolder(folder)
  }

  static var processID: Int32 { getpid() }

  /// The owner of the files that this process makes.
  static var owner: Owner { Owner(user: geteuid(), group: getegid()) }

  /// Whether a process of this number lives; one of another user counts.
  static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno != ESRCH }

  /// The system's words for an `errno`.
  static func message(_ number: Int32) -> String { String(cString: strerror(number)) }

  static func meansMissing(_ number: Int32) -> Bool { number == ENOENT || number == ENOTDIR }

  /// Numbers for faults that we find before the system does.
  static var isFolder: Int32 { EISDIR }
  static var isForbidden: Int32 { EACCES }
  static var missing: Int32 { ENOENT }
  static var busy: Int32 { EWOULDBLOCK }
  /// Something has that name already.
  static var taken: Int32 { EEXIST }
}

extension UnsafeRawBufferPointer {
  /// Whether other bytes are the same; there are as many.
  func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    count == other.count && (count == 0 || memcmp(baseAddress!, other.baseAddress!, count) == 0)
  }
}

extension UnsafeRawBufferPointer {
  /// Finds these very bytes with the C library's search, which looks at many bytes at a time.
  func firstOffset(of word: StaticString) -> Int? {
    guard let start = baseAddress,
      let found = find(start, count, word.utf8Start, word.utf8CodeUnitCount)
    else { return nil }
    return UnsafeRawPointer(found) - start
  }
}

#if canImport(Darwin)
  private func find(
    _ bytes: UnsafeRawPointer, _ count: Int, _ word: UnsafeRawPointer, _ length: Int
  ) -> UnsafeMutableRawPointer? {
    memmem(bytes, count, word, length)
  }
#else
  // glibc and musl have it, but hide it behind _GNU_SOURCE, which Swift's module map does not set.
  @_silgen_name("memmem")
  private func find(
    _ bytes: UnsafeRawPointer, _ count: Int, _ word: UnsafeRawPointer, _ length: Int
  ) -> UnsafeMutableRawPointer?
#endif

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
    owner = FileSystem.Owner(user: status.st_uid, group: status.st_gid)
    stamp = FileSystem.Stamp(status)
  }
}

private extension FileSystem.Stamp {
  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    (seconds, nanoseconds) = (time.tv_sec, time.tv_nsec)
  }
}

private extension FileSystem.Status.Kind {
  /// The kind by a folder's list; nil where the file system leaves that open.
  init?(entryType: Int32) {
    switch entryType {
    case Int32(DT_UNKNOWN): return nil
    case Int32(DT_REG): self = .file
    case Int32(DT_DIR): self = .folder
    case Int32(DT_LNK): self = .link
    default: self = .other
    }
  }
}

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

extension FileSystem {
  /// All bytes of a file.
  static func contents(of path: String) throws(FileError) -> [UInt8] {
    let file = try OpenFile(reading: SystemPath(path))
    let size = try file.status().size
    return try file.read(0..<size)
  }
}
