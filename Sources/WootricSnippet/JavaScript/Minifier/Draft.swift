/// A program that is minified but for its names: those are still to be chosen.
struct Draft {
  private let code: Code
  let scopes: Scopes

  init(_ source: String) throws(MinificationError) {
    var parser = try Self.parser(Array(source.utf8))
    code = try parser.program().code
    scopes = parser.scopes
    try scopes.check()
  }

  /// The program, with as many of the names that are preferred as can be.
  func text(preferring names: [String: String]) -> String {
    Printer(code, Renaming(scopes, preferring: names)).text
  }

  private static func parser(_ source: [UInt8]) throws(MinificationError) -> Parser {
    do throws(LexicalError) {
      return try Parser(source)
    } catch {
      throw MinificationError(problem: .lexical(error.problem), offset: error.offset)
    }
  }
}
