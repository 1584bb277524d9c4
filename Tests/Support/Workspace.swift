import Foundation

/// A fresh folder that the command works in, gone with the test.
package final class Workspace {
  package let path: String

  package init(_ files: [String: String] = [:]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("wootric-snippet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    path = folder.path
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package subscript(name: String) -> String { "\(path)/\(name)" }

  package func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: self[name])
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  package func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: self[name])
  }

  package func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self[name], withDestinationPath: target)
  }

  package func setMode(_ mode: Int, of name: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: self[name])
  }

  package func mode(of name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: self[name])[.posixPermissions] as? Int
  }

  /// Runs the command as a user in this folder would.
  package func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) async throws -> Program.Outcome {
    try await run(arguments, input: input, environment: environment)
  }

  package func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) async throws -> Program.Outcome {
    try await Command.program.run(arguments, in: path, input: input, environment: environment)
  }

  /// Runs lines of a guide, which know the command by its name; the first that fails ends it.
  package func shell(_ lines: String, home: String) async throws -> Program.Outcome {
    let commands = URL(fileURLWithPath: Command.program.path).deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try await Program(path: "/bin/sh").run(
      ["-ec", lines], in: self.path,
      environment: ["HOME": home, "LC_ALL": "C.UTF-8", "PATH": "\(commands):\(path)"])
  }

  /// Permissions do not stop root, so root becomes nobody; nil where it cannot.
  package func runAsNobody(_ arguments: String...) async throws -> Program.Outcome? {
    guard geteuid() == 0 else { return try await run(arguments) }
    guard let setpriv = Program(named: "setpriv") else { return nil }
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", "--"]
    return try await setpriv.run(nobody + [Command.program.path] + arguments, in: path)
  }

  /// All that is in the folder, or in one of its folders.
  package func tree(_ folder: String = "") throws -> Tree {
    try Tree(of: folder.isEmpty ? path : self[folder])
  }
}
