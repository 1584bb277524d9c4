import Foundation

/// A part of the README that is made from what it tells about: it stands between `<!-- NAME -->` and
/// `<!-- /NAME -->`, and is written anew with `UPDATE_SNAPSHOTS=1`.
package struct ReadmeSection: Sendable {
  package let name: String

  package init(_ name: String) { self.name = name }

  package static let file = URL(fileURLWithPath: Repository.folder + "/README.md")
}

extension ReadmeSection {
  /// What is wrong with it, and what to do; nil where it is this text.
  package func fault(comparing text: String, in suite: String) throws -> String? {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    guard let start = readme.range(of: "<!-- \(name) -->\n")?.upperBound,
      let end = readme.range(of: "<!-- /\(name) -->")?.lowerBound
    else { return "The README has no marks of '\(name)'" }
    if readme[start..<end] == text { return nil }
    guard ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" else {
      return """
        The README's part '\(name)' is to be
        \(text)
        To write it: UPDATE_SNAPSHOTS=1 swift test --filter \(suite)
        """
    }
    try Data((readme[..<start] + text + readme[end...]).utf8).write(to: Self.file)
    return "The README's part '\(name)' was written anew; run again without UPDATE_SNAPSHOTS"
  }
}
