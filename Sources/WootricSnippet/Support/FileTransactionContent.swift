/// What a staged file will hold: a source with one edit. Bytes alone are an edit of nothing, a plain
/// copy is a source with an empty edit.
struct FileContent {
  var source: String?
  var edit: FileEdit

  init(bytes: [UInt8]) { edit = FileEdit(range: 0..<0, replacement: bytes) }

  init(source: String, edit: FileEdit = FileEdit(range: 0..<0, replacement: [])) {
    (self.source, self.edit) = (source, edit)
  }

  /// The source, opened: it is looked at before anything is made, so that a missing one costs nothing.
  func open() throws(FileError) -> Source {
    guard let source else { return Source(file: nil, status: nil) }
    let file = try OpenFile(reading: source)
    let status = try file.status()
    return Source(file: file, status: status)
  }

  /// An open source, or none.
  struct Source: ~Copyable {
    let file: OpenFile?
    let status: FileSystem.Status?

    func mode() -> UInt32? { status?.mode }
  }
}

extension FileContent {
  /// Whether a file holds this content already.
  func matches(
    _ path: String, _ existing: FileSystem.Status, _ source: borrowing Source
  ) throws(FileError) -> Bool {
    let size = source.status?.size ?? 0
    guard existing.kind == .file else { return false }
    guard existing.size == size - edit.range.count + edit.replacement.count else { return false }
    let target = try OpenFile(reading: path)
    let middle = edit.range.lowerBound..<edit.range.lowerBound + edit.replacement.count
    guard try target.read(middle) == edit.replacement else { return false }
    guard try source.matches(0..<edit.range.lowerBound, target, at: 0) else { return false }
    return try source.matches(edit.range.upperBound..<size, target, at: middle.upperBound)
  }

  func write(to target: borrowing OpenFile, _ source: borrowing Source) throws(FileError) {
    try source.append(0..<edit.range.lowerBound, to: target)
    try target.write(edit.replacement)
    try source.append(edit.range.upperBound..<(source.status?.size ?? 0), to: target)
  }
}

private extension FileContent.Source {
  func append(_ range: Range<Int>, to target: borrowing OpenFile) throws(FileError) {
    if range.isEmpty { return }
    try target.append(range, of: file!)
  }

  func matches(
    _ range: Range<Int>, _ target: borrowing OpenFile, at offset: Int
  ) throws(FileError) -> Bool {
    var rest = range
    let shift = offset - range.lowerBound
    while !rest.isEmpty {
      let part = rest.prefix(OpenFile.chunk)
      let other = part.lowerBound + shift..<part.upperBound + shift
      guard try file!.read(part) == target.read(other) else { return false }
      rest = part.upperBound..<rest.upperBound
    }
    return true
  }
}
