import TestSupport
import Testing

extension Trait where Self == ConditionTrait {
  /// A program of the system's. CI has it; elsewhere a test without it is skipped.
  static func needs(_ program: String) -> Self {
    .enabled(if: Program.isExpected(program), "\(program) is not installed")
  }

  static var needsJSONSchema: Self {
    .enabled("Python's jsonschema is not installed; 'Tests/run' installs it") {
      try await JSONSchema.isExpected()
    }
  }
}
