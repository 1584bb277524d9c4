import Testing

@testable import WootricSnippet

/// The rules of https://spec.json5.org, section by section.
@Suite("JSON5 conformance")
struct JSON5ConformanceTests {
  @Test(
    "What the standard allows is read",
    arguments: [
      // 2. Values.
      "null", "true", "1", "'text'", "[]", "{}",
      // 3. Objects.
      "{a: 1,}", "{a: 1, a: 2}", "{while: true, null: 1, Infinity: 2}", "{$_: 1, _$: 2, $: 3}",
      "{'a b': 1, \"c\": 2}", "{ümlåût: 1, ℮: 2, 你: 3}", "{a\u{30A}: 1}", "{\\u0061b: 1}",
      "{a: {b: {c: []}}}", "{'': 1}", "{__proto__: 1}",
      // 4. Arrays.
      "[null]", "[null,]", "[[], [[]], {}]", "[1, 'a', true, {}]",
      // 5. Strings.
      "''", "\"I can't\"", "'say \"so\"'", "'it\\'s'", "'a\\\nb'", "'a\\\r\nb'", "'a\\\rb'",
      "'\\b\\f\\n\\r\\t\\v'", "'\\q\\A\\é\\/'", "'a\tb\u{7}'", "'a\\\u{2028}b'", "'\\x41'",
      "'\\u00e9\\u00E9'", "'\\uD83D\\uDE00'", "'\u{2028}\u{2029}'",
      "'/* no */ // comment'", "'\\\\'", "'\\\"'", "'\u{10FFFF}'",
      // 6. Numbers.
      "0", "-0", "+1", "1.5", ".5", "5.", "-.5", "5e4", "5E-4", "5e+4", "5.e4", ".5e1", "0xC8",
      "0Xc8", "-0xC8", "+0xf", "Infinity", "-Infinity", "+Infinity", "NaN", "0.0",
      // 7. Comments.
      "/*a*/null", "null/*a*/", "null//a", "//a\nnull", "/**/null", "/***/null", "/* * / */null",
      "[1/*a*/,//b\n2]", "{/*a*/b/*c*/:/*d*/1/*e*/}", "//a\rnull", "//a\u{2028}null", "/*\n*/1",
      // 8. White space.
      "\t\u{B}\u{C}\n\r \u{A0}\u{2028}\u{2029}\u{FEFF}\u{1680}\u{2003}\u{3000}1",
    ])
  func allowed(_ text: String) {
    #expect(isRead(text))
  }

  @Test(
    "What it does not allow is refused",
    arguments: [
      "", " ", "//a", "/*a*/", "null null", "null;", "{}{}", "[]]", "undefined", "TRUE", "nul",
      "{a}", "{a:}", "{:1}", "{,}", "{,a:1}", "{a:1,,}", "{a:1 b:2}", "{a=1}", "{1a:1}", "{a-b:1}",
      "{a b:1}", "{[a]:1}", "{a:1", "{'a:1}", "{😀:1}", "{a\\b:1}",
      "[,]", "[,1]", "[1,,2]", "[1 2]", "[1", "[1;2]", "[1}", "(1)",
      "'", "\"a", "'a\nb'", "'a\rb'", "`a`", "a", "'\\xg1'", "'\\u12'", "'\\u{41}'", "'a' 'b'",
      "'a' + 'b'", "'\\1'", "'\\01'", "'\\9'", "'\\x4'",
      "01", "-01", "0x", "0xg", "1e", "1e+", "1e1.5", ".", "-", "+", "+-1", "- 1", "1_000", "1n",
      "0b1", "0o7", "1..2", "98lol", "Infinityx", "+true", "-null", "-infinity",
      "/*", "/* a", "/*/ 1", "/* /* */ */ 1", "# a\n1", "/ 1", "<!-- a\n1", "1 *//",
      "1\u{0}", "\u{200B}1", "\u{180E}1", "1\\",
    ])
  func refused(_ text: String) {
    #expect(!isRead(text))
  }

  @Test(
    "Stricter than the standard: NUL, halves of characters, and numbers that no double can hold",
    arguments: [
      "'\\0'", "'\\x00'", "'\\u0000'", "1e400", "-1e400", "'\\uD800'", "'\\uDC00\\uD800'",
    ])
  func stricter(_ text: String) {
    #expect(!isRead(text))
  }

  @Test(
    "A number is the double that is nearest to it, as in JavaScript",
    arguments: [
      ("1e-400", 0), ("5e-324", .leastNonzeroMagnitude),
      ("2.4703282292062328e-324", .leastNonzeroMagnitude),
      ("2.4703282292062327e-324", 0), ("0.1", 0.1), ("9007199254740993", 9_007_199_254_740_992),
      ("9007199254740995", 9_007_199_254_740_996), ("0x20000000000001", 9_007_199_254_740_992),
      ("0x20000000000003", 9_007_199_254_740_996), ("-0xC8", -200), ("+.5e1", 5), ("5.", 5),
      ("1.7976931348623157e308", .greatestFiniteMagnitude), ("-Infinity", -.infinity),
    ] as [(String, Double)])
  func number(text: String, value: Double) {
    guard case .number(value) = JSON5Parser.parse(Array(text.utf8)).root?.value else {
      Issue.record("another value than \(value)")
      return
    }
  }

  private func isRead(_ text: String) -> Bool {
    let scan = JSON5Parser.parse(Array(text.utf8))
    return scan.faults.isEmpty && scan.root != nil
  }
}
