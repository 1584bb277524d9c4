import Foundation
import Testing

@testable import WootricSnippet

@Suite("Sites in odd states")
struct SiteSafetyTests {
  let folder: TemporaryFolder
  private let start = "<!doctype html><head>"
  private let loader = String(decoding: element, as: UTF8.self)

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(start + "<p>1", to: "site/a.html")
    try folder.write(start + "<p>2", to: "site/b.html")
  }

  private func site(_ output: String? = nil, jobs: Int = 2) -> SiteBuild {
    SiteBuild(
      root: folder["site"], output: output.map { folder[$0] },
      rewriters: PerPage(PageRewriter(element: element)), jobs: jobs)
  }

  /// What an editor, a generator or a person does between staging and commit.
  @Test(
    "A page that changes meanwhile stops the run, and every file is as it was",
    arguments: ["changed", "replaced", "gone"], [nil, "dist"])
  func changed(how: String, output: String?) throws {
    var files = FileTransaction()
    _ = try site(output).run(&files)
    switch how {
    case "changed": try folder.write(start + "<p>more", to: "site/b.html")
    case "replaced":
      try folder.write(start + "<p>2", to: "other")
      try folder.rename("other", to: "site/b.html")
    default: try folder.remove("site/b.html")
    }
    let before = try folder.contents(of: "site").filter { !$0.key.contains(".wootric-") }
    let error = #expect(throws: FileError.self) { try files.commit() }
    files.rollback()
    #expect(error?.operation == .keep)
    #expect(error?.kind == .inputOutput)
    #expect(error?.path == folder["site/b.html"])
    #expect(
      error?.description == folder["site/b.html"]
        + ": error: changed while it was being read; run again when nothing else writes to this folder"
    )
    #expect(try folder.contents(of: "site") == before)
    #expect(try output.map { try folder.contents()[$0 + "/a.html"] } ?? nil == nil)
  }

  /// A transaction that is neither committed nor rolled back is what a killed process leaves.
  @Test(
    "What a killed run had staged goes with the next run", arguments: [nil, "dist", "there"],
    [0, 1, 2])
  func leftOvers(output: String?, renamed: Int) throws {
    try folder.write("mine", to: "there/mine.txt")
    var killed = FileTransaction()
    _ = try site(output).run(&killed)
    for path in try staged().prefix(renamed) where output != "dist" {
      let name = path.hasSuffix("-0") ? "a.html" : "b.html"
      try folder.rename(path, to: (output ?? "site") + "/" + name)
    }
    #expect(try !staged().isEmpty || renamed == 2)
    try FileTransaction.run(isDry: false, alone: [folder.path]) { files throws(FileError) in
      _ = try site(output).run(&files)
    }
    #expect(try staged() == [])
    let pages = try folder.contents(of: output ?? "site").filter { $0.key.hasSuffix(".html") }
    #expect(pages == ["a.html": start + loader + "<p>1", "b.html": start + loader + "<p>2"])
  }

  private func staged() throws -> [String] {
    try folder.contents().keys.filter { $0.contains(".wootric-") }.sorted()
  }

  @Test("A page that shrinks under the copy is not cut short")
  func shrunk() throws {
    try folder.write(String(repeating: "a", count: 200_000), to: "site/p")
    let error = #expect(throws: FileError.self) {
      let source = try OpenFolder(SystemPath(folder["site"]))
      let head = try FileHead(source.open(SystemPath("p")), buffer: ByteBuffer(16))
      guard let target = try source.create(SystemPath("q"), for: SystemPath("q")) else { return }
      try CopyPlan(size: 200_001, edit: .none).write(to: target, from: head)
    }
    #expect(error?.operation == .keep)
  }

  @Test("Of two runs at once the second one stops, and no lock outlives its run")
  func lock() throws {
    let error = try locked(["site", "site/new/deep"]) {
      #expect(throws: FileError.self) { try FolderLocks([nil, folder["site/new"]]) }
    }
    #expect(error?.operation == .lock)
    #expect(error?.kind == .cannotBeCreated)
    #expect(error?.path == folder["site"])
    #expect(
      error?.description == folder["site"]
        + ": error: another run is writing here; run again when it has finished")
    try locked([""]) {}
  }

  @Test("A run keeps runs out of the folders in its own and around it, and no others")
  func nestedLocks() throws {
    for name in ["site/a", "site/b"] { try folder.makeFolder(name) }
    try locked(["site/a"]) {
      #expect(throws: FileError.self) { try FolderLocks([folder["site"]]) }
      #expect(throws: FileError.self) { try FolderLocks([folder["site/a/new"]]) }
      _ = try FolderLocks([folder["site/b"]])
    }
    try locked(["site", "site/a"]) {
      let error = #expect(throws: FileError.self) { try FolderLocks([folder["site/b"]]) }
      #expect(error?.operation == .lock)
      #expect(error.map { SystemPath($0.path) } == FileSystem.realPath(SystemPath(folder["site"])))
    }
  }

  /// What is done while another run is in these folders; it has ended afterwards.
  private func locked<Result>(_ names: [String], _ body: () throws -> Result) throws -> Result {
    let locks = try FolderLocks(names.map { folder[$0] })
    return try withExtendedLifetime(locks) { try body() }
  }

  @Test("A name is any bytes that the system takes", arguments: [nil, "dist"])
  func names(output: String?) throws {
    let names: [[UInt8]] = [
      Array("-rf.html".utf8), Array("line\nfeed.html".utf8), Array("a b'\"\\.html".utf8),
      Array("caf\u{E9}.html".utf8), Array("cafe\u{301}.html".utf8),
      [0xFF, 0xFE] + Array(".html".utf8),
      Array("*?[.html".utf8),
    ]
    try folder.makeFolder("site/od\nd")
    for name in names {
      try folder.write(bytes: Array((start + "<p>").utf8), to: Array("site/od\nd/".utf8) + name)
    }
    try FileTransaction.run { files throws(FileError) in try site(output).run(&files) }
    for name in names {
      let page = try folder.bytes(of: Array("\(output ?? "site")/od\nd/".utf8) + name)
      #expect(page == Array((start + loader + "<p>").utf8))
    }
    let entries = try FileSystem.entries(of: SystemPath(folder["\(output ?? "site")/od\nd"]))
    #expect(entries.count == names.count)
  }

  @Test("A message stays on one line, whatever a name holds")
  func message() {
    let error = FileError(path: "a\nb.html", operation: .open, number: FileSystem.missing)
    #expect(
      error.description == "a\\u{A}b.html: error: cannot read this file: No such file or directory")
    let skip = SiteReport.Skip(path: "a\u{1B}[31m.html", reason: .fragment)
    #expect(!skip.description.contains("\u{1B}"))
    let steering = "\u{9B}31m\u{7F}\r\t\u{202E}\u{2066}\u{200F}\u{61C}\u{2028}\u{FEFF}é"
    #expect(
      steering.printable
        == #"\u{9B}31m\u{7F}\u{D}\u{9}\u{202E}\u{2066}\u{200F}\u{61C}\u{2028}\u{FEFF}é"#)
    #expect("\u{1B}]0;x\u{7}".quoted == #"'\u{1B}]0;x\u{7}'"#)
  }

  @Test("The error is the same, however many threads work", arguments: [1, 2, 7])
  func firstError(jobs: Int) throws {
    for number in 100..<400 { try folder.write(start, to: "site/p\(number).html") }
    try folder.write("", to: "dist/p250.html/x")
    try folder.write("", to: "dist/p390.html/x")
    let before = try folder.contents()
    let error = #expect(throws: FileError.self) {
      try FileTransaction.run { files throws(FileError) in try site("dist", jobs: jobs).run(&files)
      }
    }
    #expect(error?.path == folder["dist/p250.html"])
    #expect(try folder.contents() == before)
  }

  @Test("Into a folder that is there, any number of files is copied, however many threads work")
  func manyCopies() throws {
    for number in 0..<100 { try folder.write("\(number)", to: "site/images/\(number).png") }
    try folder.write("", to: "dist/images/of-another-day.png")
    let report = try FileTransaction.run { files throws(FileError) in
      try site("dist", jobs: 3).run(&files)
    }
    #expect(report.copied == 100)
    let files = try folder.contents(of: "dist/images")
    #expect((0..<100).allSatisfy { files["\($0).png"] == "\($0)" })
  }

  @Test("A site reports the same, however many threads work", arguments: [2, 3, 16])
  func jobs(_ jobs: Int) throws {
    for number in 0..<300 { try folder.write(start, to: "site/\(number % 7)/p\(number).html") }
    var (one, many) = (FileTransaction(isDry: true), FileTransaction(isDry: true))
    #expect(try site("dist", jobs: jobs).run(&many) == site("dist", jobs: 1).run(&one))
    #expect(one.changes == many.changes)
  }

  @Test("A head without an end takes no more memory than 8 MiB, and is left out")
  func endless() throws {
    let size = FileHead.limit + 1
    try folder.write(start + "<title>" + String(repeating: "a", count: size), to: "site/a.html")
    let before = try folder.contents(of: "site")["a.html"]
    let report = try FileTransaction.run { files throws(FileError) in try site().run(&files) }
    #expect(report.skipped == [.init(path: "a.html", reason: .longHead)])
    #expect(report.written == ["b.html"])
    #expect(try folder.contents(of: "site")["a.html"] == before)
  }

  @Test("What is no file is no page, and is not waited for", arguments: [nil, "dist"])
  func pipe(output: String?) throws {
    #expect(mkfifo(folder["site/c.html"], 0o644) == 0)
    let report = try FileTransaction.run { files throws(FileError) in try site(output).run(&files) }
    #expect(report.skipped == [.init(path: "c.html", reason: .specialFile)])
    let error = #expect(throws: FileError.self) {
      _ = try OpenFolder(SystemPath(folder["site"])).open(SystemPath("nothing"))
    }
    #expect(error?.kind == .inputMissing)
  }
}
