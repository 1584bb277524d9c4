import Foundation
import WootricSnippet

/// The snapshots of one suite: `Snapshots/<suite>/` beside its tests, under the files' real names.
///
///     let failures = try SnapshotFolder("EmittedFilesTests").failures(comparing: files)
///     for failure in failures { Issue.record("\(failure)") }
///
/// The suite owns the folder: it compares all of it at once, so a file that nobody claims shows.
/// Nothing is written unless `UPDATE_SNAPSHOTS=1`, or a second run would pass on what the first
/// one wrote. A run that records fails, too.
package struct SnapshotFolder: Sendable {
  package var path: String
  /// What `swift test --filter` takes.
  package var suite: String
  package var isRecording: Bool

  package init(
    _ suite: String, beside file: String = #filePath,
    isRecording: Bool = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1"
  ) {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    path = "\(folder)/Snapshots/\(suite)"
    (self.suite, self.isRecording) = (suite, isRecording)
  }
}

extension SnapshotFolder {
  /// All that is wrong between this folder and these files (by path in it), sorted by path.
  package func failures(comparing files: [String: [UInt8]]) throws -> [SnapshotFailure] {
    let names = try Set(recordedNames + files.keys).sorted()
    let failures = try names.compactMap { try failure(of: $0, files[$0]) }
    guard isRecording, failures.isEmpty else { return failures }
    return [SnapshotFailure(path: path, suite: suite, fault: .nothingToRecord)]
  }
}

private extension SnapshotFolder {
  var recordedNames: [String] {
    get throws {
      guard FileManager.default.fileExists(atPath: path) else { return [] }
      return try FileManager.default.subpathsOfDirectory(atPath: path).filter {
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\($0)")
        return attributes[.type] as? FileAttributeType != .typeDirectory
      }
    }
  }

  func failure(of name: String, _ new: [UInt8]?) throws -> SnapshotFailure? {
    let file = "\(path)/\(name)"
    let old = FileManager.default.contents(atPath: file).map(Array.init)
    if old == new { return nil }
    let fault = isRecording ? try record(new, at: file) : compare(old, new)
    return SnapshotFailure(path: file, suite: suite, fault: fault)
  }

  func compare(_ old: [UInt8]?, _ new: [UInt8]?) -> SnapshotFailure.Fault {
    guard let new else { return .unclaimed }
    guard let old else { return .missing }
    return .different(UnifiedDiff(from: old, to: new))
  }

  func record(_ new: [UInt8]?, at file: String) throws -> SnapshotFailure.Fault {
    guard let new else {
      try FileManager.default.removeItem(atPath: file)
      return .removed
    }
    let url = URL(fileURLWithPath: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(new).write(to: url)
    return .recorded
  }
}
