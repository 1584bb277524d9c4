import Testing

@testable import WootricSnippet

@Suite("Minifier")
struct MinifierTests {
  @Test("Tokens are written as short as they can be", arguments: MinifierCase.tokens)
  func tokens(_ example: MinifierCase) throws { try check(example) }

  @Test("Parentheses stay where the meaning needs them", arguments: MinifierCase.parentheses)
  func parentheses(_ example: MinifierCase) throws { try check(example) }

  @Test("Statements fold into shorter ones", arguments: MinifierCase.statements)
  func statements(_ example: MinifierCase) throws { try check(example) }

  @Test("Private names are short, all others stay", arguments: MinifierCase.names)
  func names(_ example: MinifierCase) throws { try check(example) }

  @Test("A preferred name is given where it means the same thing")
  func preferred() throws {
    let source = "(first, second) => { const third = x; return first => [first, second, third, r] }"
    let names = ["first": "a", "second": "a", "third": "x"]
    let output = try Minifier.minify(source, preferring: names)
    #expect(output == "(a,e)=>{let t=x;return a=>[a,e,t,r]}")
  }

  @Test(
    "What is not understood is an error, never a guess",
    arguments: [
      ("with (a) b", .unsupported("with"), 0), ("eval(a)", .unsupported("eval"), 0),
      ("import 'a'", .unsupported("import"), 0), ("(a", .lexical(.unbalancedBracket), 2),
      ("a b", .unexpected("b"), 2), ("const a = 1; a = 2", .assignmentToConstant("a"), 13),
      ("const a = 1; a++", .assignmentToConstant("a"), 13),
      ("() => { try {} catch (a) { var a } }", .unsupported("var a in its catch"), 31),
      (
        "(a = () => b) => { var b }",
        .unsupported("a default value that names a variable of the body"), 11
      ),
      (
        "(a = (b = c) => b) => { var c }",
        .unsupported("a default value that names a variable of the body"), 10
      ),
      ("() => { var e; try {} catch (e) { var e } }", .unsupported("var e in its catch"), 38),
      ("(undefined) => 1", .unsupported("undefined"), 1),
      ("class A { static { } }", .unsupported("static {"), 10),
      ("a <!-- b", .lexical(.htmlLikeComment), 2),
    ] as [(String, MinificationError.Problem, Int)])
  func errors(_ source: String, _ problem: MinificationError.Problem, _ offset: Int) {
    #expect(throws: MinificationError(problem: problem, offset: offset)) {
      try Minifier.minify(source)
    }
  }

  /// What is small already stays as it is, so a second run changes nothing.
  private func check(_ example: MinifierCase) throws {
    #expect(try Minifier.minify(example.source) == example.output)
    #expect(try Minifier.minify(example.output) == example.output)
  }
}
