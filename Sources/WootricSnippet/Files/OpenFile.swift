#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// An open file; closed when its owner goes.
struct OpenFile: ~Copyable {
  /// The path that errors name: for a temporary file, that of the file that it will be.
  let path: SystemPath
  private let descriptor: Int32

  init(_ descriptor: Int32, _ path: SystemPath) {
    (self.path, self.descriptor) = (path, descriptor)
  }

  init(reading path: SystemPath) throws(FileError) {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    if descriptor < 0 { throw FileError(path: path.text, operation: .open, number: errno) }
    (self.path, self.descriptor) = (path, descriptor)
  }

  deinit { close(descriptor) }
}

extension OpenFile {
  func status() throws(FileError) -> FileSystem.Status {
    var result = stat()
    if fstat(descriptor, &result) != 0 { throw error(.status) }
    return FileSystem.Status(result)
  }

  func setMode(_ mode: UInt32) throws(FileError) {
    if fchmod(descriptor, mode_t(mode)) != 0 { throw error(.write) }
  }

  /// Gives the file to its owner, where we may.
  func setOwner(_ owner: FileSystem.Owner) {
    _ = fchown(descriptor, owner.user, owner.group)
  }

  /// Gives the file the extended attributes of another one, and its access list, which is one of them
  /// on Linux. Those that the system keeps for itself are given where we may.
  func keepAttributes(of source: borrowing OpenFile) throws(FileError) {
    #if canImport(Darwin)
      let flags = copyfile_flags_t(COPYFILE_ACL | COPYFILE_XATTR)
      if fcopyfile(source.descriptor, descriptor, nil, flags) != 0 { throw error(.write) }
    #else
      let size = listAttributes(source.descriptor, nil, 0)
      if size <= 0 { return }
      var names = [CChar](repeating: 0, count: size)
      let count = listAttributes(source.descriptor, &names, size)
      for name in names.prefix(max(0, count)).split(separator: 0) {
        try keepAttribute(Array(name) + [0], of: source)
      }
    #endif
  }

  /// Fills a buffer from an offset on. Gives the count of bytes, which is smaller where the file ends.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(FileError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = pread(
        descriptor, buffer.baseAddress! + filled, buffer.count - filled, off_t(offset + filled))
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw error(.read) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// The bytes of a range; fewer where the file ends before it does.
  func read(_ range: Range<Int>) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      do throws(FileError) {
        filled = try read(into: UnsafeMutableRawBufferPointer(buffer), at: range.lowerBound)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = systemWrite(descriptor, bytes.baseAddress! + written, bytes.count - written)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw error(.write) }
      written += count
    }
  }

  func write(_ bytes: [UInt8]) throws(FileError) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(FileError) in
      try write(UnsafeRawBufferPointer(bytes))
    }
  }

  /// Writes three pieces in one call of the system, if it takes them.
  func write(
    _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer,
    _ third: UnsafeRawBufferPointer
  ) throws(FileError) {
    var written = gather([first, second, third], into: descriptor)
    for piece in [first, second, third] {
      let done = min(written, piece.count)
      written -= done
      try write(UnsafeRawBufferPointer(rebasing: piece[done...]))
    }
  }

  /// Appends as much of a range of another file as the kernel does by itself, which shares the
  /// blocks where the file system can; gives what is left of the range.
  func appendByKernel(_ range: Range<Int>, of source: borrowing OpenFile) -> Range<Int> {
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
    return rest
  }

  #if !canImport(Darwin)
    private func keepAttribute(
      _ name: [CChar], of source: borrowing OpenFile
    ) throws(FileError) {
      let size = attribute(source.descriptor, name, nil, 0)
      if size < 0 { return }
      var value = [UInt8](repeating: 0, count: size)
      let count = attribute(source.descriptor, name, &value, size)
      if count < 0 || setAttribute(descriptor, name, &value, count, 0) == 0 { return }
      let isSystems = ["security.", "trusted."].contains { prefix in
        name.starts(with: prefix.utf8CString.dropLast())
      }
      if !isSystems { throw error(.write) }
    }
  #endif

  #if canImport(Darwin)
    func clone(into folder: Int32, _ name: UnsafePointer<CChar>) -> Bool {
      fclonefileat(descriptor, folder, name, 0) == 0
    }
  #endif

  private func error(_ operation: FileError.Operation) -> FileError {
    FileError(path: path.text, operation: operation, number: errno)
  }
}

