import Foundation

/// The files of this package, as they are in its folder.
package enum Repository {
  package static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// One of our articles, by its name without `.md`.
  package static func article(_ name: String) -> URL {
    URL(fileURLWithPath: "\(folder)/Sources/WootricSnippet/WootricSnippet.docc/\(name).md")
  }

  package static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
  }

  /// The files below a folder whose names end so, sorted, as paths from the package's folder.
  package static func files(in path: String, ending end: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/\(path)")
      .filter { $0.hasSuffix(end) }.sorted().map { "\(path)/\($0)" }
  }

  /// README, CHANGELOG, what GitHub shows besides, and the articles.
  package static func documents() throws -> [String] {
    try ["README.md", "CHANGELOG.md"] + files(in: ".github", ending: ".md")
      + files(in: "Sources", ending: ".md")
  }
}
