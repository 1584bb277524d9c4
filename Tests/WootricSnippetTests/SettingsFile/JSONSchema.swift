import Foundation
import TestSupport
import Testing

@testable import WootricSnippet

/// Python's `jsonschema`: it knows all of JSON Schema, and nothing of ours.
enum JSONSchema {
  /// What it says of each document; a schema that breaks the metaschema of 2020-12 is a failure.
  static func verdicts(on documents: [JSONValue], schema: String) async throws -> [Bool] {
    let input = "[\(schema), \(JSONText.line(.array(documents)))]"
    let outcome = try await run([script], input: input)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode([Bool].self, from: Data(outcome.output.utf8))
  }

  /// CI has it; elsewhere a test without it is skipped.
  fileprivate static func isExpected() async throws -> Bool {
    if ProcessInfo.processInfo.environment["CI"] == "true" { return true }
    guard Program(named: "python3") != nil else { return false }
    return try await run(["-c", "import jsonschema"]).status == 0
  }
}

private extension JSONSchema {
  static func run(_ arguments: [String], input: String = "") async throws -> Program.Outcome {
    try await #require(Program(named: "python3"), "python3 is not installed")
      .run(arguments, in: folder.path, input: input)
  }

  static var script: String { folder.appendingPathComponent("Python/verdicts.py").path }

  static var folder: URL { URL(fileURLWithPath: #filePath).deletingLastPathComponent() }
}

extension Trait where Self == ConditionTrait {
  static var needsJSONSchema: Self {
    .enabled("Python's jsonschema is not installed; 'Tests/run' installs it") {
      try await JSONSchema.isExpected()
    }
  }
}
