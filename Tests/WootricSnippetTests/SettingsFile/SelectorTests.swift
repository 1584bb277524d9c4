import Testing

@testable import WootricSnippet

@Suite("Selectors of survey.ask")
struct SelectorTests {
  @Test(
    "What browsers take is taken",
    arguments: [
      "a", "*", ".a.b", "#a_1", "a, b", "a > b + c ~ d", "ul li", "a:hover::before", ":is(a, b) c",
      ":has(> img, + p)", "li:nth-child(2n + 1)", "[href]", "[title='a ] > \" b']", "[lang|=de]",
      #"[data-a="x\"y"]"#, #"\31 23"#, #".md\:flex"#, "h1", "über", "a  ", " a", "-a", "svg|a",
      ".a1",
    ])
  func taken(selector: String) { #expect(SelectorScan(selector).isWhole) }

  @Test(
    "What no browser takes is refused",
    arguments: [
      "", " ", ",", "a,", ",a", "a,,b", "> a", "a >", "a > > b", "a {", "a; b", "a)", "(a", ":is(a",
      "[a", "a]", "[a)", "[title='a]", "'a'", ".", "a.", "#", "..a", "a:", ".1a", "1a", "#1", "a\\",
      "@a", "a!", "<a>", "a\0", "[a='\n']",
    ])
  func refused(selector: String) { #expect(!SelectorScan(selector).isWhole) }
}
