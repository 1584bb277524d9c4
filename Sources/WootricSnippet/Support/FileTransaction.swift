/// New files that stand beside the old ones until all of them do.
///
///     try FileTransaction.run { files throws(FileError) in
///       try files.stage(bytes, at: "dist/loader.js")
///     }
///
/// Staging writes a temporary file (`.wootric-…`) into the folder of its target; `commit()` renames
/// them all. A run that fails before leaves every file as it was; one that is killed leaves whole
/// files, old or new, and temporaries that `tidy(_:)` takes away in the next run.
///
/// Limit: a rename that fails in `commit()` does not bring back the ones before it. What can make
/// one fail (a folder in the target's place) is looked for while staging.
public struct FileTransaction: Sendable {
  /// How the name of every temporary file starts; whoever walks a folder passes these by.
  public static let temporaryPrefix = ".wootric-"

  /// True: everything is compared and nothing is written, as `check` and `--dry-run` want it.
  public let isDry: Bool
  /// The files that a commit writes, by target; the value is the temporary file, empty if dry.
  private var pending: [String: String] = [:]
  private var removals: Set<String> = []
  private var createdFolders: [String] = []
  private var knownFolders: Set<String> = []
  private var counter = 0

  /// Starts with nothing staged. Default: not dry.
  public init(isDry: Bool = false) { self.isDry = isDry }
}

extension FileTransaction {
  /// Stages and commits; rolls back when anything fails.
  @discardableResult
  public static func run<Result>(
    isDry: Bool = false,
    _ body: (inout FileTransaction) throws(FileError) -> Result
  ) throws(FileError) -> Result {
    var files = FileTransaction(isDry: isDry)
    do throws(FileError) {
      let result = try body(&files)
      try files.commit()
      return result
    } catch {
      files.rollback()
      throw error
    }
  }

  /// The paths that a commit writes or removes, sorted.
  public var changes: [String] { (Array(pending.keys) + removals).sorted() }

  /// Stages a file of these bytes. Gives false, and leaves the file with its inode and mtime, where
  /// it holds them already. An existing file's mode is kept. Missing folders are made.
  @discardableResult
  public mutating func stage(_ bytes: [UInt8], at path: String) throws(FileError) -> Bool {
    try stage(FileContent(bytes: bytes), at: path)
  }

  /// Stages a copy, made by the kernel where it can, with the source's mode.
  @discardableResult
  public mutating func stageCopy(from source: String, to path: String) throws(FileError) -> Bool {
    try stage(FileContent(source: source), at: path)
  }

  /// Stages a copy with one edit; what stands around it is copied by the kernel where it can.
  /// `from` and `to` may be the same path.
  @discardableResult
  public mutating func stagePage(
    from source: String, to path: String, edit: FileEdit
  ) throws(FileError) -> Bool {
    try stage(FileContent(source: source, edit: edit), at: path)
  }

  /// Stages a symbolic link with this text.
  @discardableResult
  public mutating func stageLink(to text: String, at path: String) throws(FileError) -> Bool {
    try forget(path)
    if FileSystem.linkTarget(path) == text { return false }
    try refuseFolder(at: path)
    if isDry { pending[path] = "" }
    if isDry { return true }
    let temporary = try temporaryPath(for: path)
    try FileSystem.createLink(to: text, at: temporary)
    pending[path] = temporary
    return true
  }

  /// Stages the removal of a file; one that is not there is no error.
  public mutating func stageRemoval(of path: String) throws(FileError) {
    try forget(path)
    if try FileSystem.status(path, followingLinks: false) != nil { removals.insert(path) }
  }

  /// Stages the removal of temporaries that a killed run left in a folder. Those of a run that
  /// still lives stay.
  public mutating func tidy(_ folder: String) throws(FileError) {
    guard !isDry, try FileSystem.status(folder, followingLinks: true)?.kind == .folder else {
      return
    }
    let own = Set(pending.values)
    for name in try FileSystem.names(in: folder) where FileTransaction.isLeftOver(name) {
      let path = Path.joined(folder, name)
      if !own.contains(path) { removals.insert(path) }
    }
  }

