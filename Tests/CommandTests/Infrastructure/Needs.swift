import Foundation
import TestSupport
import Testing

extension Trait where Self == ConditionTrait {
  /// A program of the system's. CI has it; elsewhere a test without it is skipped.
  static func needs(_ program: String) -> Self {
    let isCI = ProcessInfo.processInfo.environment["CI"] == "true"
    return .enabled(if: isCI || Program(named: program) != nil, "\(program) is not installed")
  }
}
