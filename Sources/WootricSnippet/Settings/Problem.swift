extension Diagnostic {
  /// What is wrong, with the words of the file that show it.
  public enum Problem: Equatable, Sendable {
    // The file as a whole.
    case fileIsTooLarge(limit: Int)
    case fileIsBinary
    case fileIsUTF16
    case fileIsNotUTF8
    case tooManyErrors(limit: Int)

    // JSON5. An empty `found` is the end of the file.
    case unexpected(found: String, expected: [JSON5Part])
    case unclosedString(quote: String)
    case unclosedComment
    case unreadableString(String)
    case unreadableNumber(String)
    case tooDeep(limit: Int)

    // Keys.
    case unknownKey(String, nearest: String?)
    case duplicateKey(String, first: Origin)
    case missingKey(String, expected: Expectation)

    // Environments and their variables.
    case unknownEnvironment(String, known: [String])
    case environmentName(String)
    case unsetVariable(String)
    case malformedVariable(String)

    // Values.
    case wrongKind(key: String, found: JSON5Kind, expected: Expectation)
    case refused(value: String, key: String, expected: Expectation)
    case placeholderToken(String)
    case blockedName(String, word: String)
    case takenGlobal(String)
    case attributeName(String)
    case reservedAttribute(String)
    case numberIsNotFinite(key: String)
    case insecureURL(String)
    case unknownLanguage(String, nearest: String?)

    // Traits.
    case emptyTraitName(String)
    case unknownField(String, nearest: String?)
    case propertyName(String)
    case conversionOfField(TraitMapping.Conversion, field: String)
    case sameField(String, trait: String, first: Origin)
    case tooManyProperties(limit: Int)
    case dateWithoutConversion(trait: String, field: String)
    case suffixWithoutConversion(TraitMapping.Conversion, field: String)

    // What does not go together.
    case testOnly(key: String)
    case sampleDate(key: String)
    case otherRegion(url: String, token: String, remedy: String)
    case noEffect(key: String, needed: String)
    case plainSecret(key: String)
    case needlessSecret(key: String)
  }
}

/// What a JSON5 document may go on with.
public enum JSON5Part: Equatable, Sendable {
  case value, key, colon, comma, closingBrace, closingBracket, endOfFile
}

/// The kinds of value that JSON5 has.
public enum JSON5Kind: Equatable, Sendable {
  case null, bool, number, string, array, object
}
