import Testing

@testable import WootricSnippet

/// A piece of HTML with `¦` between its tokens, so that it reads as it is cut. What the page's end
/// cuts off is no token and stands behind `‖`.
struct TokenCase: Sendable, CustomTestStringConvertible {
  var sentence: String
  var cut: String
  var isForeign = false

  init(_ sentence: String, _ cut: String, isForeign: Bool = false) {
    (self.sentence, self.cut, self.isForeign) = (sentence, cut, isForeign)
  }

  var testDescription: String { sentence }
  var page: [UInt8] { Array(cut.filter { $0 != "¦" && $0 != "‖" }.utf8) }
}

extension TokenCase {
  /// In the order of the standard's states, 13.2.5.
  static let all: [TokenCase] = [
    // 13.2.5.1 Data, 13.2.5.6 Tag open, 13.2.5.7 End tag open.
    TokenCase("Text runs to a tag", "a & b > c¦<p>¦d"),
    TokenCase("A less-than sign before no letter is text", "a < b <3 <= <<¦<p>"),
    TokenCase("A less-than sign at the end is text", "a <"),
    TokenCase("An opened end tag at the end is text", "a </"),
    TokenCase("An end tag without a letter is a comment to its >", "</ a='>¦'>"),
    TokenCase("An end tag without a name is nothing, and passed by", "</>¦a"),
    TokenCase("A digit opens no end tag", "</1>¦a"),

    // 13.2.5.2 and 13.2.5.3 RCDATA and RAWTEXT, up to 13.2.5.14.
    TokenCase("Raw text ends at its own end tag alone", "<style>¦</b> <!-- a¦</style>¦ -->"),
    TokenCase("Its end tag may be written otherwise", "<title>¦a¦</TiTlE\n>"),
    TokenCase("Its end tag may have attributes", "<title>¦a¦</title/ b='>'>¦c"),
    TokenCase("A space before its end tag's name makes it text", "<xmp>¦</ xmp>¦</xmp>"),
    TokenCase("A longer and a shorter name end nothing", "<xmp>¦</xmps></xm>¦</xmp>"),
    TokenCase("A comment in it hides nothing", "<title>¦<!--¦</title>¦-->"),
    TokenCase("Wrong ends of comments in it are text", "<xmp>¦x --x> -- >--!> --<>¦</xmp>"),
    TokenCase("Dashes right before its end tag are text", "<xmp>¦--¦</xmp>"),
    TokenCase("An empty one is empty", "<textarea>¦¦</textarea>"),
    TokenCase("One that is never closed is no token", "a¦<xmp>¦‖</xmp"),
    TokenCase("Nor is its end tag cut in its attributes", "a¦<xmp>¦b¦‖</xmp c='>"),

    // 13.2.5.4 Script data, 13.2.5.15 to 13.2.5.31.
    TokenCase("A script ends at its end tag", "<script>¦if (a</b/) '<p>'¦</script>¦c"),
    TokenCase("A script's end tag may have a slash", "<script>¦a¦</SCRIPT/>"),
    TokenCase(
      "A name that starts like it ends nothing", "<script>¦</scripts></script-a>¦</script>"),
    TokenCase("An escaped script ends too", "<script>¦<!-- a ¦</script>¦ -->"),
    TokenCase(
      "A script in an escaped one ends for itself", "<script>¦<!--<script></script>¦</script>"),
    TokenCase("Without a comment it does not", "<script>¦<script>¦</script>¦</script>"),
    TokenCase("A tag that starts like it does not count", "<script>¦<!--<scripts>¦</script>¦-->"),
    TokenCase(
      "An inner end tag that starts like it does not either",
      "<script>¦<!--<script></scripts></script>¦</script>"),
    TokenCase("Dashes end the double escape", "<script>¦<!--<script>-->¦</script>¦</script>"),
    TokenCase("Dashes with a bang do not", "<script>¦<!--<script>--!></script>¦</script>"),
    TokenCase("More dashes do", "<script>¦<!--<script>---->¦</script>¦</script>"),
    TokenCase("Dashes with a space do not", "<script>¦<!--<script>-- ></script>¦</script>"),
    TokenCase("An escape may be empty", "<script>¦<!--><script>¦</script>¦</script>"),
    TokenCase("Or hold a dash", "<script>¦<!---><script>¦</script>¦</script>"),
    TokenCase("One dash starts no escape", "<script>¦<!-<script>¦</script>¦</script>"),
    TokenCase(
      "An empty comment in the double escape ends it",
      "<script>¦<!--<script><!-->¦</script>¦</script>"),
    TokenCase("Upper case escapes too", "<script>¦<!--<SCRIPT\t></SCRIPT\n>¦</script>"),
    TokenCase("A script that is never closed is no token", "<script>¦‖<!--<script></script>"),

    // 13.2.5.8 Tag name, 13.2.5.32 to 13.2.5.40 attributes.
    TokenCase("A tag's name may hold anything", "<a<b'\"=é>¦c"),
    TokenCase("A slash ends a name", "<a/b>¦c"),
    TokenCase("Quotes hide the end of a tag", "<a b='>' c=\">\">¦d"),
    TokenCase("A value needs no quotes", "<a b=c'd\"e`f/>¦g"),
    TokenCase("A quote inside of a name hides nothing", "<a b'c='d>' e>¦f"),
    TokenCase("A quote instead of a name hides nothing", "<a '>¦'>"),
    TokenCase("An equals sign may start a name", "<a ='>¦'>"),
    TokenCase("Two start a name and a value", "<a =='>'>¦b"),
    TokenCase("Space may stand around an equals sign", "<a b\n=\t'>'\r>¦c"),
    TokenCase("A value may be left out", "<a b=>¦c"),
    TokenCase("A slash may part attributes", "<a b/c='>'/d>¦e"),
    TokenCase("A quoted value needs no space behind it", "<a b='>'c='>'>¦d"),
    TokenCase("A slash behind an equals sign is a value", "<a b=/>¦c"),
    TokenCase("A tag cut off is no token", "a¦‖<b c"),
    TokenCase("Nor one cut off in its name", "a¦‖<b"),
    TokenCase("Nor one in a value", "a¦‖<b c='>"),
    TokenCase("Nor one behind a slash", "a¦‖<b /"),

    // 13.2.5.41 Bogus comment, 13.2.5.42 Markup declaration open.
    TokenCase("A processing instruction ends at >", "<?a b='>¦'?>"),
    TokenCase("An empty declaration is a comment", "<!>¦a"),
    TokenCase("One dash starts no comment", "<!-a-->¦b"),
    TokenCase("A condition that is seen is a comment", "<![if !IE]>¦a¦<![endif]>"),
    TokenCase("CDATA in HTML is a comment to its >", "<![CDATA[a>¦b]]>"),
    TokenCase("A declaration cut off is no token", "a¦‖<!a"),

    // 13.2.5.43 to 13.2.5.52, comments.
    TokenCase("A comment ends at two dashes and >", "<!-- a > b - > c -> d -->¦e -->"),
    TokenCase("It may be closed at once", "<!-->¦a-->"),
    TokenCase("Or after a dash", "<!--->¦a-->"),
    TokenCase("It may be empty", "<!---->¦a"),
    TokenCase("It may have more dashes", "<!------>¦a"),
    TokenCase("A bang closes it too", "<!--a--!>¦b-->"),
    TokenCase("A bang after a dash does not", "<!---!>a-->¦b"),
    TokenCase("A bang and a dash do not", "<!--a--!->b-->¦c"),
    TokenCase("A bang and more dashes do", "<!--a--!-->¦c"),
    TokenCase("A space before > does not", "<!--a-- >b-->¦c"),
    TokenCase("A comment in it ends nothing of its own", "<!--a<!--b-->¦c-->"),
    TokenCase("An empty comment in it ends it", "<!--a<!-->¦c-->"),
    TokenCase("One with a single dash does not", "<!--a<!->c-->¦d"),
    TokenCase("One cut off is no token", "a¦‖<!--b--"),
    TokenCase("Nor one with its bang", "a¦‖<!--b--!"),

    // 13.2.5.53 to 13.2.5.68, doctypes.
    TokenCase("A doctype ends at >", "<!DOCTYPE html>¦a"),
    TokenCase("It needs no name", "<!doctype>¦a"),
    TokenCase("Nor a space", "<!DoctypeHTML>¦a"),
    TokenCase("Its quotes hide no >", "<!doctype html PUBLIC \"a>¦b\">"),
    TokenCase("A subset in brackets hides no >", "<!DOCTYPE html [<!ENTITY a 'b'>¦]>"),
    TokenCase("One cut off is no token", "a¦‖<!doctype html"),

    // 13.2.5.69 to 13.2.5.71, CDATA in foreign content.
    TokenCase(
      "CDATA in foreign content is text", "<![CDATA[a>b<p></p><!--]]>¦<p>", isForeign: true),
    TokenCase("It may be empty", "<![CDATA[]]>¦a", isForeign: true),
    TokenCase("It may end in more brackets", "<![CDATA[a]]]]>¦b", isForeign: true),
    TokenCase("One bracket or a space ends nothing", "<![CDATA[a]>b]] >]]>¦c", isForeign: true),
    TokenCase("In lower case it is a comment", "<![cdata[a>¦b]]>", isForeign: true),
    TokenCase("Cut off it is no token", "a¦‖<![CDATA[b]]", isForeign: true),
  ]
}

