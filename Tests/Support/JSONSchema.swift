import Foundation

/// Python's `jsonschema`: it knows all of JSON Schema, and nothing of ours.
package enum JSONSchema {
  /// Finds the first fault of each document, an empty text where it has none.
  /// - Parameters:
  ///   - documents: each as JSON.
  ///   - schema: as JSON; one that breaks the metaschema of 2020-12 is a fault of all documents.
  package static func faults(of documents: [String], schema: String) async throws -> [String] {
    let input = "[\(schema), [\(documents.joined(separator: ", "))]]"
    let outcome = try await run(script, input: input)
    guard outcome.status == 0 else { return documents.map { _ in outcome.errors } }
    return try JSONDecoder().decode([String].self, from: Data(outcome.output.utf8))
  }

  /// CI has it; elsewhere a test without it is skipped.
  package static func isExpected() async throws -> Bool {
    if ProcessInfo.processInfo.environment["CI"] == "true" { return true }
    return try await run("import jsonschema").status == 0
  }
}

private extension JSONSchema {
  static func run(_ script: String, input: String = "") async throws -> Program.Outcome {
    guard let python = Program(named: "python3") else {
      return Program.Outcome(status: 127, errors: "python3 is not installed")
    }
    return try await python.run(["-c", script], in: "/", input: input)
  }

  static let script = """
    import json, sys
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match
    schema, documents = json.load(sys.stdin)
    Draft202012Validator.check_schema(schema)
    errors = [best_match(Draft202012Validator(schema).iter_errors(one)) for one in documents]
    json.dump([f"{one.json_path}: {one.message}" if one else "" for one in errors], sys.stdout)
    """
}
