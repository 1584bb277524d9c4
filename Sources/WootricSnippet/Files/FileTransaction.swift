/// Writes many files as one: the new ones stand beside the old ones until all of them are written.
///
///     try FileTransaction.run { files throws(FileError) in
///       try files.stage(bytes, at: "dist/loader.js")
///     }
///
/// Staging writes a temporary file (`.wootric-…`) into the folder of its target; `commit()` renames
/// them all. A run that fails before leaves every file as it was; one that is killed leaves whole
/// files, old or new, and temporaries that the next run takes away.
///
/// A run that is interrupted is one that fails, unless renaming has begun: that is finished.
///
/// Limits. A rename that fails in `commit()` does not bring back the ones before it; a folder in the
/// target's place, which would make one fail, is looked for while staging. Nothing is forced onto the
/// disk, so a power cut may leave less: a wait for the disk for each of 5,000 files would cost every
/// build what the next one brings back after a cut.
package struct FileTransaction: Sendable {
  /// Everything is compared and nothing is written, as `check` and `--dry-run` want it.
  let isDry: Bool
  /// Locks keep other runs out, so that every temporary file is a killed run's. Its process may seem to
  /// live: as a zombie, or because another one, or another container's, has its number.
  private let isAlone: Bool
  /// Whether somebody has asked for an end.
  let isInterrupted: @Sendable () -> Bool
  /// The files that are renamed first, by target.
  private var pending: [SystemPath: Single] = [:]
  /// The files that a walk through a site staged, in its order.
  private var folders: [StagedFolder] = []
  private var fresh: FreshFolder?
  private var removals: Set<SystemPath> = []
  private var createdFolders: [SystemPath] = []
  /// The modes that new folders get once they are full, those above first, and files that stay.
  private var modes: [(path: SystemPath, mode: UInt32)] = []
  private var knownFolders: Set<SystemPath> = []
  private var counter = 0

  /// A file that was staged by itself.
  private struct Single {
    /// Whether a file is replaced.
    var isThere: Bool
    /// Nil in a dry run, which writes none.
    var temporary: SystemPath?
  }

  init(
    isDry: Bool = false, isAlone: Bool = false,
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    (self.isDry, self.isAlone, self.isInterrupted) = (isDry, isAlone, isInterrupted)
  }
}

extension FileTransaction {
  /// Stages and commits; rolls back when anything fails.
  @discardableResult
  package static func run<Result>(
    isDry: Bool = false,
    _ body: (inout FileTransaction) throws(FileError) -> Result
  ) throws(FileError) -> Result {
    try FileTransaction(isDry: isDry).run(body)
  }

  /// Stages and commits while locks keep other runs out of these folders. A dry run takes no lock: it
  /// looks at what is there while others write.
  /// - Parameters:
  ///   - folders: nil stands for no folder.
  ///   - isInterrupted: asked again and again, on every thread.
  static func run<Result>(
    isDry: Bool, alone folders: [String?],
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    _ body: (inout FileTransaction) throws(FileError) -> Result
  ) throws(FileError) -> Result {
    if isDry { return try FileTransaction(isDry: true, isInterrupted: isInterrupted).run(body) }
    let locks = try FolderLocks(folders)
    defer { withExtendedLifetime(locks) {} }
    return try FileTransaction(isAlone: true, isInterrupted: isInterrupted).run(body)
  }

  private consuming func run<Result>(
    _ body: (inout FileTransaction) throws(FileError) -> Result
  ) throws(FileError) -> Result {
    var files = self
    do throws(FileError) {
      let result = try body(&files)
      try files.goOn()
      try files.commit()
      return result
    } catch {
      let shown = files.fresh?.named(error) ?? error
      files.rollback()
      throw shown
    }
  }

  /// Ends a run that is interrupted.
  func goOn() throws(FileError) {
    if isInterrupted() { throw FileError(path: "", operation: .interrupt, number: 0) }
  }

  /// The paths that a commit writes or removes, sorted.
  var changes: [String] {
    let walked = folders.flatMap { folder in
      folder.files.map { folder.path.appending(folder.name(of: $0)) }
    }
    return (pending.keys + walked + removals).sorted().map(\.text)
  }

  /// The files that were staged one by one, and whether each is there already.
  var singles: [(path: SystemPath, isThere: Bool)] {
    pending.map { ($0.key, $0.value.isThere) }
  }

  /// The files that walks have staged, in their order.
  var walked: [StagedFolder] { folders }

