import WootricSnippet

/// What is wrong with one snapshot, as data; `description` is the whole text a person needs.
package struct SnapshotFailure: Equatable, Sendable {
  package enum Fault: Equatable, Sendable {
    case missing
    case different(UnifiedDiff)
    /// A file in the folder that no test compares with anything.
    case unclaimed
    case recorded
    /// Was unclaimed, and is gone.
    case removed
    case nothingToRecord
  }

  package var path: String
  package var suite: String
  package var fault: Fault

  package init(path: String, suite: String, fault: Fault) {
    (self.path, self.suite, self.fault) = (path, suite, fault)
  }
}

extension SnapshotFailure: CustomStringConvertible {
  package var description: String {
    switch fault {
    case .missing: "There is no snapshot yet:\n\(path)\n\(acceptance)"
    case .different(let diff):
      """
      The output differs from its snapshot, first in line \(diff.firstLine):
      \(path):\(diff.firstLine)
      \(diff)
      \(acceptance)
      """
    case .unclaimed: "No test claims this snapshot:\n\(path)\n\(acceptance)"
    case .recorded: "A new snapshot was written:\n\(path)\n\(comparison)"
    case .removed: "A snapshot that no test claims was removed:\n\(path)\n\(comparison)"
    case .nothingToRecord: "All snapshots are as they were:\n\(path)\n\(comparison)"
    }
  }
}

private extension SnapshotFailure {
  var acceptance: String { "To accept: UPDATE_SNAPSHOTS=1 swift test --filter \(suite)" }

  var comparison: String { "A recording run compares nothing: swift test --filter \(suite)" }
}
