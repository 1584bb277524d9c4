import Foundation

/// The files of this package, as they are in its folder.
package enum Repository {
  package static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// One of our articles, by its name without `.md`.
  package static func article(_ name: String) -> URL {
    URL(fileURLWithPath: "\(folder)/Sources/WootricSnippet/WootricSnippet.docc/\(name).md")
  }

  /// A file that an article has for readers to copy: the first block behind its name, which ends a
  /// heading or the line before.
  /// - Parameter topic: begins the heading, where two files have one name.
  package static func file(
    _ name: String, in article: String, under topic: String = ""
  ) throws -> String {
    let lines = try String(contentsOf: Self.article(article), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let ends = [": \(name)", "`\(name)`:"]
    let section = lines.drop(while: { !$0.hasPrefix("## \(topic)") })
    let named = section.drop(while: { line in !ends.contains(where: line.hasSuffix) })
    let block = named.drop(while: { !$0.hasPrefix("    ") })
      .prefix(while: { $0.isEmpty || $0.hasPrefix("    ") })
    let text = block.map { $0.dropFirst(4) }.joined(separator: "\n")
    return text.trimmingCharacters(in: .newlines) + "\n"
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
