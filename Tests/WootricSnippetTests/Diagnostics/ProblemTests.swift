import Testing

@testable import WootricSnippet

@Suite("The words of problems")
struct ProblemTests {
  /// C0, C1, delete, marks of direction, ends of lines and paragraphs, and a byte order mark.
  private static let attack =
    "a\0\t\r\n\u{1B}[31m\u{7F}\u{9B}\u{200E}\u{200F}\u{61C}\u{202A}\u{202E}\u{2066}\u{2069}\u{2028}\u{2029}\u{FEFF}"

  private static let problems: [Diagnostic.Problem] = {
    let place = Diagnostic.Origin(file: attack, line: 1, column: 1)
    return [
      .fileIsTooLarge(limit: 1), .fileIsBinary, .fileIsUTF16, .fileIsNotUTF8,
      .tooManyErrors(limit: 1), .tooManyWarnings(limit: 1),
      .json5(.unexpected(found: attack, expected: [.key])),
      .json5(.unclosedString(quote: "'")), .json5(.unclosedComment), .json5(.unclosedBracket("{")),
      .json5(.hashComment), .json5(.curlyQuote(attack)),
      .json5(.unquotedWord(attack, remedy: "\"\(attack)\"")), .json5(.unreadableString(attack)),
      .json5(.unreadableNumber(attack)), .json5(.tooDeep(limit: 1)),
      .unknownKey(attack, nearest: attack), .unknownKey(attack, nearest: nil, known: [attack]),
      .misplacedKey(attack, places: [["traits"]]), .duplicateKey(attack, first: place),
      .missingKey(attack, expected: "a path"), .siteWideKey(attack), .sharedBundle(attack),
      .unknownEnvironment(attack, known: [attack]), .environmentName(attack),
      .unsetVariable(attack), .malformedVariable(attack),
      .wrongKind(key: attack, found: .null, expected: "a path"),
      .refused(value: attack, key: attack, expected: "a path", nearest: attack),
      .otherForm(key: attack, found: .null, remedy: attack), .placeholderToken(attack),
      .blockedName(attack, word: attack), .reservedName(attack), .takenGlobal(attack),
      .attributeName(attack), .reservedAttribute(attack), .numberIsNotFinite(key: attack),
      .globIsTooLarge(attack, limit: 1),
      .insecureURL(attack), .hostIsNotASCII(attack), .windowName(attack), .idOfGlobal(attack),
      .unknownLanguage(attack, nearest: attack),
      .vendor(.unspokenLanguage(attack, pages: [attack])), .vendor(.unservedSDK(attack)),
      .vendor(.besideFile(key: attack, file: attack)),
      .vendor(.noCallInApp(key: attack, system: attack)),
      .emptyTraitName(attack),
      .unknownField(attack, nearest: attack, expected: "a path"), .propertyName(attack),
      .conversionOfField(attack, field: attack, fields: [attack]),
      .sameField(attack, trait: attack, first: place), .userIDStays(attack),
      .dateWithoutConversion(trait: attack, field: attack),
      .amountWithoutConversion(trait: attack, field: attack),
      .suffixWithoutConversion(attack, field: attack), .testOnly(key: attack),
      .emailInLink(remedy: attack),
      .sampleDate(key: attack), .otherRegion(url: attack, token: attack, remedy: attack),
      .noEffect(key: attack, needed: attack),
      .unservedBundle(attack, url: attack, remedy: attack), .servedPath(attack, folder: attack),
      .foreignFile(attack, remedy: "write another path"),
      .sharedSecret(attack, key: attack, secret: attack),
      .plainSecret(key: attack, expected: "a path"), .needlessSecret(key: attack),
    ]
  }()

  @Test("Attack: no word of a file steers a terminal", arguments: problems)
  func attack(problem: Diagnostic.Problem) {
    let line = Self.attack.unicodeScalars.filter { !"\t\r\n".unicodeScalars.contains($0) }
    let bytes = Array("{ \(String(line)) }".utf8)
    let diagnostic = Diagnostic(
      origin: .init(file: Self.attack, line: 1, column: 1), problem: problem,
      excerpt: SourceExcerpt(SourceText(file: "", bytes: bytes), at: 3))
    #expect(diagnostic.message == diagnostic.message.printable)
    let lines = diagnostic.description.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines.map(\.printable) == lines)
  }

  @Test("Each has a name of its own, which programs rely on")
  func names() {
    let names = Self.problems.map(\.wording.name)
    // An unknown key is told of in two ways.
    #expect(Set(names).count == names.count - 1)
  }
}
