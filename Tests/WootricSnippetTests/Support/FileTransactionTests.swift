import Testing

@testable import WootricSnippet

@Suite("File transactions")
struct FileTransactionTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("Nothing stands before the commit, everything after it")
  func commit() throws {
    try folder.write("old", to: "a")
    var files = FileTransaction()
    try files.stage(Array("new".utf8), at: folder["a"])
    try files.stage(Array("b".utf8), at: folder["deep/er/b"])
    #expect(try folder.contents()["a"] == "old")
    #expect(try folder.contents()["deep/er/b"] == nil)
    #expect(files.changes == [folder["a"], folder["deep/er/b"]])
    try files.commit()
    #expect(try folder.contents() == ["a": "new", "deep/er/b": "b"])
  }

  @Test("A rollback leaves no file and no folder behind")
  func rollback() throws {
    try folder.write("old", to: "a")
    var files = FileTransaction()
    try files.stage(Array("new".utf8), at: folder["a"])
    try files.stage([], at: folder["deep/er/b"])
    try files.stageLink(to: "a", at: folder["link"])
    files.rollback()
    #expect(try folder.contents() == ["a": "old"])
  }

  @Test("A file in a folder's place rolls the run back and cannot be created")
  func fileAsFolder() throws {
    try folder.write("old", to: "a")
    let error = #expect(throws: FileError.self) {
      try FileTransaction.run { files throws(FileError) in
        try files.stage(Array("new".utf8), at: folder["a"])
        try files.stage([], at: folder["a/b/c"])
      }
    }
    #expect(error?.kind == .cannotBeCreated)
    #expect(try folder.contents() == ["a": "old"])
  }

  @Test("A folder in a file's place is found before anything is renamed")
  func folderAsFile() throws {
    try folder.write("x", to: "z/x")
    let error = #expect(throws: FileError.self) {
      try FileTransaction.run { files throws(FileError) in
        try files.stage([], at: folder["a"])
        try files.stage([], at: folder["z"])
      }
    }
    #expect(error?.kind == .cannotBeCreated)
    #expect(try folder.contents() == ["z/x": "x"])
  }

  @Test("A source that is not there is a missing input, and makes no folder")
  func missingSource() throws {
    var files = FileTransaction()
    let error = #expect(throws: FileError.self) {
      try files.stageCopy(from: folder["none"], to: folder["new/a"])
    }
    #expect(error?.operation == .open)
    #expect(error?.path == folder["none"])
    #expect(error?.kind == .inputMissing)
    #expect(try folder.contents() == [:])
  }

  @Test("A file that holds the right bytes keeps inode and mtime")
  func untouched() throws {
    try folder.write("same", to: "a")
    try folder.write("xxmexx", to: "source")
    let before = try folder.identity(of: "a")
    var files = FileTransaction()
    let edit = FileEdit(range: 0..<2, replacement: Array("sa".utf8))
    #expect(try !files.stage(Array("same".utf8), at: folder["a"]))
    #expect(try !files.stageCopy(from: folder["a"], to: folder["a"]))
    try folder.write("xxme", to: "source")
    #expect(try !files.stagePage(from: folder["source"], to: folder["a"], edit: edit))
    try files.commit()
    #expect(try folder.identity(of: "a") == before)
  }

  @Test(
    "A page is its source with one edit",
    arguments: [0..<0, 3..<3, 3..<5, 0..<300_000, 150_000..<150_001, 300_000..<300_000])
  func page(range: Range<Int>) throws {
    let source = String((0..<300_000).map { Character(Unicode.Scalar(UInt8(97 + $0 % 25))) })
    try folder.write(source, to: "a")
    let edit = FileEdit(range: range, replacement: Array("-new-".utf8))
    let result = String(decoding: edit.applied(to: Array(source.utf8)), as: UTF8.self)
    for target in ["b", "a"] {
      try FileTransaction.run { files throws(FileError) in
        try files.stagePage(from: folder["a"], to: folder[target], edit: edit)
      }
      #expect(try folder.contents()[target] == result)
    }
  }

  @Test("One byte's difference is seen wherever it is", arguments: [0, 65_535, 65_536, 199_999])
  func difference(offset: Int) throws {
    var bytes = [UInt8](repeating: 97, count: 200_000)
    try folder.write(String(decoding: bytes, as: UTF8.self), to: "a")
    bytes[offset] = 98
    try folder.write(String(decoding: bytes, as: UTF8.self), to: "b")
    var files = FileTransaction(isDry: true)
    #expect(try files.stageCopy(from: folder["a"], to: folder["b"]))
    #expect(try files.stage(bytes, at: folder["a"]))
    #expect(try !files.stage(bytes, at: folder["b"]))
  }

  @Test("An existing file keeps its mode, a copy takes its source's")
  func mode() throws {
    try folder.write("a", to: "a")
    try folder.write("b", to: "b")
    try folder.setMode(0o640, of: "a")
    try folder.setMode(0o755, of: "b")
    try FileTransaction.run { files throws(FileError) in
      try files.stageCopy(from: folder["b"], to: folder["a"])
      try files.stageCopy(from: folder["b"], to: folder["c"])
    }
    #expect(try folder.mode(of: "a") == 0o640)
    #expect(try folder.mode(of: "c") == 0o755)
  }

  @Test("The last word counts where a path is staged twice")
  func twice() throws {
    try folder.write("old", to: "a")
    try FileTransaction.run { files throws(FileError) in
      try files.stage(Array("one".utf8), at: folder["a"])
      try files.stage(Array("old".utf8), at: folder["a"])
      try files.stage(Array("one".utf8), at: folder["b"])
      try files.stage(Array("two".utf8), at: folder["b"])
    }
    #expect(try folder.contents() == ["a": "old", "b": "two"])
  }

  @Test("A dry run knows what would change and writes nothing")
  func dry() throws {
    try folder.write("old", to: "a")
    var files = FileTransaction(isDry: true)
    try files.stage(Array("new".utf8), at: folder["a"])
    try files.stage([], at: folder["new/b"])
    try files.stageRemoval(of: folder["a"])
    try files.commit()
    #expect(try folder.contents() == ["a": "old"])
    #expect(files.changes == [folder["a"], folder["new/b"]])
  }

  @Test("A removal happens with the commit")
  func removal() throws {
    try folder.write("a", to: "a")
    var files = FileTransaction()
    try files.stageRemoval(of: folder["a"])
    try files.stageRemoval(of: folder["none"])
    #expect(try folder.contents() == ["a": "a"])
    try files.commit()
    #expect(try folder.contents() == [:])
  }

  @Test("What a killed run left is tidied up; a living run's files and other names stay")
  func tidy() throws {
    // No system hands out this number: the highest limit there is ends at 2^22.
    try folder.write("", to: ".wootric-2147483000-1")
    try folder.write("", to: ".wootric-1-1")
    try folder.write("", to: ".wootric-notes")
    try FileTransaction.run { files throws(FileError) in
      try files.stage(Array("a".utf8), at: folder["a"])
      try files.tidy(folder.path)
    }
    #expect(try folder.contents() == [".wootric-1-1": "", ".wootric-notes": "", "a": "a"])
  }
}
