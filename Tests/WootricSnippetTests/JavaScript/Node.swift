import Foundation
import Testing

/// Node, where it is on the path: it says whether our output parses, and what it does.
enum Node {
  static let executable: URL? =
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { URL(fileURLWithPath: String($0)).appendingPathComponent("node") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }

  /// In CI a missing Node fails the tests that ask for it; elsewhere they are skipped by name.
  static let isExpected =
    executable != nil || ProcessInfo.processInfo.environment["CI"] == "true"

  /// Runs a program and returns its exit status with all that it printed.
  static func run(_ program: String, _ options: String...) throws -> (status: Int32, text: String) {
    let node = try #require(executable, "CI needs node on its path")
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent("wootric-\(UUID().uuidString).js")
    try Data(program.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try output(of: node, options + [file.path])
  }

  private static func output(
    of node: URL, _ arguments: [String]
  ) throws -> (status: Int32, text: String) {
    let process = Process()
    let pipe = Pipe()
    (process.executableURL, process.arguments) = (node, arguments)
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let text = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: text, as: UTF8.self))
  }
}
