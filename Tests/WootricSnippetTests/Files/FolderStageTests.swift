import Testing

@testable import WootricSnippet

@Suite("Staging files of a folder")
struct FolderStageTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Stages and commits one file with an edit; gives whether it had to be written.
  private func place(
    _ name: String, from source: String, into target: String, edit: FileEdit = .none,
    isDry: Bool = false
  ) throws -> Bool {
    let (from, name) = (SystemPath(folder[source]), SystemPath(name))
    let entries = FolderEntries([.init(name: name, kind: .file)])
    var stage = try FolderStage(
      SystemPath(folder[target]), source: from, entries: entries, isNew: false, isDry: isDry,
      number: 0)
    var head = try FileHead(OpenFolder(from).open(name), buffer: ByteBuffer(FileHead.room))
    try head.read(upTo: max(8192, edit.range.upperBound))
    let isInPlace = source == target
    let isWritten = try stage.stage(&head, entries.startIndex, edit: edit, isInPlace: isInPlace)
    var staged = stage.staged
    if !isDry {
      try staged.verify()
      try staged.commit()
    }
    return isWritten
  }

  private func letters(_ count: Int) -> String {
    String((0..<count).map { Character(Unicode.Scalar(UInt8(97 + $0 % 25))) })
  }

  @Test(
    "A page is its source with one edit",
    arguments: [0..<0, 3..<3, 3..<5, 0..<9000, 8191..<8193, 150_000..<150_001],
    [0, 8191, 8192, 8193, 131_071, 131_072, 131_073, 300_000])
  func page(range: Range<Int>, size: Int) throws {
    if range.upperBound > size { return }
    let source = letters(size)
    let edit = FileEdit(range: range, replacement: Array("-new-".utf8))
    let result = String(decoding: edit.applied(to: Array(source.utf8)), as: UTF8.self)
    for target in ["b", "a"] {
      try folder.write(source, to: "a/p")
      try folder.write("", to: "b/other")
      #expect(try place("p", from: "a", into: target, edit: edit))
      #expect(try folder.contents(of: target)["p"] == result)
    }
  }

  @Test("What is right already keeps inode and mtime", arguments: [0, 4, 9000, 131_073, 300_000])
  func untouched(size: Int) throws {
    let edit = FileEdit(range: 0..<min(2, size), replacement: Array("new".utf8))
    try folder.write(letters(size), to: "a/p")
    try folder.write("", to: "b/other")
    #expect(try place("p", from: "a", into: "b", edit: edit))
    let before = try folder.identity(of: "b/p")
    #expect(try !place("p", from: "a", into: "b", edit: edit))
    #expect(try folder.identity(of: "b/p") == before)
  }

  @Test(
    "One byte's difference is seen wherever it is",
    arguments: [0, 1, 2, 3, 4, 8191, 8192, 131_071, 131_072, 131_073, 196_608, 199_999])
  func difference(offset: Int) throws {
    var bytes = Array(letters(200_000).utf8)
    let edit = FileEdit(range: 1..<2, replacement: Array("+++".utf8))
    try folder.write(String(decoding: bytes, as: UTF8.self), to: "a/p")
    bytes = edit.applied(to: bytes)
    try folder.write(String(decoding: bytes, as: UTF8.self), to: "b/p")
    #expect(try !place("p", from: "a", into: "b", edit: edit, isDry: true))
    bytes[offset] ^= 1
    try folder.write(String(decoding: bytes, as: UTF8.self), to: "b/p")
    #expect(try place("p", from: "a", into: "b", edit: edit, isDry: true))
  }

  @Test("An existing file keeps its mode, a copy takes its source's", arguments: [0o640, 0o757])
  func mode(_ mode: Int) throws {
    try folder.write("a", to: "a/p")
    try folder.setMode(mode, of: "a/p")
    try folder.write("", to: "b/other")
    _ = try place("p", from: "a", into: "b")
    #expect(try folder.mode(of: "b/p") == mode)
    try folder.setMode(0o600, of: "b/p")
    try folder.write("changed", to: "a/p")
    _ = try place("p", from: "a", into: "b")
    #expect(try folder.mode(of: "b/p") == 0o600)
  }
}
