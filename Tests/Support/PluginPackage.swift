import Foundation

/// The fixture package that runs our plugins, as its owner would build it: with the program as a release has
/// it, so that nothing of ours is compiled again.
package struct PluginPackage: Sendable {
  package let folder: String

  /// Its files are copied once a run, whoever asks first.
  package static let copy = Result { try PluginPackage() }

  private init() throws {
    let built = URL(fileURLWithPath: Command.program.path).deletingLastPathComponent()
    folder = built.appendingPathComponent("plugin-package").path
    try? FileManager.default.removeItem(atPath: folder)
    let fixture = Repository.folder + "/Tests/Fixtures/PluginPackage"
    try FileManager.default.copyItem(atPath: fixture, toPath: folder)
    try FileManager.default.copyItem(
      atPath: Repository.folder + "/Sources/WootricSnippetPlugin", toPath: folder + "/Plugins")
    for (old, new) in [("BuildTool", "WootricSnippetPlugin"), ("Command", "WootricSnippetCommand")]
    {
      try FileManager.default.moveItem(
        atPath: folder + "/Plugins/" + old, toPath: folder + "/Plugins/" + new)
    }
    try writeBundle()
  }

  /// The bundle's program is a line that calls the built one.
  private func writeBundle() throws {
    let bundle = folder + "/wootric-snippet.artifactbundle"
    let program = bundle + "/wootric-snippet"
    let systems = ["unknown-linux-gnu", "apple-macosx"].flatMap { system in
      ["x86_64", "aarch64", "arm64"].map { "\"\($0)-\(system)\"" }
    }
    let info = """
      { "schemaVersion": "1.0", "artifacts": { "wootric-snippet": {
        "type": "executable", "version": "1.0.0",
        "variants": [{ "path": "wootric-snippet",
                       "supportedTriples": [\(systems.joined(separator: ", "))] }] } } }
      """
    try FileManager.default.createDirectory(atPath: bundle, withIntermediateDirectories: false)
    try Data(info.utf8).write(to: URL(fileURLWithPath: bundle + "/info.json"))
    try Data("#!/bin/sh\nexec '\(Command.program.path)' \"$@\"\n".utf8)
      .write(to: URL(fileURLWithPath: program))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
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
