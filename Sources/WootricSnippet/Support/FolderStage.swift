/// Stages files of one folder: the new ones beside the old ones, those that are right left alone.
struct FolderStage: ~Copyable {
  private let target: OpenFolder
  private let isDry: Bool
  /// The target was made for this run, so nothing is in it.
  private let isNew: Bool
  /// Nobody sees the folder before the commit, so that files have their own names from the start.
  private let isFresh: Bool
  private var number: Int
  private let process = FileSystem.processID
  private let owner = FileSystem.owner
  private let buffer = ByteBuffer(FileHead.room)
  /// A mode that new files have been seen to get as asked for, whatever the umask.
  private var grantedMode: UInt32?
  private(set) var staged: StagedFolder

  /// - Parameters:
  ///   - target: the folder that the files are for.
  ///   - place: where it is until the commit: elsewhere if it is in a fresh folder.
  ///   - source: the folder that they come from.
  ///   - isNew: the target was made for this run; where the run is dry, it is not there.
  ///   - number: the first of the numbers that the temporaries may have.
  init(
    _ target: SystemPath, at place: SystemPath? = nil, source: SystemPath, isNew: Bool,
    isDry: Bool, number: Int
  ) throws(FileError) {
    staged = StagedFolder(path: target, source: source)
    isFresh = place != nil && place != target
    self.target = try OpenFolder(isNew && isDry ? source : place ?? target)
    (self.isNew, self.isDry, self.number) = (isNew, isDry, number)
  }
}

extension FolderStage {
  /// Stages a copy of a file, with an edit; false where the target has the very bytes already.
  mutating func stage(
    _ head: inout FileHead, _ name: SystemPath, edit: FileEdit, isInPlace: Bool
  ) throws(FileError) -> Bool {
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
      staged.files.append(.init(name: name, isThere: existing != nil))
      return true
    }
    let model = existing?.kind == .file ? existing! : source
    // One number a file is what the batches are dealt, so the clone and the copy share it.
    let new = StagedFolder.File(
      name: name, isThere: existing != nil, temporary: isFresh ? nil : nextTemporary(),
      source: source.stamp)
    if edit == .none, model.mode == source.mode,
      target.clone(head.file, as: new.temporary ?? name)
    {
      staged.files.append(new)
      return true
    }
    let file = try create(new, mode: model.mode)
    try plan.write(to: file, from: head)
    try keep(model, in: file)
    return true
  }

  /// Stages a symbolic link; false where it is there already.
  mutating func stageLink(_ name: SystemPath, to text: SystemPath) throws(FileError) -> Bool {
    if !isNew, target.linkTarget(name) == text { return false }
    var file = StagedFolder.File(name: name, isThere: try existing(name) != nil)
    if !isDry {
      file.temporary = isFresh ? nil : nextTemporary()
      try target.createLink(file.temporary ?? name, to: text)
    }
    staged.files.append(file)
    return true
  }
}

private extension FolderStage {
  func existing(_ name: SystemPath) throws(FileError) -> FileSystem.Status? {
    guard !isNew, let status = try target.status(of: name) else { return nil }
    guard status.kind == .folder else { return status }
    let path = staged.path.appending(name).text
    throw FileError(path: path, operation: .create, number: FileSystem.isFolder)
  }

  mutating func nextTemporary() -> SystemPath {
    defer { number += 1 }
    return TemporaryName.make(number, process: process)
  }

  mutating func create(
    _ file: StagedFolder.File, mode: UInt32
  ) throws(FileError) -> OpenFile {
    guard
      let open = try target.create(file.temporary ?? file.name, for: file.name, mode: mode)
    else {
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
