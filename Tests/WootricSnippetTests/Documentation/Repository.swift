import Foundation

/// The files of this package, as they are in its folder.
enum Repository {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
  }

  /// The files below a folder whose names end so, sorted, as paths from the package's folder.
  static func files(in path: String, ending end: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/\(path)")
      .filter { $0.hasSuffix(end) }.sorted().map { "\(path)/\($0)" }
  }

  /// README, CHANGELOG and the articles.
  static func documents() throws -> [String] {
    try ["README.md", "CHANGELOG.md"] + files(in: "Sources", ending: ".md")
  }
}
