import Testing

@Suite("Documentation of public symbols")
struct PublicSymbolTests {
  @Test("Every public symbol of the library is documented")
  func all() throws {
    for file in try Repository.files(in: "Sources/WootricSnippet", ending: ".swift") {
      let missing = PublicSymbol.undocumented(in: try Repository.text(file))
      #expect(missing == [], "\(file)")
    }
  }

  @Test(
    "One without a comment is found",
    arguments: [
      ("/// A.\npublic struct A {\n}", []), ("public struct A {}", [1]),
      ("/// A.\n@frozen\npublic struct A {\n  public var b: Int\n}", [4]),
      ("/// A.\npublic enum A {\n  case b\n  /// C.\n  case c\n}", [3]),
      (
        "/// A.\npublic enum A {\n  /// B.\n  case b\n  func c() {\n    switch d {\n    case e: 1",
        []
      ),
      ("enum A {\n  case b\n}\npublic extension A {", []),
      ("@discardableResult\npublic func a() {", [2]), ("// No doc.\npublic let a = 1", [2]),
    ])
  func found(source: String, lines: [Int]) {
    #expect(PublicSymbol.undocumented(in: source).map(\.line) == lines)
  }
}
