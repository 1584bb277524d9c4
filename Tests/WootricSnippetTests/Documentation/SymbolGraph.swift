import Foundation
import TestSupport
import Testing

/// The public symbols of the library as the compiler tells them, with their documentation.
struct SymbolGraph: Decodable {
  var symbols: [Symbol]

  /// One of them, as far as is asked here.
  struct Symbol: Decodable {
    var identifier: Identifier
    var pathComponents: [String]
    var docComment: Comment?
    var functionSignature: Signature?

    struct Identifier: Decodable { var precise: String }
    struct Comment: Decodable { var lines: [Line] }
    struct Line: Decodable { var text: String }
    struct Signature: Decodable { var parameters: [Parameter]? }
    /// `internalName` where the label is another word.
    struct Parameter: Decodable { var name: String, internalName: String? }
  }
}

extension SymbolGraph {
  /// Of the module that these tests were built with.
  static func library() async throws -> SymbolGraph {
    let folder = try await extracted()
    // It is gone with its last use.
    defer { withExtendedLifetime(folder) {} }
    let file = URL(fileURLWithPath: folder["WootricSnippet.symbols.json"])
    return try JSONDecoder().decode(SymbolGraph.self, from: Data(contentsOf: file))
  }

  /// The folder with its file.
  static func extracted() async throws -> TemporaryFolder {
    let modules = URL(fileURLWithPath: Command.program.path).deletingLastPathComponent()
      .appendingPathComponent("Modules").path
    let swift = try #require(Program(named: "swift"))
    let folder = try TemporaryFolder()
    let outcome = try await swift.run(
      [
        "symbolgraph-extract", "-module-name", "WootricSnippet", "-I", modules,
        "-minimum-access-level", "public", "-output-dir", folder.path,
      ], in: folder.path)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return folder
  }
}

extension SymbolGraph.Symbol {
  /// What its documentation lacks: all of it, or the parameters that a list of parameters leaves
  /// out; nil where it lacks nothing.
  var lack: String? {
    // What the compiler makes by itself, as `hashValue`.
    if identifier.precise.contains("::SYNTHESIZED::") { return nil }
    let path = pathComponents.joined(separator: ".")
    let text = docComment?.lines.map(\.text).joined(separator: "\n") ?? ""
    if text.isEmpty { return "\(path): no comment" }
    guard text.contains("- Parameter") else { return nil }
    let names = (functionSignature?.parameters ?? []).map { $0.internalName ?? $0.name }
    let missing = names.filter {
      !text.contains("- \($0):") && !text.contains("- Parameter \($0):")
    }
    return missing.isEmpty ? nil : "\(path): not \(missing.joined(separator: ", "))"
  }
}
