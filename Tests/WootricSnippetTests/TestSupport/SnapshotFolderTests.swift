import Foundation
import TestSupport
import Testing
import WootricSnippet

@Suite("Snapshots")
struct SnapshotFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(
    _ files: [String: String], isRecording: Bool = false
  ) throws -> [SnapshotFailure] {
    var snapshots = SnapshotFolder("LoaderTests", isRecording: isRecording)
    snapshots.path = folder.path
    return try snapshots.failures(comparing: files.mapValues { Array($0.utf8) })
  }

  private func failure(_ name: String, _ fault: SnapshotFailure.Fault) -> SnapshotFailure {
    SnapshotFailure(path: folder[name], suite: "LoaderTests", fault: fault)
  }

  @Test("An equal one passes")
  func equal() throws {
    try folder.write("a\n", to: "deep/a.js")
    #expect(try run(["deep/a.js": "a\n"]) == [])
  }

  @Test("A missing one fails, and is not written")
  func missing() throws {
    #expect(try run(["a.js": "a\n"]) == [failure("a.js", .missing)])
    #expect(try folder.contents() == [:])
  }

  @Test("A different one fails, and stays", arguments: ["b\n", "a", "a\r\n", ""])
  func different(now text: String) throws {
    try folder.write("a\n", to: "a.js")
    let before = try folder.identity(of: "a.js")
    let diff = UnifiedDiff(from: Array("a\n".utf8), to: Array(text.utf8))
    #expect(try run(["a.js": text]) == [failure("a.js", .different(diff))])
    #expect(try folder.contents() == ["a.js": "a\n"])
    #expect(try folder.identity(of: "a.js") == before)
  }

  @Test("One that no test claims fails, and stays")
  func unclaimed() throws {
    try folder.write("a\n", to: "deep/a.js")
    #expect(try run([:]) == [failure("deep/a.js", .unclaimed)])
    #expect(try folder.contents() == ["deep/a.js": "a\n"])
  }

  @Test("A recording run writes what is new, removes what is old, and fails with every path")
  func recording() throws {
    try folder.write("same", to: "a.js")
    try folder.write("old", to: "b.js")
    try folder.write("old", to: "c.js")
    let before = try folder.identity(of: "a.js")
    let files = ["a.js": "same", "b.js": "new", "d/e.js": "new"]
    #expect(
      try run(files, isRecording: true)
        == [failure("b.js", .recorded), failure("c.js", .removed), failure("d/e.js", .recorded)])
    #expect(try folder.contents() == files)
    #expect(try folder.identity(of: "a.js") == before)
  }

  @Test("A recording run with nothing to write is no passing run either")
  func recordingNothing() throws {
    try folder.write("a", to: "a.js")
    let expected = SnapshotFailure(
      path: folder.path, suite: "LoaderTests", fault: .nothingToRecord)
    #expect(try run(["a.js": "a"], isRecording: true) == [expected])
  }

  @Test("Every folder of snapshots has a suite beside it that compares it")
  func owners() throws {
    let folders = try Repository.files(in: "Tests", ending: "").compactMap { path in
      path.firstMatch(of: /.+\/Snapshots\/\w+(?=\/)/).map { String($0.output) }
    }
    #expect(!folders.isEmpty)
    for folder in Set(folders) {
      let source = try? Repository.text(folder.replacing("/Snapshots", with: "") + ".swift")
      #expect(source?.contains("SnapshotFolder(\"") == true, "\(folder)")
    }
  }
}
