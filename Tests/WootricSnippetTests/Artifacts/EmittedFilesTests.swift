import TestSupport
import Testing
import WootricSnippet

@Suite("Emitted files")
struct EmittedFilesTests {
  @Test("Every file is its snapshot, for default settings and for the example's")
  func snapshots() throws {
    let byDefault = files(of: Settings(accountToken: "NPS-1a2b3c4d"), in: "default")
    let example = try files(of: Example.settings, in: "example")
    let failures = try SnapshotFolder("EmittedFilesTests")
      .failures(comparing: byDefault.merging(example) { one, _ in one })
    for failure in failures { Issue.record("\(failure)") }
  }

  /// The bundle under names that stay when its content changes, so that a change shows as one.
  private func files(of settings: Settings, in folder: String) -> [String: [UInt8]] {
    let snippet = Snippet(settings)
    var files = [
      "\(folder)/bundle.js": Array(Snippet(settings, form: .readable).bundle.served.utf8)
    ]
    for file in GeneratedFile.all(of: PerPage(snippet)) {
      let name = file.name == snippet.bundle.fileName ? "bundle.min.js" : file.name
      files["\(folder)/\(name)"] = Array(file.text.utf8)
    }
    return files
  }
}
