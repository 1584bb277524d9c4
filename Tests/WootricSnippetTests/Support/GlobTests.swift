import Testing
import WootricSnippet

@Suite("Globs")
struct GlobTests {
  @Test(
    "A pattern matches whole paths",
    arguments: [
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
      ("\\*.html", ["*.html"], ["a.html"]),
      ("\\{a,b\\}", ["{a,b}"], ["a", "b"]),
      ("a*b*c", ["abc", "axbxbc"], ["acb", "ab"]),
      ("/a.html", ["a.html"], ["b.html"]),
      ("A", ["A"], ["a"]),
    ])
  func matches(pattern: String, yes: [String], no: [String]) {
    let glob = Glob(pattern)
    #expect(yes.filter { !glob.matches($0) } == [])
    #expect(no.filter { glob.matches($0) } == [])
  }

  @Test("Many stars take no exponential time")
  func hostile() {
    let glob = Glob(String(repeating: "a*", count: 50) + "b")
    #expect(!glob.matches(String(repeating: "a", count: 5_000)))
  }
}
