/// Stages files of one folder: it writes the new ones beside the old ones, and leaves alone those that
/// are right already.
struct FolderStage: ~Copyable {
  private let target: OpenFolder
  private let isDry: Bool
  /// The target was made for this run, so nothing is in it.
  private let isNew: Bool
  /// Nobody sees the folder before the commit, so files have their own names from the start.
  private let isFresh: Bool
  private var number: UInt16 = 0
  private let owner = FileSystem.owner
  private let buffer = ByteBuffer(FileHead.room)
  /// A mode that new files got as they asked for it, whatever the umask.
  private var grantedMode: UInt32?
  private(set) var staged: StagedFolder

  /// - Parameters:
  ///   - target: the folder that the files are for.
  ///   - place: where it is until the commit: elsewhere if it is in a fresh folder.
  ///   - source: the folder that they come from.
  ///   - entries: that folder's; files are named by their places in them.
  ///   - isNew: the target was made for this run; where the run is dry, it is not there.
  ///   - number: the first of the numbers that the temporaries may have, at most 65,536.
  init(
    _ target: SystemPath, at place: SystemPath? = nil, source: SystemPath,
    entries: FolderEntries, isNew: Bool, isDry: Bool, number: Int
  ) throws(FileError) {
    staged = StagedFolder(path: target, source: source, entries: entries, firstNumber: number)
    isFresh = place != nil && place != target
    self.target = try OpenFolder(isNew && isDry ? source : place ?? target)
    (self.isNew, self.isDry) = (isNew, isDry)
  }
}

extension FolderStage {
  /// Stages a copy of a file, with an edit; false where the target has the very bytes already.
  mutating func stage(
    _ head: inout FileHead, _ entry: FolderEntries.Index, edit: FileEdit, isInPlace: Bool
  ) throws(FileError) -> Bool {
    let name = staged.entries[entry].name
    let source = try head.file.status()
    try head.readWhole(of: source.size)
    let plan = CopyPlan(size: source.size, edit: edit)
    let existing = isInPlace ? source : try existing(name)
    if !isInPlace, let existing, existing.kind == .file, existing.size == plan.newSize,
      try plan.isDone(in: target.open(name), from: head, buffer)
    {
      return false
    }
    if isDry {
      staged.files.append(.init(entry: entry, isThere: existing != nil))
      return true
    }
    let model = existing?.kind == .file ? existing! : source
    // A batch has one number for each file, so the clone and the copy share it.
    let new = StagedFolder.File(
      source: source.stamp, entry: entry, number: isFresh ? nil : nextNumber(),
      isThere: existing != nil)
    let newName = staged.temporary(of: new) ?? name
    if edit == .none, model.mode == source.mode, target.clone(head.file, as: newName) {
      staged.files.append(new)
      return true
    }
    let file = try create(new, as: newName, mode: model.mode)
    try plan.write(to: file, from: head)
    try keep(model, in: file)
    if isInPlace { try file.keepAttributes(of: head.file) }
    return true
  }

  /// Stages a symbolic link; false where it is there already.
  mutating func stageLink(
    _ entry: FolderEntries.Index, to text: SystemPath
  ) throws(FileError) -> Bool {
    let name = staged.entries[entry].name
    if !isNew, target.linkTarget(name) == text { return false }
    var file = StagedFolder.File(entry: entry, isThere: try existing(name) != nil)
    if !isDry {
      file.number = isFresh ? nil : nextNumber()
      try target.createLink(staged.temporary(of: file) ?? name, to: text)
    }
    staged.files.append(file)
    return true
  }
}

extension FolderStage {
  /// The state of a name in the target folder, links not followed; nil where nothing is there.
  func status(of name: SystemPath) throws(FileError) -> FileSystem.Status? {
    isNew ? nil : try target.status(of: name)
  }

  /// Whether the target folder has the very bytes of a file.
  func holds(_ head: inout FileHead, _ name: SystemPath) throws(FileError) -> Bool {
    let size = try head.file.status().size
    guard let there = try status(of: name), there.kind == .file, there.size == size else {
      return false
    }
    try head.readWhole(of: size)
    return try CopyPlan(size: size, edit: .none).isDone(in: target.open(name), from: head, buffer)
  }
}

