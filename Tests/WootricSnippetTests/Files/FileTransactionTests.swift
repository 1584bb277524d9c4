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

  @Test("A file that holds the right bytes keeps inode and mtime")
  func untouched() throws {
    try folder.write("same", to: "a")
    let before = try folder.identity(of: "a")
    var files = FileTransaction()
    #expect(try !files.stage(Array("same".utf8), at: folder["a"]))
    try files.commit()
    #expect(try folder.identity(of: "a") == before)
  }

  @Test("An existing file keeps its mode")
  func mode() throws {
    try folder.write("a", to: "a")
    try folder.setMode(0o640, of: "a")
    try FileTransaction.run { files throws(FileError) in
      try files.stage(Array("new".utf8), at: folder["a"])
    }
    #expect(try folder.mode(of: "a") == 0o640)
  }

  @Test("A private file is its owner's alone before it is in its place, whatever was there")
  func isPrivate() throws {
    try folder.write("a", to: "a")
    try folder.write("same", to: "b")
    try FileTransaction.run { files throws(FileError) in
      try files.stage(Array("new".utf8), at: folder["a"], isPrivate: true)
      try files.stage(Array("same".utf8), at: folder["b"], isPrivate: true)
      let staged = (try? folder.contents().keys.filter { $0.hasPrefix(".wootric-") }) ?? []
      #expect(staged.count == 1)
      for name in staged { #expect((try? folder.mode(of: name)) == 0o600) }
    }
    #expect(try folder.mode(of: "a") == 0o600)
    #expect(try folder.mode(of: "b") == 0o600)
  }

  @Test("A folder that became a link after a walk is not gone into")
  func linkOnTheWay() throws {
    try folder.makeFolder("site/a/b")
    try folder.makeFolder("elsewhere/b")
    let path = { (folder: borrowing OpenFolder) in folder.path.text }
    let site = SystemPath(folder["site"])
    #expect(try path(OpenFolder(SystemPath("a/b"), inside: site)) == folder["site/a/b"])
    #expect(try path(OpenFolder(SystemPath(""), inside: site)) == folder["site"])
    try folder.remove("site/a")
    try folder.link("site/a", to: "../elsewhere")
    let error = #expect(throws: FileError.self) {
      try path(OpenFolder(SystemPath("a/b"), inside: site))
    }
    #expect(error == FileError(path: folder["site/a"], operation: .follow, number: 0))
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

  @Test("A folder that other runs may write into is tidied of dead runs' files alone")
  func tidyUnlocked() throws {
    try folder.write("", to: ".wootric-2147483000-1")
    try folder.write("", to: ".wootric-1-1")
    try FileTransaction.run(isDry: false, alone: [folder.path]) { files throws(FileError) in
      try files.tidy(SystemPath(folder.path), isLocked: false)
    }
    #expect(try folder.contents() == [".wootric-1-1": ""])
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

  @Test(
    "What a killed run left is tidied up; other names stay, and a living run's files without a lock"
  )
  func tidy() throws {
    // No system hands out this number: the highest limit there is ends at 2^22.
    try folder.write("", to: ".wootric-2147483000-1")
    try folder.write("", to: ".wootric-1-1")
    try folder.write("", to: ".wootric-notes")
    try FileTransaction.run { files throws(FileError) in
      try files.stage(Array("a".utf8), at: folder["a"])
      try files.tidy(SystemPath(folder.path))
    }
    #expect(try folder.contents() == [".wootric-1-1": "", ".wootric-notes": "", "a": "a"])
    try FileTransaction.run(isDry: false, alone: [folder.path]) { files throws(FileError) in
      try files.tidy(SystemPath(folder.path))
    }
    #expect(try folder.contents() == [".wootric-notes": "", "a": "a"])
  }
}
