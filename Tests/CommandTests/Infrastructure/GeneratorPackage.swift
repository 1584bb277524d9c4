import Foundation
import TestSupport

/// The fixture package of a site generator, which depends on ours by address and version.
///
/// It compiles the library once more, which takes a minute: its folder lies beside the tests' programs and
/// stays, so that the next run compiles what has changed.
struct GeneratorPackage {
  let folder: String

  /// Publishes the checkout, and lets the package take it from there.
  init() async throws {
    let built = URL(fileURLWithPath: Command.program.path).deletingLastPathComponent()
    folder = built.appendingPathComponent("generator-package").path
    let fixture = Repository.folder + "/Tests/Fixtures/GeneratorPackage"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["Package.swift", "Sources"] {
      try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      try FileManager.default.copyItem(
        atPath: "\(fixture)/\(name)", toPath: "\(folder)/\(name)")
    }
    let manifest = URL(fileURLWithPath: folder + "/Package.swift")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    try Data(text.replacing("https://github.com/OWNER", with: "file://\(folder)").utf8)
      .write(to: manifest)
    if try await publish(), FileManager.default.fileExists(atPath: folder + "/Package.resolved") {
      _ = try await swift("package", "update")
    }
  }
}

extension GeneratorPackage {
  /// Runs SwiftPM in the package's folder.
  func swift(_ words: String...) async throws -> Program.Outcome {
    try await run("swift", words)
  }
}

private extension GeneratorPackage {
  func run(_ name: String, _ words: [String]) async throws -> Program.Outcome {
    guard let program = Program(named: name) else { throw CocoaError(.fileNoSuchFile) }
    let identity = ["NAME": "Ada", "EMAIL": "ada@example.com"]
    let environment = ["AUTHOR", "COMMITTER"].reduce(into: ["HOME": folder, "CI": "true"]) {
      for (key, value) in identity { $0["GIT_\($1)_\(key)"] = value }
    }
    return try await program.run(words, in: folder, environment: environment)
  }

  /// Commits the checkout as it stands, changes that nobody has committed included, to a repository of its
  /// own, under the next version; false where it has not changed since the last one.
  func publish() async throws -> Bool {
    let isThere = FileManager.default.fileExists(atPath: folder + "/wootric-snippet/HEAD")
    if !isThere { try await git("init", "--quiet", "--bare", "wootric-snippet") }
    try await git("add", "--all")
    let tree = try await git("write-tree")
    let tags = try await git("tag").split(separator: "\n")
    if !tags.isEmpty, try await git("rev-parse", "HEAD^{tree}") == tree { return false }
    let commit = try await git("commit-tree", tree, "-m", "All of it")
    try await git("update-ref", "HEAD", commit)
    try await git("tag", "1.0.\(tags.count)", commit)
    return true
  }

  @discardableResult
  func git(_ words: String...) async throws -> String {
    let place =
      words[0] == "init"
      ? [] : ["--git-dir=\(folder)/wootric-snippet", "--work-tree=\(Repository.folder)"]
    // From the top of the checkout, whose files are added.
    let outcome = try await run(
      "git", ["-C", words[0] == "init" ? folder : Repository.folder] + place + words)
    guard outcome.status == 0 else { throw Failure(outcome: outcome) }
    return outcome.output.trimmingCharacters(in: .newlines)
  }

  struct Failure: Error { var outcome: Program.Outcome }
}
