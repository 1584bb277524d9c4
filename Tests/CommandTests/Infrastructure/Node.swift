import Foundation
import TestSupport
import Testing

/// Node, which parses and runs what we write. CI has it; elsewhere a test without it is skipped.
enum Node {
  private static let found = Program(named: "node")

  static var isExpected: Bool {
    found != nil || ProcessInfo.processInfo.environment["CI"] == "true"
  }

  static func run(_ arguments: [String], in folder: String) async throws -> Program.Outcome {
    try await #require(found, "node is not installed").run(arguments, in: folder)
  }

  /// A script of ours, beside the tests.
  static func script(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Node/\(name)").path
  }
}

extension Trait where Self == ConditionTrait {
  static var needsNode: Self { .enabled(if: Node.isExpected, "node is not installed") }
}
