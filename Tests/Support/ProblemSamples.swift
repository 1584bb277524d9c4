import WootricSnippet

extension Diagnostic.Problem {
  /// One of every kind; of a kind with two sentences, one for each.
  /// - Parameter word: stands wherever the words of a file are told.
  package static func samples(saying word: String) -> [Self] {
    let place = Diagnostic.Origin(file: word, line: 1, column: 1)
    return [
      .fileIsTooLarge(limit: 8 << 20), .fileIsBinary, .fileIsUTF16, .fileIsNotUTF8,
      .tooManyErrors(limit: 1000), .tooManyWarnings(limit: 1000),
      .json5(.unexpected(found: word, expected: [.key])),
      .json5(.unclosedString(quote: "'")), .json5(.unclosedComment), .json5(.unclosedBracket("{")),
      .json5(.hashComment), .json5(.curlyQuote(word)),
      .json5(.unquotedWord(word, remedy: "\"\(word)\"")), .json5(.unreadableString(word)),
      .json5(.unreadableNumber(word)), .json5(.tooDeep(limit: 64)),
      .unknownKey(word, nearest: word), .unknownKey(word, nearest: nil, known: [word]),
      .misplacedKey(word, places: [["traits"]]), .duplicateKey(word, first: place),
      .missingKey(word, expected: "a path"), .siteWideKey(word), .sharedBundle(word),
      .unknownEnvironment(word, known: [word]), .environmentName(word),
      .unsetVariable(word), .malformedVariable(word),
      .wrongKind(key: word, found: .null, expected: "a path"),
      .refused(value: word, key: word, expected: "a path", nearest: word),
      .otherForm(key: word, found: .null, remedy: word), .placeholderToken(word),
      .blockedName(word, word: word), .reservedName(word), .takenGlobal(word),
      .attributeName(word), .reservedAttribute(word), .numberIsNotFinite(key: word),
      .globIsTooLarge(word, limit: 16_384),
      .insecureURL(word), .hostIsNotASCII(word), .windowName(word), .idOfGlobal(word),
      .unknownLanguage(word, nearest: word),
      .vendor(.unspokenLanguage(word, pages: [word])), .vendor(.unservedSDK(word)),
      .vendor(.besideFile(key: word, file: word)),
      .vendor(.noCallInApp(key: word, system: word)), .vendor(.standIn),
      .emptyTraitName(word),
      .vendor(.endBeforeStart(word, start: word)), .emailInLink(remedy: word),
      .unknownField(word, nearest: word, expected: "a path"), .propertyName(word),
      .conversionOfField(word, field: word, fields: [word]),
      .sameField(word, trait: word, first: place), .userIDStays(word),
      .dateWithoutConversion(trait: word, field: word),
      .amountWithoutConversion(trait: word, field: word),
      .suffixWithoutConversion(word, field: word), .testOnly(key: word),
      .sampleDate(key: word), .previewAsksPeople(word, name: word),
      .otherRegion(url: word, token: word, remedy: word),
      .noEffect(key: word, needed: word),
      .unservedBundle(word, url: word, remedy: word), .servedPath(word, folder: word),
      .foreignFile(word, remedy: "write another path"),
      .sharedSecret(word, key: word, secret: word),
      .plainSecret(key: word, expected: "a path"), .needlessSecret(key: word),
      .consent(.eventOfPlatform(word, mode: "tcf")),
      .consent(.unknownName(word, mode: "cookiebot", nearest: nil, known: [word])),
      .consent(.missingName(mode: "usercentrics")),
    ]
  }
}
