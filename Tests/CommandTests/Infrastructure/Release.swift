import Foundation
import TestSupport

/// A release made by `Tests/release`, laid out as its server has it. The program in it is a line that
/// calls the built one, so that packing takes no time; `BROKEN` in the environment makes it fail.
struct Release {
  let workspace: Workspace

  init() async throws {
    workspace = try Workspace([
      "program": "#!/bin/sh\n[ -z \"$BROKEN\" ] && exec '\(Command.program.path)' \"$@\"\n"
    ])
    try workspace.setMode(0o755, of: "program")
    for words in [["archive", folder, "program"], ["finish", folder]] {
      let made = try await Self.tool.run(words, in: workspace.path)
      guard made.status == 0 else { throw Failure(outcome: made) }
    }
    try FileManager.default.createDirectory(
      atPath: workspace["latest"], withIntermediateDirectories: true)
    try workspace.link("latest/download", to: "../\(folder)")
  }

  static let tool = Program(path: Repository.folder + "/Tests/release")
  let folder = "download/v1.0.0"

  struct Failure: Error { var outcome: Program.Outcome }
}

extension Release {
  /// The names of its files.
  func names() throws -> [String] { try workspace.tree(folder).names }

  /// The archive's name, which says this machine's platform.
  func archive() throws -> String {
    try names().first { $0.hasSuffix(".tar.gz") } ?? ""
  }

  /// Runs a script while the release is served; a variable tells the script where.
  func serve(
    by variable: String, _ words: [String], in folder: String? = nil,
    environment: [String: String] = [:]
  ) async throws -> Program.Outcome {
    guard let python = Program(named: "python3") else { throw CocoaError(.fileNoSuchFile) }
    let server = Repository.folder + "/Tests/CommandTests/Python/serve.py"
    return try await python.run(
      [server, workspace.path, variable] + words, in: folder ?? workspace.path,
      environment: environment)
  }
}
