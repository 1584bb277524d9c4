import Testing

@testable import WootricSnippet

@Suite("Texts in texts")
struct TextSearchTests {
  /// The place as what stands before it.
  static let places: [(text: String, word: String, before: String?)] = [
    ("abcabc", "abc", ""),
    ("abcabc", "bca", "a"),
    ("aaab", "aab", "a"),
    ("ababac", "abac", "ab"),
    ("abc", "abcd", nil),
    ("abc", "cb", nil),
    ("", "a", nil),
    ("über://x", "://", "über"),
    ("e\u{301}e", "e", "e\u{301}"),
    ("a\r\nb", "b", "a\r\n"),
  ]

  @Test("are found where they begin first, or not at all", arguments: places)
  func place(row: (text: String, word: String, before: String?)) {
    let place = Self.place(of: row.word, in: row.text)
    #expect(place.map { String(row.text[..<$0.lowerBound]) } == row.before)
    #expect(place.map { String(row.text[$0]) } == row.before.map { _ in row.word })
    #expect(row.text.contains(row.word) == (row.before != nil))
  }

  /// The library's own: of a string, Foundation has another one, which tests would get.
  static func place<Text: Collection<Character>>(
    of word: String, in text: Text
  ) -> Range<Text.Index>? {
    text.range(of: word)
  }

  @Test("are found in bytes and in parts of texts")
  func parts() {
    #expect([UInt8]("x ü y".utf8).range(of: "ü".utf8) == 2..<4)
    #expect("a, a".dropFirst().contains("a"))
    #expect(!"a, b".dropFirst().contains("a"))
  }

  static let replacements: [(text: String, word: String, replacement: String, result: String)] = [
    ("a*b*", "*", "\\*", "a\\*b\\*"),
    ("aaa", "aa", "b", "ba"),
    ("${a}${", "${", "$${", "$${a}$${"),
    ("abc", "abc", "", ""),
    ("abc", "d", "e", "abc"),
    ("", "a", "b", ""),
  ]

  @Test("are replaced from the left, and never what took their place", arguments: replacements)
  func replaced(row: (text: String, word: String, replacement: String, result: String)) {
    #expect(row.text.replacing(row.word, with: row.replacement) == row.result)
  }
}
