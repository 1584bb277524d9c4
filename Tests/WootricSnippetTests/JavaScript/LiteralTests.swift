import Testing

@testable import WootricSnippet

@Suite("Literals")
struct LiteralTests {
  @Test(
    "A hostile string stays one string, in ASCII",
    arguments: [
      ("", "\"\""), ("a", "\"a\""), ("'", "\"'\""), ("\"", "'\"'"), ("\"'", "\"\\\"'\""),
      ("</script>", "\"\\x3c/script>\""), ("<!--", "\"\\x3c!--\""), ("<SCRIPT", "\"\\x3cSCRIPT\""),
      ("<b>", "\"<b>\""), ("-->", "\"-->\""), ("]]>", "\"]]>\""), ("${a}`", "\"${a}`\""),
      ("\u{2028}\u{2029}", "\"\\u2028\\u2029\""), ("é", "\"\\xe9\""), ("€", "\"\\u20ac\""),
      ("😀", "\"\\ud83d\\ude00\""), ("\\\n\r\t\0", "\"\\\\\\n\\r\\x09\\x00\""),
      ("\u{7F}", "\"\\x7f\""), ("<", "\"<\""), ("<é", "\"<\\xe9\""), ("\r\n", "\"\\r\\n\""),
      ("\"+alert(1)+\"", "'\"+alert(1)+\"'"), ("\\\"+alert(1)//", "'\\\\\"+alert(1)//'"),
    ])
  func string(_ value: String, _ expected: String) {
    #expect(Literal(value).source == expected)
  }

  @Test(
    "A number is the shortest that reads back the same",
    arguments: [
      (0.5, ".5"), (-0.25, "-.25"), (0, "0"), (-0.0, "-0"), (5, "5"), (1000, "1e3"), (0.1, ".1"),
      (1e21, "1e21"), (1.5e-7, "1.5e-7"), (.infinity, "Infinity"), (-.infinity, "-Infinity"),
      (.nan, "NaN"), (123456.789, "123456.789"),
    ] as [(Double, String)])
  func number(_ value: Double, _ expected: String) {
    #expect(Literal(value).source == expected)
  }

  @Test("Whole numbers and truth values are themselves")
  func plain() {
    #expect(
      [Literal(-12), Literal(10_000), Literal(true)].map(\.source) == ["-12", "1e4", "true"])
    #expect(Literal(-1000).source == "-1e3")
  }

  @Test(
    "A key or property stands without quotes where it is a name",
    arguments: [
      ("a", "a", ".a"), ("if", "if", ".if"), ("$_1", "$_1", ".$_1"),
      ("a-b", "\"a-b\"", "[\"a-b\"]"), ("1a", "\"1a\"", "[\"1a\"]"), ("", "\"\"", "[\"\"]"),
      ("é", "\"\\xe9\"", "[\"\\xe9\"]"), ("__proto__", "[\"__proto__\"]", ".__proto__"),
    ])
  func names(_ name: String, _ key: String, _ access: String) {
    #expect(Literal.objectKey(name).source == key)
    #expect(Literal.propertyAccess(name).source == access)
  }

  @Test("Arrays and objects keep their order")
  func collections() {
    let array = Literal(array: [Literal(1), Literal("a")])
    let object = Literal(object: [(key: "b", value: array), (key: "a-a", value: Literal(false))])
    #expect(object.source == "{b:[1,\"a\"],\"a-a\":false}")
  }

  @Test("Interpolation takes code and literals")
  func interpolation() {
    let name: JavaScript = "x\(.propertyAccess("y"))"
    let call: JavaScript = "\(name)(\(literal: "</script>"), \(literal: 0.5), \(literal: true))"
    #expect(call.source == "x.y(\"\\x3c/script>\", .5, true)")
    #expect([name, "z"].joined(separator: ",").source == "x.y,z")
  }
}
