import Testing

@testable import WootricSnippet

@Suite("Minified programs", .enabled(if: Node.isExpected, "node is not on the path"))
struct MinifiedBehaviourTests {
  @Test("Every output of the tables parses")
  func parses() throws {
    let cases = MinifierCase.parentheses + MinifierCase.statements + MinifierCase.names
    let programs = (cases + MinifierCase.tokens).map { "() => {\($0.output)}" }
    let check = programs.map { "new Function(\(Literal($0).source));" }.joined(separator: "\n")
    let result = try Node.run(check)
    #expect(result.text == "")
    #expect(result.status == 0)
  }

  @Test("A program prints the same before and after", arguments: SampleProgram.all)
  func behaves(_ program: SampleProgram) throws {
    let minified = try Minifier.minify(program.source)
    #expect(try Node.run(minified, "--check").text == "")
    let before = try Node.run(program.source)
    let after = try Node.run(minified)
    #expect(before.status == 0)
    #expect(before.text.contains("\n"))
    #expect(after.text == before.text)
    #expect(after.status == before.status)
    #expect(try Minifier.minify(minified) == minified)
  }
}
