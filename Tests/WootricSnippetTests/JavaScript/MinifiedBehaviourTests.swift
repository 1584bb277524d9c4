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

  @Test("It does so where all its names prefer the same three", arguments: SampleProgram.all)
  func crowded(_ program: SampleProgram) throws {
    let names = Set(try Draft(program.source).names).sorted()
    let preferred = zip(names, names.indices.map { ["e", "t", "n"][$0 % 3] })
    let minified = try Minifier.minify(
      program.source, preferring: Dictionary(uniqueKeysWithValues: preferred))
    #expect(try Node.run(minified).text == Node.run(program.source).text)
  }
}
