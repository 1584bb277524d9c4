import Foundation
import TestSupport
import Testing

@testable import WootricSnippet

@Suite("Sizes as gzip -9 makes them", .enabled(if: Program(named: "gzip") != nil))
struct GzipSizeTests {
  private func size(_ bytes: [UInt8]) async throws -> Int {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("wootric-snippet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(bytes).write(to: folder.appendingPathComponent("file"))
    let outcome = try await #require(Program(named: "gzip"))
      .run(["-9", "-n", "file"], in: folder.path)
    #expect(outcome == Program.Outcome(status: 0))
    return try Data(contentsOf: folder.appendingPathComponent("file.gz")).count
  }

  private func expect(
    _ bytes: [UInt8], _ name: String, _ location: SourceLocation = #_sourceLocation
  ) async throws {
    let (counted, made) = (GzipSize.bytes(of: bytes), try await size(bytes))
    // A per cent, or a byte or two where that is less than one.
    #expect(
      abs(counted - made) <= max(4, made / 100), "\(name): counted \(counted), gzip makes \(made)",
      sourceLocation: location)
  }

  @Test("Everything that we emit", arguments: [Snippet.Form.minified, .readable])
  func emitted(form: Snippet.Form) async throws {
    for page in [true, false] {
      var settings = Settings(accountToken: "NPS-1a2b3c4d")
      settings.analytics.helpers = page
      settings.survey.productName = String(repeating: "Acme ", count: page ? 1 : 200)
      for file in GeneratedFile.all(of: PerPage(Snippet(settings, form: form))) {
        try await expect(Array(file.text.utf8), file.name)
      }
    }
  }

  @Test("Odd bytes: none, one, equal ones, all of them, far repetitions, noise")
  func odd() async throws {
    var seed: UInt32 = 1
    let noise = (0..<5000).map { _ in
      seed = seed &* 1_664_525 &+ 1_013_904_223
      return UInt8(seed >> 24)
    }
    let cases: [(String, [UInt8])] = [
      ("none", []), ("one", [65]), ("two", [65, 66]),
      ("equal", [UInt8](repeating: 65, count: 1000)),
      ("all", Array(0...255)),
      ("far", noise.prefix(300) + [UInt8](repeating: 0, count: 31000) + noise.prefix(300)),
      ("noise", noise),
      ("steep", (0..<20).flatMap { [UInt8](repeating: UInt8($0), count: 1 << ($0 / 2)) }),
    ]
    for (name, bytes) in cases { try await expect(bytes, name) }
  }
}
