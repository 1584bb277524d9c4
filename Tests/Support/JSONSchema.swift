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

  /// Finds the first fault of each file as an editor of JSON with comments would, an empty text where it has
  /// none: `commentjson` takes `//` and a comma before a bracket, and is strict JSON for the rest.
  package static func faults(ofFiles texts: [String], schema: String) async throws -> [String] {
    let list = String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
    let outcome = try await run(editor, input: "[\(schema), \(list)]", by: commenting())
    guard outcome.status == 0 else { return texts.map { _ in outcome.errors } }
    return try JSONDecoder().decode([String].self, from: Data(outcome.output.utf8))
  }

  /// CI has it; elsewhere a test without it is skipped.
  package static func isExpected() async throws -> Bool {
    if ProcessInfo.processInfo.environment["CI"] == "true" { return true }
    return try await run("import jsonschema").status == 0
  }

  /// Whether tests with `commentjson`, which reads comments, are to be run.
  package static func readsComments() async throws -> Bool {
    if ProcessInfo.processInfo.environment["CI"] == "true" { return true }
    return try await commenting() != nil
  }
}

private extension JSONSchema {
  /// The first Python that has both modules: Debian's own has Debian's packages.
  static func commenting() async throws -> Program? {
    let pythons = [Program(named: "python3"), Program(path: "/usr/bin/python3")]
    for case let python? in pythons
    where FileManager.default.isExecutableFile(atPath: python.path) {
      if try await run("import commentjson, jsonschema", by: python).status == 0 { return python }
    }
    return nil
  }

  static func run(
    _ script: String, input: String = "", by python: Program? = Program(named: "python3")
  ) async throws -> Program.Outcome {
    guard let python else {
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

  static let editor = """
    import commentjson, json, sys
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match
    schema, texts = json.load(sys.stdin)
    def fault(text):
        try:
            document = commentjson.loads(text)
        except Exception:
            return "not JSON with comments"
        error = best_match(Draft202012Validator(schema).iter_errors(document))
        return f"{error.json_path}: {error.message}" if error else ""
    json.dump([fault(text) for text in texts], sys.stdout)
    """
}
