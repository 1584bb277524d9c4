import Foundation

/// The fixture package that depends on ours, as its owner would build it.
///
/// It compiles all of ours once more, which takes a minute: its folder lies beside the tests'
/// programs and stays, so that the next run compiles what has changed.
package struct PluginPackage: Sendable {
  package let folder: String

  /// Its files are copied once a run, whoever asks first.
  package static let copy = Result { try PluginPackage() }

  private init() throws {
    let built = URL(fileURLWithPath: Command.program.path).deletingLastPathComponent()
    let folder = built.appendingPathComponent("plugin-package")
    self.folder = folder.path
    let fixture = URL(fileURLWithPath: Repository.folder + "/Tests/Fixtures/PluginPackage")
    for name in ["Package.swift", "Sources"] {
      let copy = folder.appendingPathComponent(name)
      try? FileManager.default.removeItem(at: copy)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: fixture.appendingPathComponent(name), to: copy)
    }
    let manifest = folder.appendingPathComponent("Package.swift")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    try Data(text.replacing("../../..", with: Repository.folder).utf8).write(to: manifest)
  }
}

extension PluginPackage {
  /// Runs SwiftPM in the package's folder.
  package func swift(_ words: String...) async throws -> Program.Outcome {
    guard let program = Program(named: "swift") else { throw CocoaError(.fileNoSuchFile) }
    return try await program.run(
      words, in: folder, environment: ["HOME": folder, "CI": "true"])
  }

  /// Lets its program write the site of one page.
  package func write(site: String) async throws -> Program.Outcome {
    try await swift("run", "--quiet", "--jobs", "2", "Shop", site)
  }
}
