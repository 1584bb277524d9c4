import Foundation
import TestSupport
import Testing
import WootricSnippet

@Suite("The example site")
struct SiteExampleTests {
  private let folder: TemporaryFolder
  private let source: [String: [UInt8]]
  private let built: [String: [UInt8]]

  init() throws {
    folder = try TemporaryFolder()
    let site = folder["site-example"]
    try FileManager.default.copyItem(atPath: Example.folder, toPath: site)
    // What a run before left there would hide that this one left it out.
    try? FileManager.default.removeItem(atPath: site + "/dist")
    _ = try Build(settingsFile: site + "/wootric.json").run()
    source = try Self.files(in: site + "/public")
    built = try Self.files(in: site + "/dist")
  }

  @Test("Its pages and generated files are their snapshots")
  func snapshot() throws {
    let changed = built.filter { source[$0.key] != $0.value }
    for failure in try SnapshotFolder("SiteExampleTests").failures(comparing: changed) {
      Issue.record("\(failure)")
    }
  }

  @Test("Nothing of it is lost, and its sources stay as they were")
  func whole() throws {
    #expect(source.keys.filter { built[$0] == nil } == [])
    #expect(try Self.files(in: Example.folder + "/public") == source)
  }

  private static func files(in folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let path = "\(folder)/\(name)"
      let type = try FileManager.default.attributesOfItem(atPath: path)[.type]
      if type as? FileAttributeType == .typeDirectory { continue }
      files[name] = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
    return files
  }
}
