import Foundation
import TestSupport
import Testing

@Suite("Disks and folders that refuse")
struct DiskTests {
  private func site(_ place: String = "") throws -> Workspace {
    let body = String(repeating: "<p>text\n", count: 4000)
    var files = [
      "wootric.json": "{ accountToken: \"NPS-1a2b3c4d\", site: { root: \"public\"\(place) } }"
    ]
    for number in 0..<40 { files["public/\(number).html"] = "<!doctype html><head>\(body)" }
    return try Workspace(files)
  }

  /// A small file system of memory, in a namespace of this process's own.
  private static let smallDisk = """
    set -e
    mkdir disk && mount -t tmpfs -o size=1700k tmpfs disk && cp -r wootric.json public disk
    cd disk
    sums() { find . -type f | sort | xargs sha256sum; }
    sums >../before
    set +e; "$0" build; echo $? >../status; set -e
    sums >../after
    """

  private static func namespaces(_ script: String) -> [String] {
    ["--user", "--map-root-user", "--mount", "sh", "-c", script]
  }

  /// Not every machine lets a process have namespaces.
  private static let mayMount: Bool = {
    guard let unshare = Program(named: "unshare") else { return false }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: unshare.path)
    process.arguments = namespaces("mount -t tmpfs tmpfs /mnt")
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try? process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  @Test(
    "A disk that is full leaves every file as it was",
    .enabled(if: mayMount, "no file system can be mounted here"),
    arguments: ["", ", output: \"dist\""])
  func full(place: String) async throws {
    let workspace = try site(place)
    let unshare = try #require(Program(named: "unshare"))
    let outcome = try await unshare.run(
      Self.namespaces(Self.smallDisk) + [Command.program.path], in: workspace.path)
    #expect(outcome.status == 0)
    let folder = place.isEmpty ? "public" : "dist"
    #expect(outcome.errors.hasPrefix("\(folder)/"))
    #expect(
      outcome.errors.hasSuffix(".html: error: cannot write this file: No space left on device\n"))
    let tree = try workspace.tree()
    #expect(tree.text("status") == "74\n")
    #expect(try #require(tree.text("before")).split(separator: "\n").count == 41)
    #expect(tree.text("before") == tree.text("after"))
  }

  @Test("A folder that may not be written to is named, and nothing is written")
  func readOnly() async throws {
    let workspace = try site()
    let before = try workspace.tree()
    try workspace.setMode(0o555, of: "public")
    guard let outcome = try await workspace.runAsNobody("build") else { return }
    try workspace.setMode(0o755, of: "public")
    #expect(
      outcome
        == Program.Outcome(
          status: 73,
          errors: "public/0.html: error: cannot create this file: Permission denied\n"))
    #expect(try workspace.tree() == before)
  }

  @Test("A page that may not be read is named, and nothing is written")
  func unreadable() async throws {
    let workspace = try site()
    let before = try workspace.tree()
    try workspace.setMode(0o777, of: "public")
    try workspace.setMode(0o000, of: "public/7.html")
    guard let outcome = try await workspace.runAsNobody("build") else { return }
    try workspace.setMode(0o644, of: "public/7.html")
    #expect(
      outcome
        == Program.Outcome(
          status: 74, errors: "public/7.html: error: cannot read this file: Permission denied\n"))
    #expect(try workspace.tree() == before)
  }

  @Test(
    "Root leaves a file to its owner", .enabled(if: geteuid() == 0, "only root gives files away"))
  func owner() async throws {
    let workspace = try site()
    #expect(chown(workspace["public/7.html"], 65534, 65534) == 0)
    try workspace.setMode(0o640, of: "public/7.html")
    #expect(try await workspace.run("build").status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: workspace["public/7.html"])
    #expect(attributes[.ownerAccountID] as? Int == 65534)
    #expect(attributes[.groupOwnerAccountID] as? Int == 65534)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try workspace.tree().text("public/7.html")?.contains("data-wootric-snippet") == true)
  }

  @Test("A second run beside a first one stops before it reads a page")
  func lock() async throws {
    let workspace = try site()
    let before = try workspace.tree()
    let folder = open(workspace["public"], O_RDONLY)
    defer { close(folder) }
    try #require(flock(folder, LOCK_EX) == 0)
    #expect(
      try await workspace.run("build")
        == Program.Outcome(
          status: 73,
          errors: "public: error: another run is writing here; run again when it has finished\n"))
    #expect(try workspace.tree() == before)
    _ = flock(folder, LOCK_UN)
    #expect(try await workspace.run("build").status == 0)
  }

  @Test(
    "Runs in a folder and in a folder of it keep out of each other's way; those beside each other do not",
    arguments: [
      ("public", "public/deep", false), ("public/deep", "public", false), ("a", "b", true),
    ])
  func nestedLocks(first: String, second: String, goTogether: Bool) async throws {
    let page = "<!doctype html><head>"
    let workspace = try Workspace(["\(first)/1.html": page, "\(second)/2.html": page])
    let settings = "{ accountToken: \"NPS-1a2b3c4d\", site: { root: \".\" } }"
    try workspace.write(settings, to: "\(first)/wootric.json")
    try workspace.write(settings, to: "\(second)/wootric.json")
    // What a run in the first folder holds: the folder alone, and its share of those above.
    let own = open(workspace[first], O_RDONLY)
    let above = open(workspace[first] + "/..", O_RDONLY)
    defer { [own, above].forEach { close($0) } }
    try #require(flock(own, LOCK_EX) == 0 && flock(above, LOCK_SH) == 0)
    let outcome = try await Command.program.run(["build", "--quiet"], in: workspace[second])
    #expect(outcome.status == (goTogether ? 0 : 73))
    let error = ": error: another run is writing here; run again when it has finished\n"
    #expect(goTogether || outcome.errors.hasSuffix(error))
    #expect(!outcome.errors.hasPrefix(":"))
  }
}