  /// The count of files that a commit writes or removes.
  var changeCount: Int {
    pending.count + removals.count + folders.reduce(0) { $0 + $1.files.count }
  }

  /// Stages a file of these bytes. Gives false, and leaves the file with its inode and mtime, where
  /// it holds them already. An existing file's mode is kept. Missing folders are made.
  /// - Parameter isPrivate: the file is its owner's alone, from before it holds a byte.
  @discardableResult
  package mutating func stage(
    _ bytes: [UInt8], at path: String, isPrivate: Bool = false
  ) throws(FileError) -> Bool {
    let target = SystemPath(path)
    try forget(target)
    let place = place(of: target)
    let existing = try FileSystem.status(place, followingLinks: false)
    if let existing, try holds(place, existing, bytes) {
      if isPrivate { keep(0o600, of: place) }
      return false
    }
    if existing?.kind == .folder {
      throw FileError(path: place.text, operation: .create, number: FileSystem.isFolder)
    }
    pending[target] = Single(isThere: existing != nil)
    if isDry { return true }
    let mode = existing?.kind == .file ? existing?.mode : nil
    try write(bytes, at: target, mode: isPrivate ? 0o600 : mode, isPrivate: isPrivate)
    return true
  }

  /// Whether a file that has been staged is new, changed or the same, until it is in its place.
  func outcome(at path: String) -> FileOutcome {
    pending[SystemPath(path)].map { $0.isThere ? .changed : .new } ?? .same
  }

  /// Stages the removal of a file; one that is not there is no error.
  mutating func stageRemoval(of path: String) throws(FileError) {
    let path = SystemPath(path)
    try forget(path)
    if try FileSystem.status(place(of: path), followingLinks: false) != nil {
      removals.insert(path)
    }
  }

  /// Stages the removal of many files, whatever a walk has staged for them.
  /// - Throws: `FileError` where a folder lets nobody remove a file, before any file is touched.
  mutating func stageRemovals(of paths: [SystemPath]) throws(FileError) {
    try withhold(Set(paths))
    var known: Set<SystemPath> = []
    for path in paths where try FileSystem.status(place(of: path), followingLinks: false) != nil {
      let folder = path.split.folder
      if !isDry, known.insert(folder).inserted, !FileSystem.mayWrite(in: place(of: folder)) {
        throw FileError(path: path.text, operation: .remove, number: FileSystem.isForbidden)
      }
      removals.insert(path)
    }
  }

  /// Gives up files that a walk has staged; what is in their places stays.
  /// - Returns: how many there were.
  @discardableResult
  mutating func withhold(_ paths: Set<SystemPath>) throws(FileError) -> Int {
    if paths.isEmpty { return 0 }
    var count = 0
    for index in folders.indices {
      let (path, place) = (folders[index].path, place(of: folders[index].path))
      let names = folders[index].files.map(folders[index].name)
      for name in names where paths.contains(path.appending(name)) {
        try folders[index].forget(name: name, in: place, isDry: isDry)
        count += 1
      }
    }
    return count
  }

  /// The paths that a commit removes.
  var removedPaths: [SystemPath] { removals.sorted() }

  /// Puts every staged file in its place. Single files come first, as pages point at them, and
  /// removals last. The order is always the same, so a run that is stopped has always made the first of the
  /// same changes.
  mutating func commit() throws(FileError) {
    if isDry { return }
    for folder in folders { try folder.verify() }
    for (target, file) in pending.sorted(by: { $0.key < $1.key }) {
      guard let temporary = file.temporary else { continue }
      let (folder, name) = place(of: target).split
      try OpenFolder(folder).rename(temporary, to: name)
      pending[target] = nil
    }
    for index in folders.indices { try folders[index].commit() }
    for (path, mode) in modes.reversed() { try FileSystem.setMode(mode, of: path) }
    try fresh?.commit()
    fresh = nil
    for path in removals.sorted() { try FileSystem.removeFile(path) }
    self = FileTransaction(isDry: isDry, isAlone: isAlone, isInterrupted: isInterrupted)
  }

  /// Takes away what was staged: temporaries, and the folders that were made for them.
  mutating func rollback() {
    for target in Array(pending.keys) { try? forget(target) }
    for folder in folders { folder.discard() }
    fresh?.discard()
    for folder in createdFolders.reversed() { FileSystem.removeEmptyFolder(folder) }
    self = FileTransaction(isDry: isDry, isAlone: isAlone, isInterrupted: isInterrupted)
  }
}

