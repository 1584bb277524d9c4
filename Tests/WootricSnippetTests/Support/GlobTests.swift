import TestSupport
import Testing

@testable import WootricSnippet

@Suite("Globs")
struct GlobTests {
  static let patterns: [(pattern: String, yes: [String], no: [String])] = [
    (
      "**/*.html", ["a.html", "a/b.html", "a/b/c.html", ".a/b.html", "a/.html"],
      ["a.htm", "a.html/b", "html"]
    ),
    ("*.html", ["a.html", ".html"], ["a/b.html", "a.htmlx"]),
    ("legal/**", ["legal/a", "legal/a/b.html"], ["legal", "legalese/a", "a/legal/b"]),
    ("legal/", ["legal/a", "legal/a/b.html"], ["legal", "legalese/a", "a/legal/b"]),
    ("{a,b}/", ["a/x", "b/x/y"], ["a", "c/x"]),
    ("**", ["a", "a/b"], []),
    ("a/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["a/b/c", "ab"]),
    ("**/a/**/b", ["a/b", "x/a/y/b"], ["a", "b"]),
    ("a?c", ["abc", "aéc"], ["ac", "abbc", "a/c"]),
    ("[a-c]x", ["ax", "cx"], ["dx", "x"]),
    ("[!a-c]x", ["dx"], ["ax", "x"]),
    ("[]-]x", ["]x", "-x"], ["ax"]),
    ("[a", ["[a"], ["a"]),
    ("{en,de}/*.html", ["en/a.html", "de/b.html"], ["fr/a.html"]),
    ("a{,.min}.js", ["a.js", "a.min.js"], ["a.max.js"]),
    ("{a/{b,c},d}", ["a/b", "a/c", "d"], ["a", "b"]),
    ("{a", ["{a"], ["a"]),
    ("{a,{b,c}", ["{a,b", "{a,c"], ["a", "b", "c"]),
    ("a}{b,c}", ["a}b", "a}c"], ["ab"]),
    ("{a}", ["a"], ["{a}"]),
    ("a/**/", ["a/b", "a/b/c"], ["a"]),
    ("**/**", ["a", "a/b"], []),
    ("[]", ["[]"], ["[", "]"]),
    ("\\*.html", ["*.html"], ["a.html"]),
    ("\\{a,b\\}", ["{a,b}"], ["a", "b"]),
    ("a*b*c", ["abc", "axbxbc"], ["acb", "ab"]),
    ("*a*1", ["a1", "xaa21"], ["1a", "a/1"]),
    ("**/a*b*c/**/d/**/e", ["abc/d/e", "x/abxc/d/d/y/e"], ["abc/e", "ab/c/d/e", "abc/d/e/f"]),
    ("/a.html", ["a.html"], ["b.html"]),
    ("A", ["A"], ["a"]),
    ("", [], ["a"]),
    ("a/*/b", ["a/x/b"], ["a/b", "a/x/y/b"]),
    ("ü[ä-ö]/(a|b)+$.{html,htm}", ["üö/(a|b)+$.htm"], ["üo/a.html", "üö/(a|b)+$xhtm"]),
    ("</script>\u{2028}\n", ["</script>\u{2028}\n"], ["script"]),
    ("[z-e\u{301}]", ["z", "z"], ["f/"]),
    ("[!.-9]", ["x"], ["5"]),
  ]

  @Test("A pattern matches whole paths", arguments: patterns)
  func matches(pattern: String, yes: [String], no: [String]) {
    let glob = Glob(pattern)
    #expect(yes.filter { !glob.matches($0) } == [])
    #expect(no.filter { glob.matches($0) } == [])
  }

  @Test(
    "Attack: many stars, folders and brackets take no exponential time",
    arguments: [
      (String(repeating: "a*", count: 50) + "b", String(repeating: "a", count: 5_000)),
      (String(repeating: "**/a/", count: 50) + "b", String(repeating: "a/", count: 500) + "a"),
      (String(repeating: "[", count: 16_000), "a"),
    ])
  func hostile(pattern: String, path: String) {
    #expect(!Glob(pattern).matches(path))
  }

  @Test(
    "Attack: braces that stand for too much stand for themselves",
    arguments: [
      String(repeating: "{a,b}", count: 20), String(repeating: "{,}", count: 20),
      String(repeating: "{a}", count: 20_000),
      String(repeating: "{", count: 200) + String(repeating: "}", count: 200),
      "{" + String(repeating: String(repeating: "{a,b}", count: 10) + ",", count: 200) + "}",
    ])
  func braces(pattern: String) {
    #expect(!Glob.isBounded(pattern))
    #expect(Glob(pattern).matches(pattern))
  }

  @Test("What braces stand for is what it was, one character before the bound")
  func bound() {
    let glob = Glob("{a,b}" + String(repeating: "c", count: 8_189))
    #expect(glob.matches("b" + String(repeating: "c", count: 8_189)))
    #expect(!Glob.isBounded(glob.pattern + "ccc"))
  }

  @Test(
    "JavaScript's form of a pattern matches the same paths",
    .enabled(if: Node.isExpected, "node is not on the path"))
  func regularExpressions() throws {
    let checks = Self.patterns.flatMap { pattern, yes, no in
      [(yes, true), (no, false)].flatMap { paths, isMatch in
        paths.map { path in
          """
          if (/\(Glob(pattern).regularExpression)/u.test(\(Literal(path).source)) != \(isMatch)) \
          console.log(\(Literal(pattern).source), \(Literal(path).source));
          """
        }
      }
    }
    #expect(try Node.run(checks.joined(separator: "\n")).text == "")
  }

  @Test(
    "JavaScript's form matches what the pattern matches, and in time where stars are many",
    .enabled(if: Node.isExpected, "node is not on the path"))
  func randomRegularExpressions() throws {
    var random = SplitMix(seed: 12)
    func text(of parts: [String]) -> String {
      (0..<Int.random(in: 1...9, using: &random)).map { _ in
        parts.randomElement(using: &random) ?? ""
      }.joined()
    }
    let checks = (0..<400).map { _ in
      let pattern = text(of: ["a", "b", "1", "*", "?", "/", "/**/"])
      let paths = (0..<20).map { _ in text(of: ["a", "b", "1", "/a", "/b"]) }
        .map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }
      let isMatch = paths.map { Glob(pattern).matches($0) }
      return """
        \(paths).filter((path, index) => \
        /\(Glob(pattern).regularExpression)/u.test(path) != \(isMatch)[index]) \
        .forEach(path => console.log(\(Literal(pattern).source), path))
        """
    }
    let hostile = [("a*", "a"), ("**/a/", "a/")].map { part, unit in
      """
      if (/\(Glob(String(repeating: part, count: 50) + "b").regularExpression)/u \
      .test('\(unit)'.repeat(500))) console.log('\(part)')
      """
    }
    #expect(try Node.run((checks + hostile).joined(separator: ";\n")).text == "")
  }
}
