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
}