/// Gives how many bytes were written. A failure is none: the next, plain call will show it.
private func gather(_ pieces: [UnsafeRawBufferPointer], into descriptor: Int32) -> Int {
  let vectors = pieces.map {
    iovec(iov_base: UnsafeMutableRawPointer(mutating: $0.baseAddress), iov_len: $0.count)
  }
  return max(0, writev(descriptor, vectors, Int32(vectors.count)))
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

#if !canImport(Darwin)
  // The header of these is in neither glibc's module nor musl's.
  @_silgen_name("flistxattr")
  private func listAttributes(
    _ file: Int32, _ names: UnsafeMutablePointer<CChar>?, _ size: Int
  ) -> Int
  @_silgen_name("fgetxattr")
  private func attribute(
    _ file: Int32, _ name: UnsafePointer<CChar>, _ value: UnsafeMutableRawPointer?, _ size: Int
  ) -> Int
  @_silgen_name("fsetxattr")
  private func setAttribute(
    _ file: Int32, _ name: UnsafePointer<CChar>, _ value: UnsafeRawPointer?, _ size: Int,
    _ flags: Int32
  ) -> Int32
#endif

#if os(Linux)
  // glibc and musl have it, but hide it behind _GNU_SOURCE, which Swift's module map does not set.
  @_silgen_name("copy_file_range")
  private func copyFileRange(
    _ source: Int32, _ sourceOffset: UnsafeMutablePointer<off_t>?, _ target: Int32,
    _ targetOffset: UnsafeMutablePointer<off_t>?, _ count: Int, _ flags: UInt32
  ) -> Int
#endif

/// An open folder: its files by their names alone, so that the system walks no path for each.
/// Closed when its owner goes.
struct OpenFolder: ~Copyable {
  /// As it was opened; empty for the working folder.
  let path: SystemPath
  private let descriptor: Int32

  init(_ path: SystemPath) throws(FileError) {
    let descriptor = path.orDot.withCString {
      openat(AT_FDCWD, $0, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    if descriptor < 0 { throw FileError(path: path.text, operation: .list, number: errno) }
    (self.path, self.descriptor) = (path, descriptor)
  }

  /// Opens a folder in another one, name by name. A link on the way, which came after a walk had been
  /// there, is refused: it would lead anywhere.
  init(_ path: SystemPath, inside base: SystemPath) throws(FileError) {
    var folder = try OpenFolder(base)
    for name in path.bytes.split(separator: .slash) {
      folder = try folder.folder(SystemPath(bytes: name))
    }
    self = folder
  }

  private init(_ descriptor: Int32, _ path: SystemPath) {
    (self.path, self.descriptor) = (path, descriptor)
  }

  private func folder(_ name: SystemPath) throws(FileError) -> OpenFolder {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    let folder = name.withCString { openat(descriptor, $0, flags) }
    if folder >= 0 { return OpenFolder(folder, path.appending(name)) }
    let number = errno
    let isLink = try status(of: name)?.kind == .link
    let path = path.appending(name).text
    throw FileError(path: path, operation: isLink ? .follow : .list, number: isLink ? 0 : number)
  }

  deinit { close(descriptor) }
}

extension OpenFolder {
  /// Opens a file for reading. A symbolic link is refused: one that comes after the walk looked
  /// would lead anywhere.
  func open(_ name: SystemPath) throws(FileError) -> OpenFile {
    // A pipe that came in the file's place would stop the run without O_NONBLOCK.
    let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let file = name.withCString { openat(descriptor, $0, flags) }
    if file < 0 { throw error(.open, name) }
    return OpenFile(file, path.appending(name))
  }

  /// Whether the system lets us read a file.
  func mayRead(_ name: SystemPath) -> Bool {
    name.withCString { faccessat(descriptor, $0, R_OK, AT_EACCESS) } == 0
  }

  /// Makes a file under a temporary name; nil where the name is taken. Errors name the file that
  /// it will be.
  func create(
    _ temporary: SystemPath, for name: SystemPath, mode: UInt32 = 0o666
  ) throws(FileError) -> OpenFile? {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let file = temporary.withCString { openat(descriptor, $0, flags, mode_t(mode)) }
    if file < 0, errno == EEXIST { return nil }
    if file < 0 { throw error(.create, name) }
    return OpenFile(file, path.appending(name))
  }

  /// Makes a file of the same blocks as another one, with its mode, where the system and the file
  /// system can: on APFS. False where they cannot, or the name is taken.
  func clone(_ source: borrowing OpenFile, as name: SystemPath) -> Bool {
    #if canImport(Darwin)
      return name.withCString { source.clone(into: descriptor, $0) }
    #else
      return false
    #endif
  }

  /// The folder's identity on its device.
  func stamp() throws(FileError) -> FileSystem.Stamp {
    var result = stat()
    if fstat(descriptor, &result) != 0 { throw error(.status, SystemPath("")) }
    return FileSystem.Status(result).stamp
  }

  /// The status of what has that name, links not followed, or nil where nothing has.
  func status(of name: SystemPath) throws(FileError) -> FileSystem.Status? {
    var result = stat()
    let outcome = name.withCString { fstatat(descriptor, $0, &result, AT_SYMLINK_NOFOLLOW) }
    if outcome == 0 { return FileSystem.Status(result) }
    if FileSystem.meansMissing(errno) { return nil }
    throw error(.status, name)
  }

  func rename(_ old: SystemPath, to new: SystemPath) throws(FileError) {
    let outcome = old.withCString { old in
      new.withCString { renameat(descriptor, old, descriptor, $0) }
    }
    if outcome != 0 { throw error(.rename, new) }
  }

  /// Removes a file or a link; one that is gone already is as good as removed.
  func remove(_ name: SystemPath) throws(FileError) {
    if name.withCString({ unlinkat(descriptor, $0, 0) }) != 0, !FileSystem.meansMissing(errno) {
      throw error(.remove, name)
    }
  }

  func createLink(_ name: SystemPath, to text: SystemPath) throws(FileError) {
    let outcome = text.withCString { text in name.withCString { symlinkat(text, descriptor, $0) } }
    if outcome != 0 { throw error(.create, name) }
  }

  /// The text of a symbolic link, or nil where there is none.
  func linkTarget(_ name: SystemPath) -> SystemPath? {
    var text = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = text.withUnsafeMutableBytes { text in
      name.withCString {
        readlinkat(
          descriptor, $0, text.baseAddress!.assumingMemoryBound(to: CChar.self), text.count)
      }
    }
    return count < 0 ? nil : SystemPath(bytes: text[..<count])
  }

  /// Locks the folder for this process, until the folder is closed or the process ends, however it
  /// does; false where another has it. A file system without locks grants every one.
  ///
  /// - Parameter isShared: others may have a shared one too.
  func lock(isShared: Bool = false) -> Bool {
    let kind = isShared ? LOCK_SH : LOCK_EX
    return flock(descriptor, kind | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }

  private func error(_ operation: FileError.Operation, _ name: SystemPath) -> FileError {
    FileError(path: path.appending(name).text, operation: operation, number: errno)
  }
}
