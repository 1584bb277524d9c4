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

  @Test("What it does not understand is refused, with its line", arguments: Refusal.all)
  func refuses(_ refusal: Refusal) {
    let error = #expect(throws: MinificationError.self) {
      try Minifier.minify("a;\n" + refusal.source)
    }
    #expect(error?.description == refusal.message)
  }

  /// A second run changes nothing: code that is small already stays as it is.
  private func check(_ example: MinifierCase) throws {
    #expect(try Minifier.minify(example.source) == example.output)
    #expect(try Minifier.minify(example.output) == example.output)
  }
}

/// Code that templates cannot use, behind a first line, and the message about it.
struct Refusal: CustomTestStringConvertible, Sendable {
  var source: String
  var message: String
  var testDescription: String { source }

  init(_ source: String, _ message: String) { (self.source, self.message) = (source, message) }
}

private extension Refusal {
  /// A construct that the minifier names.
  static func construct(_ source: String, _ name: String) -> Refusal {
    Refusal(source, "line 2: templates cannot use \(name)")
  }

  static let all = words + constructs + faults

  static let words: [Refusal] = [
    construct("function a() {}", "'function'"), construct("a = function () {}", "'function'"),
    construct("async function a() {}", "'function'"), construct("var a", "'var'"),
    construct("class A {}", "'class'"), construct("while (a) b", "'while'"),
    construct("do a; while (b)", "'do'"), construct("switch (a) {}", "'switch'"),
    construct("for (const a of b) break", "'break'"),
    construct("debugger", "'debugger'"), construct("yield a", "'yield'"),
    construct("with (a) b", "'with'"), construct("import 'a'", "'import'"),
    construct("export let a", "'export'"), construct("({ a() { super.b } })", "'super'"),
    construct("try {} finally {}", "'finally'"),
    construct("try {} catch (a) {} finally {}", "'finally'"), construct("eval(a)", "'eval'"),
    construct("({ get a() {} })", "'get'"), construct("({ set\na(b) {} })", "'set'"),
    construct("a ?? b", "'??'"), construct("a?.b", "'?.'"), construct("a ** b", "'**'"),
    construct("a **= b", "'**='"), construct("a &&= b", "'&&='"), construct("a ||= b", "'||='"),
    construct("a ??= b", "'??='"),
  ]

  static let constructs: [Refusal] = [
    construct("a: b", "a label"), construct("`a`", "a template literal"),
    construct("a`b`", "a template literal"),
    construct(
      "for (let a = 0; a < 1; a++) b",
      "a 'for' but 'for (const … of …)', '… in …' and 'for (; …; …)'"),
    construct("for (a of b) c", "a 'for' but 'for (const … of …)', '… in …' and 'for (; …; …)'"),
    construct(
      "for await (const a of b) c",
      "a 'for' but 'for (const … of …)', '… in …' and 'for (; …; …)'"),
    construct("'use strict'", "a directive, or any other string that is a statement"),
    construct("() => { ('a') }", "a directive, or any other string that is a statement"),
    construct("[a, b] = [b, a]", "a destructuring assignment"),
    construct("({ a } = b)", "a destructuring assignment"),
    construct("(__proto__) => ({ __proto__ })", "'__proto__' without a value"),
    construct("(undefined) => 1", "'undefined' as a name of its own"),
    construct("let arguments", "'arguments' as a name of its own"),
    construct("(a = () => b) => { let b }", "a default value that names 'b' of the body"),
    construct("(a = (b = c) => b) => { let c }", "a default value that names 'c' of the body"),
    construct("0x1F", "the number '0x1F'"), construct("010", "the number '010'"),
    construct("1_000", "the number '1_000'"), construct("9n", "the number '9n'"),
    construct("1e", "the number '1e'"), construct("1 3in", "the number '3in'"),
    construct("a <!-- b", "a comment as in HTML"), construct("--> b", "a comment as in HTML"),
    construct("(\u{E9}, e\u{301}) => \u{E9}", "a character beyond ASCII"),
    construct("// a\u{2028}b", "a character beyond ASCII"),
  ]

  static let faults = [
    Refusal("a 'b", "line 2: the string does not end"),
    Refusal("'b\nc'", "line 2: the string does not end"),
    Refusal("'a\\", "line 2: the string does not end"),
    Refusal("'a\\\nb'", "line 2: the string does not end"),
    Refusal("/* b\n", "line 2: the comment does not end"),
    Refusal("= /a[/]", "line 2: the regular expression does not end"),
    Refusal("= /a\n/", "line 2: the regular expression does not end"),
    Refusal("b @ c", "line 2: '@' is not expected here"),
    Refusal("#b", "line 2: '#' is not expected here"),
    Refusal("b c", "line 2: 'c' is not expected here"),
    Refusal("b)", "line 2: ')' is not expected here"),
    Refusal("(b]", "line 2: ']' is not expected here"),
    Refusal("(b", "line 2: the program ends too early"),
    Refusal("for (const b of c) continue d", "line 2: 'd' is not expected here"),
    Refusal("if (b) else c", "line 2: 'else' is not expected here"),
    Refusal("if (b) /c/.d", "line 2: '/' is not expected here"),
    Refusal("{}\n/c/.d", "line 3: '/' is not expected here"),
    Refusal("({ *b() {} })", "line 2: '*' is not expected here"),
    Refusal("({ async\nb() {} })", "line 3: 'b' is not expected here"),
    Refusal("({ async b: 1 })", "line 2: ':' is not expected here"),
    Refusal("(b, c) = d", "line 2: '=' is not expected here"),
    Refusal("b() = d", "line 2: '=' is not expected here"),
    Refusal("const b", "line 2: the program ends too early"),
    Refusal("throw\nb", "line 3: 'b' is not expected here"),
    Refusal("b\n=> c", "line 3: '=>' is not expected here"),
    Refusal("const b = 1; b = 2", "line 2: the constant 'b' is assigned to"),
    Refusal("const b = 1; () => {\n(b)++ }", "line 3: the constant 'b' is assigned to"),
  ]
}
