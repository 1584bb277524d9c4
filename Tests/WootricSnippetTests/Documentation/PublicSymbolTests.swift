import Foundation
import TestSupport
import Testing

@Suite("Documentation of public symbols")
struct PublicSymbolTests {
  #if os(Linux)
    @Test("Every public symbol of the library is documented, and so is every parameter")
    func all() async throws {
      let symbols = try await SymbolGraph.library().symbols
      #expect(symbols.contains { $0.pathComponents == ["Build", "run(isDry:)"] })
      #expect(symbols.compactMap(\.lack) == [])
    }

    @Test(
      "DocC makes the documentation without a warning",
      .enabled(if: Program.isExpected("docc"), "docc is not installed"))
    func documentation() async throws {
      let folder = try await SymbolGraph.extracted()
      let docc = try #require(Program(named: "docc"))
      let outcome = try await docc.run(
        [
          "convert", Repository.folder + "/Sources/WootricSnippet/WootricSnippet.docc",
          "--additional-symbol-graph-dir", folder.path,
          "--fallback-display-name", "WootricSnippet",
          "--fallback-bundle-identifier", "WootricSnippet",
          "--output-path", folder["documentation"], "--warnings-as-errors",
        ], in: folder.path)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }

    @Test("The types that a generator meets are these, and what belongs to one of them is in it")
    func surface() async throws {
      let symbols = try await SymbolGraph.library().symbols
      let types = symbols.filter { $0.pathComponents.count == 1 }.map { $0.pathComponents[0] }
      #expect(
        types.sorted() == [
          "Build", "BuildReport", "CheckReport", "Diagnostic", "FileError", "JSONValue",
          "PageFilter", "PerPage", "PolicySources", "Settings", "SettingsEnvironment",
          "SettingsError", "SettingsFile", "SiteReport", "Snippet",
        ])
    }
  #endif

  @Test(
    "One without a comment is found, and a parameter that a list leaves out",
    arguments: [
      ("", "A.b: no comment"), ("What it does.", nil), ("- Parameter c: one.", "A.b: not d"),
      ("- Parameters:\n  - c: one.\n  - d: another.", nil),
      ("- Parameters:\n  - c: one.\n  - e: its label.", "A.b: not d"),
    ])
  func found(comment: String, lack: String?) throws {
    let lines = comment.isEmpty ? [] : comment.split(separator: "\n").map { ["text": "\($0)"] }
    let symbol: [String: Any] = [
      "identifier": ["precise": "s:1A1b"], "pathComponents": ["A", "b"],
      "docComment": ["lines": lines],
      "functionSignature": ["parameters": [["name": "c"], ["name": "e", "internalName": "d"]]],
    ]
    let data = try JSONSerialization.data(withJSONObject: symbol)
    #expect(try JSONDecoder().decode(SymbolGraph.Symbol.self, from: data).lack == lack)
  }
}