private extension FolderStage {
  func existing(_ name: SystemPath) throws(FileError) -> FileSystem.Status? {
    guard !isNew, let status = try target.status(of: name) else { return nil }
    guard status.kind == .folder else { return status }
    let path = staged.path.appending(name).text
    throw FileError(path: path, operation: .create, number: FileSystem.isFolder)
  }

  mutating func nextNumber() -> UInt16 {
    defer { number += 1 }
    return number
  }

  mutating func create(
    _ file: StagedFolder.File, as name: SystemPath, mode: UInt32
  ) throws(FileError) -> OpenFile {
    let created = try target.create(name, for: staged.entries[file.entry].name, mode: mode)
    guard let open = created else {
      // Only another run could have made it, and locks keep those out where there are locks.
      throw FileError(path: target.path.text, operation: .lock, number: 0)
    }
    staged.files.append(file)
    return open
  }

  /// Gives a file the mode and the owner of the one that it stands for.
  mutating func keep(
    _ model: FileSystem.Status, in file: borrowing OpenFile
  ) throws(FileError) {
    let isForeign = model.owner != owner
    if isForeign { file.setOwner(model.owner) }
    if !isForeign, model.mode == grantedMode { return }
    if try file.status().mode == model.mode {
      grantedMode = model.mode
    } else {
      try file.setMode(model.mode)
    }
  }
}

/// Staged files of one folder: they stand beside the ones that they will replace.
struct StagedFolder: Sendable {
  /// The folder that they are in.
  let path: SystemPath
  /// The folder that they were made from; the same one where files are changed in place.
  let source: SystemPath
  /// The entries of that folder.
  let entries: FolderEntries
  /// The number of the first temporary.
  let firstNumber: Int
  var files: [File] = []

  /// Sixteen bytes, as there may be a million.
  struct File: Sendable {
    /// A hash of the state of its source when that was read; 0 for a link.
    var source: UInt64 = 0
    /// Has its name.
    var entry: FolderEntries.Index
    /// The temporary's number, from the first one on; nil in a dry run, which writes none, and in a fresh
    /// folder, which needs none.
    var number: UInt16?
    /// Whether a file of this name is replaced.
    var isThere: Bool
  }
}

extension StagedFolder.File {
  init(source: FileSystem.Stamp, entry: FolderEntries.Index, number: UInt16?, isThere: Bool) {
    self.init(source: Self.hash(of: source), entry: entry, number: number, isThere: isThere)
  }

  /// Of 64 bits, with a seed of this process: two states with the same one are less likely than a disk that
  /// errs.
  static func hash(of stamp: FileSystem.Stamp) -> UInt64 {
    max(1, UInt64(bitPattern: Int64(stamp.hashValue)))
  }
}

extension StagedFolder {
  func name(of file: File) -> SystemPath { entries[file.entry].name }

  /// The name that the file has until the commit.
  func temporary(of file: File) -> SystemPath? {
    file.number.map { TemporaryName.make(firstNumber + Int($0)) }
  }
}

extension StagedFolder {
  /// Without room for more files.
  var trimmed: StagedFolder {
    var folder = self
    folder.files = files.trimmed
    return folder
  }

  /// Throws where a source has changed since it was read, or has gone.
  func verify() throws(FileError) {
    let folder = try OpenFolder(source)
    for file in files where file.source != 0 {
      let stamp = try folder.status(of: name(of: file))?.stamp
      if stamp.map(File.hash) == file.source { continue }
      throw FileError(path: source.appending(name(of: file)).text, operation: .keep, number: 0)
    }
  }

  /// Puts every file in its place; those that are there are no longer staged.
  mutating func commit() throws(FileError) {
    if !files.contains(where: { $0.number != nil }) { return }
    let folder = try OpenFolder(path)
    while let file = files.last {
      if let temporary = temporary(of: file) {
        try folder.rename(temporary, to: name(of: file))
      }
      files.removeLast()
    }
  }