  /// Puts every staged file in its place.
  public mutating func commit() throws(FileError) {
    if isDry { return }
    // Sorted, so that a run that is stopped has always stopped after a prefix of the same list.
    for (target, temporary) in pending.sorted(by: { $0.key < $1.key }) {
      try FileSystem.rename(temporary, to: target)
      pending[target] = nil
    }
    for path in removals.sorted() { try FileSystem.removeFile(path) }
    removals = []
    createdFolders = []
  }

  /// Takes away what was staged: temporaries, and the folders that were made for them.
  public mutating func rollback() {
    for temporary in pending.values where !isDry { try? FileSystem.removeFile(temporary) }
    for folder in createdFolders.reversed() { FileSystem.removeEmptyFolder(folder) }
    self = FileTransaction(isDry: isDry)
  }
}

extension FileTransaction {
  private mutating func stage(_ content: FileContent, at path: String) throws(FileError) -> Bool {
    let source = try content.open()
    try forget(path)
    let existing = try FileSystem.status(path, followingLinks: false)
    if let existing, try content.matches(path, existing, source) { return false }
    try refuseFolder(at: path, existing)
    if isDry { pending[path] = "" }
    if isDry { return true }
    let target = try createTemporary(for: path)
    pending[path] = target.path
    try content.write(to: target, source)
    if let mode = existing.flatMap(\.keptMode) ?? source.mode() { try target.setMode(mode) }
    return true
  }

  /// The last word counts where a path is staged twice.
  private mutating func forget(_ path: String) throws(FileError) {
    removals.remove(path)
    if let old = pending.removeValue(forKey: path), !isDry { try FileSystem.removeFile(old) }
  }

  private func refuseFolder(at path: String) throws(FileError) {
    try refuseFolder(at: path, FileSystem.status(path, followingLinks: false))
  }

  private func refuseFolder(
    at path: String, _ existing: FileSystem.Status?
  ) throws(FileError) {
    guard existing?.kind == .folder else { return }
    throw FileError(path: path, operation: .create, number: FileSystem.isFolder)
  }

  private mutating func createTemporary(for path: String) throws(FileError) -> OpenFile {
    while true {
      if let file = try OpenFile(creating: temporaryPath(for: path)) { return file }
    }
  }

  /// A name of this process's own: two runs at once never write into one temporary file.
  private mutating func temporaryPath(for path: String) throws(FileError) -> String {
    let folder = Path.folder(of: path)
    try createFolders(folder)
    counter += 1
    return Path.joined(
      folder, "\(FileTransaction.temporaryPrefix)\(FileSystem.processID)-\(counter)")
  }

  private mutating func createFolders(_ folder: String) throws(FileError) {
    if folder.isEmpty || folder == "/" || knownFolders.contains(folder) { return }
    if try FileSystem.status(folder, followingLinks: true)?.kind != .folder {
      try createFolders(Path.folder(of: folder))
      if try FileSystem.createFolder(folder) { createdFolders.append(folder) }
    }
    knownFolders.insert(folder)
  }

  /// `.wootric-<process>-<number>` of a process that is gone, or of an earlier one of our number.
  private static func isLeftOver(_ name: String) -> Bool {
    guard name.hasPrefix(temporaryPrefix) else { return false }
    let numbers = name.dropFirst(temporaryPrefix.count).split(separator: "-").map { Int32($0) }
    guard numbers.count == 2, let process = numbers[0], numbers[1] != nil else { return false }
    return process == FileSystem.processID || !FileSystem.isRunning(process)
  }
}

private extension FileSystem.Status {
  /// A file's mode outlives its content; a link's says nothing.
  var keptMode: UInt32? { kind == .file ? mode : nil }
}