extension FileTransaction {
  /// Takes over files that were staged elsewhere.
  mutating func add(_ folder: StagedFolder) {
    if !folder.files.isEmpty { folders.append(folder) }
  }

  /// The place of a path until the commit: in a fresh folder, it is under the temporary name.
  func place(of path: SystemPath) -> SystemPath { fresh?.place(of: path) ?? path }

  /// Begins a folder that comes into its place as a whole; gives false where there is one already.
  mutating func createFresh(_ folder: SystemPath) throws(FileError) -> Bool {
    if isDry { return false }
    if try FileSystem.status(folder, followingLinks: false) != nil { return false }
    let parent = folder.split.folder
    try createFolders(parent)
    try tidy(parent)
    fresh = try FreshFolder(folder, number: reserveNumbers(1))
    return true
  }

  /// Gives a new folder its mode when it is full: one that may not be written to could not be filled.
  mutating func keep(_ mode: UInt32, of folder: SystemPath) {
    if !isDry { modes.append((folder, mode)) }
  }

  /// The first of so many numbers for names of temporaries.
  mutating func reserveNumbers(_ count: Int) -> Int {
    defer { counter += count }
    return counter
  }

  /// Makes a folder and those above it; gives true where it was not there.
  @discardableResult
  mutating func createFolders(_ folder: SystemPath) throws(FileError) -> Bool {
    if folder.isEmpty || folder == SystemPath("/") || knownFolders.contains(folder) { return false }
    let isThere = try FileSystem.status(folder, followingLinks: true)?.kind == .folder
    if isDry { return !isThere }
    if !isThere {
      try createFolders(folder.split.folder)
      if try FileSystem.createFolder(folder) { createdFolders.append(folder) }
    }
    knownFolders.insert(folder)
    return !isThere
  }

  /// Removes the temporaries of killed runs from a folder. This is done at once, as their room on the disk
  /// may be needed. Without locks, those of a run that seems to live stay.
  /// - Parameter isLocked: false for a folder that other runs may write into all the same.
  func tidy(_ folder: SystemPath, isLocked: Bool = true) throws(FileError) {
    let isThere = try FileSystem.status(folder, followingLinks: true)?.kind == .folder
    if isDry || !isThere { return }
    let own = pending.filter { place(of: $0.key).split.folder == folder }.map(\.value.temporary)
    for entry in try FileSystem.entries(of: folder)
    where TemporaryName.isLeftOver(entry.name, isAlone: isAlone && isLocked)
      && !own.contains(entry.name)
    {
      let path = folder.appending(entry.name)
      if entry.kind == .folder {
        try FileSystem.removeTree(path)
      } else {
        try FileSystem.removeFile(path)
      }
    }
  }
}

private extension FileTransaction {
  /// Gives up a path's earlier change: the last one counts where a path is staged twice.
  mutating func forget(_ path: SystemPath) throws(FileError) {
    removals.remove(path)
    for index in folders.indices { try folders[index].forget(path) }
    if let old = pending.removeValue(forKey: path)?.temporary {
      try FileSystem.removeFile(place(of: path).split.folder.appending(old))
    }
  }

  func holds(
    _ path: SystemPath, _ existing: FileSystem.Status, _ bytes: [UInt8]
  ) throws(FileError) -> Bool {
    guard existing.kind == .file, existing.size == bytes.count else { return false }
    return try OpenFile(reading: path).read(0..<bytes.count) == bytes
  }

  mutating func write(
    _ bytes: [UInt8], at target: SystemPath, mode: UInt32?, isPrivate: Bool
  ) throws(FileError) {
    let (folder, name) = place(of: target).split
    try createFolders(folder)
    let open = try OpenFolder(folder)
    while true {
      let temporary = TemporaryName.make(reserveNumbers(1))
      // Its mode comes with it: whoever opened it before a change of mode could read on.
      let created = try open.create(temporary, for: name, mode: isPrivate ? 0o600 : 0o666)
      guard let file = created else { continue }
      pending[target]?.temporary = temporary
      try file.write(bytes)
      if let mode { try file.setMode(mode) }
      return
    }
  }
}

/// Whether a run makes a file, changes it or leaves it.
package enum FileOutcome: String, Sendable {
  /// It was not there.
  case new
  /// It held other bytes.
  case changed
  /// It held these bytes already, and keeps its inode and its times.
  case same
}