  /// Gives up the file for a target that something else is staged for.
  mutating func forget(_ target: SystemPath) throws(FileError) {
    let (folder, name) = target.split
    guard let index = files.firstIndex(where: { self.name(of: $0) == name }), isPath(of: folder)
    else { return }
    guard let temporary = temporary(of: files.remove(at: index)) else { return }
    try OpenFolder(path).remove(temporary)
  }

  /// Gives up the file of this name.
  /// - Parameter place: where the folder is until the commit: in a fresh one, files have their own names.
  mutating func forget(name: SystemPath, in place: SystemPath, isDry: Bool) throws(FileError) {
    guard let index = files.firstIndex(where: { self.name(of: $0) == name }) else { return }
    let temporary = temporary(of: files.remove(at: index))
    if !isDry { try OpenFolder(place).remove(temporary ?? name) }
  }

  /// Takes the files away again.
  func discard() {
    guard let folder = try? OpenFolder(path) else { return }
    for file in files {
      if let temporary = temporary(of: file) { try? folder.remove(temporary) }
    }
  }
}

private extension StagedFolder {
  /// Whether a folder is this one, maybe by another name.
  func isPath(of folder: SystemPath) -> Bool {
    if folder == path { return true }
    guard let real = FileSystem.realPath(path) else { return false }
    return real == FileSystem.realPath(folder)
  }
}

/// A folder that was not there: it is written as a whole under a temporary name, and renamed as one.
/// So a new copy of a site costs one rename, and stands complete or not at all.
struct FreshFolder: Sendable {
  /// Its path after the commit.
  let path: SystemPath
  let temporary: SystemPath
  private let realPath: SystemPath

  /// Makes the temporary folder; its parent is there.
  init(_ path: SystemPath, number: Int) throws(FileError) {
    self.path = path
    realPath = FileSystem.realPathToBe(path)
    temporary = path.split.folder.appending(TemporaryName.make(number))
    _ = try FileSystem.createFolder(temporary)
  }
}

extension FreshFolder {
  /// The place of a path as long as the folder has its temporary name.
  func place(of path: SystemPath) -> SystemPath {
    guard let rest = FileSystem.realPathToBe(path).relative(to: realPath) else { return path }
    return temporary.appending(rest)
  }

  /// The error by the path that people know, instead of the temporary one.
  func named(_ error: FileError) -> FileError {
    guard let rest = Path.relative(error.path, to: temporary.text) else { return error }
    var error = error
    error.path = Path.joined(path.text, rest)
    return error
  }

  func commit() throws(FileError) {
    let (folder, name) = path.split
    try OpenFolder(folder).rename(temporary.split.name, to: name)
  }

  func discard() { try? FileSystem.removeTree(temporary) }
}

/// The names of files that are not whole yet: `.wootric-<process>-<number>`. Two runs at once never
/// share one, and a walk through a folder passes them by.
enum TemporaryName {
  static let prefix: StaticString = ".wootric-"

  static func make(_ number: Int, process: Int32 = FileSystem.processID) -> SystemPath {
    SystemPath("\(prefix)\(process)-\(number)")
  }

  /// Whether a name is one of ours: a site may have files such as `.wootric-cache`.
  static func isOne(_ name: SystemPath) -> Bool { process(of: name) != nil }

  /// Whether a file is of a run that is gone, as all are where we are alone, or of an earlier one
  /// that had this process's number.
  static func isLeftOver(_ name: SystemPath, isAlone: Bool) -> Bool {
    guard let process = process(of: name) else { return false }
    return isAlone || process == FileSystem.processID || !FileSystem.isRunning(process)
  }

  private static func process(of name: SystemPath) -> Int32? {
    guard name.hasPrefix(prefix) else { return nil }
    let numbers = name.text.utf8.dropFirst(prefix.utf8CodeUnitCount)
      .split(separator: .dash, omittingEmptySubsequences: false)
    let areNumbers = numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy { 0x30...0x39 ~= $0 } }
    return numbers.count == 2 && areNumbers ? Int32(Substring(numbers[0])) : nil
  }
}