@Suite("The tokenizer")
struct HTMLTokenizerTests {
  @Test("A page falls into the standard's tokens", arguments: TokenCase.all)
  func tokens(_ example: TokenCase) { #expect(cut(example.page, example.isForeign) == example.cut) }

  @Test("Sentences are unique within a state, so that a failure names one")
  func uniqueCases() { #expect(Set(TokenCase.all.map(\.cut)).count == TokenCase.all.count) }

  /// The page with marks between its tokens.
  private func cut(_ bytes: [UInt8], _ isForeign: Bool) -> String {
    bytes.withUnsafeBytes { buffer in
      let page = PageBytes(buffer: buffer)
      var tokenizer = HTMLTokenizer(page: page, from: 0)
      tokenizer.isInForeignContent = isForeign
      var (parts, end) = ([String](), 0)
      func add(_ range: Range<Int>) {
        parts.append(String(decoding: buffer[range], as: UTF8.self))
        end = range.upperBound
      }
      while true {
        switch tokenizer.next() {
        case .text(let range), .comment(let range), .doctype(let range): add(range)
        case .endTag(let tag): add(tag.range)
        case .startTag(let tag):
          add(tag.range)
          guard let kind = HTMLTokenizer.RawContent(tag.name, in: page) else { continue }
          if let content = tokenizer.content(kind, of: tag) { add(content) }
        case .end:
          let rest = String(decoding: buffer[end...], as: UTF8.self)
          return (parts + (rest.isEmpty ? [] : ["‖" + rest])).joined(separator: "¦")
        }
      }
    }
  }
}
