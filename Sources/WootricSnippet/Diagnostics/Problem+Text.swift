extension Diagnostic.Problem {
  /// The fault by one word, as programs read it: these words stay when a case is renamed.
  var name: String {
    switch self {
    case .fileIsTooLarge: "fileIsTooLarge"
    case .fileIsBinary: "fileIsBinary"
    case .fileIsUTF16: "fileIsUTF16"
    case .fileIsNotUTF8: "fileIsNotUTF8"
    case .tooManyErrors: "tooManyErrors"
    case .unexpected: "unexpected"
    case .unclosedString: "unclosedString"
    case .unclosedComment: "unclosedComment"
    case .unclosedBracket: "unclosedBracket"
    case .hashComment: "hashComment"
    case .curlyQuote: "curlyQuote"
    case .unquotedWord: "unquotedWord"
    case .unreadableString: "unreadableString"
    case .unreadableNumber: "unreadableNumber"
    case .tooDeep: "tooDeep"
    case .unknownKey: "unknownKey"
    case .misplacedKey: "misplacedKey"
    case .duplicateKey: "duplicateKey"
    case .missingKey: "missingKey"
    case .siteWideKey: "siteWideKey"
    case .sharedBundle: "sharedBundle"
    case .unknownEnvironment: "unknownEnvironment"
    case .environmentName: "environmentName"
    case .unsetVariable: "unsetVariable"
    case .malformedVariable: "malformedVariable"
    case .wrongKind: "wrongKind"
    case .refused: "refused"
    case .otherForm: "otherForm"
    case .placeholderToken: "placeholderToken"
    case .blockedName: "blockedName"
    case .reservedName: "reservedName"
    case .takenGlobal: "takenGlobal"
    case .attributeName: "attributeName"
    case .reservedAttribute: "reservedAttribute"
    case .numberIsNotFinite: "numberIsNotFinite"
    case .insecureURL: "insecureURL"
    case .unknownLanguage: "unknownLanguage"
    case .emptyTraitName: "emptyTraitName"
    case .unknownField: "unknownField"
    case .propertyName: "propertyName"
    case .conversionOfField: "conversionOfField"
    case .sameField: "sameField"
    case .tooManyProperties: "tooManyProperties"
    case .dateWithoutConversion: "dateWithoutConversion"
    case .amountWithoutConversion: "amountWithoutConversion"
    case .suffixWithoutConversion: "suffixWithoutConversion"
    case .testOnly: "testOnly"
    case .sampleDate: "sampleDate"
    case .otherRegion: "otherRegion"
    case .noEffect: "noEffect"
    case .unservedBundle: "unservedBundle"
    case .servedPath: "servedPath"
    case .foreignFile: "foreignFile"
    case .sharedSecret: "sharedSecret"
    case .plainSecret: "plainSecret"
    case .needlessSecret: "needlessSecret"
    }
  }
}

extension Diagnostic.Problem {
  /// Fault and remedy, as a sentence without a full stop.
  var sentence: String {
    switch self {
    case .fileIsTooLarge(let limit):
      "the file is larger than \(limit >> 20) MiB; name the settings file itself"
    case .fileIsBinary: "the file holds a NUL byte and is no text; name the settings file itself"
    case .fileIsUTF16: "the file is UTF-16; save it as UTF-8"
    case .fileIsNotUTF8: "the file is not UTF-8 from here on; save it as UTF-8"
    case .tooManyErrors(let limit):
      "more than \(limit) errors; mend those first, or name the settings file itself"
    case .tooDeep(let limit): "more than \(limit) levels of nesting; write the value flatter"
    default: syntaxSentence
    }
  }
}

extension Diagnostic.Problem {
  /// What is wrong with a key.
  var keySentence: String {
    switch self {
    case .unknownKey(let key, let nearest?, _):
      "unknown key \(key.quoted); did you mean \(nearest.quoted)?"
    case .unknownKey(let key, nearest: nil, let known):
      "unknown key \(key.quoted); remove it"
        + (known.isEmpty ? "" : ", or write \(known.map(\.quoted).alternatives)")
    case .misplacedKey(let key, let places):
      "unknown key \(key.quoted) here; write \(places.map(\.asWritten).alternatives)"
    case .duplicateKey(let key, let first):
      "key \(key.quoted) is given twice; remove this one or the one at \(first.words)"
    case .missingKey(let key, let expected): "no \(key.quoted) is given; add it: \(expected.words)"
    case .siteWideKey(let key):
      "\(key.quoted) is for the whole site; write it outside of '\(PageOverlays.key)'"
    case .sharedBundle(let name):
      "without a hash, \(name.quoted) is the name of other pages' bundle too; write a 'cdn.name' for"
        + " these pages, or set 'cdn.immutable' to true"
    case .unknownEnvironment(let name, let known):
      "no environment \(name.quoted) is declared; add it to 'environments', or name"
        + " \(known.map(\.quoted).alternatives)"
    case .environmentName(let name):
      "an environment cannot be called \(name.quoted); write a name such as 'development'"
    case .unsetVariable(let name):
      "the environment variable \(name.quoted) is not set; set it, or write"
        + " '${\(name):-default}'"
    case .malformedVariable(let text):
      "\(text.quoted) has a '${' without a variable; write '${NAME}', '${NAME:-default}', or"
        + " '$${' for the characters themselves"
    default: valueSentence
    }
  }
}

private extension Diagnostic.Problem {
  var valueSentence: String {
    switch self {
    case .wrongKind("", let found, let expected):
      "the file holds \(found.words); write \(expected.words)"
    case .wrongKind(let key, let found, let expected):
      "\(key.quoted) is \(found.words); write \(expected.words)"
    case .refused(let value, let key, let expected):
      "\(value.quoted) is no value of \(key.quoted); "
        + (expected.nearest(to: value).map { "did you mean \($0.quoted)?" }
          ?? "write \(expected.words)")
    case .otherForm(let key, let found, let remedy):
      "\(key.quoted) is \(found.words); write \(remedy)"
    case .placeholderToken(let token):
      "\(token.quoted) is a placeholder; write the token of your Wootric account"
    case .blockedName(let name, let word):
      "ad blockers stop files with \(word.quoted) in their name, as in \(name.quoted);"
        + " write another name"
    case .reservedName(let name):
      "\(name.quoted) is the name of the loader's file beside the bundle; write another name"
    case .takenGlobal(let name): "\(name.quoted) is taken in browsers; write another name"
    case .attributeName(let name):
      "\(name.quoted) is no name of an attribute; write one without spaces, quotes, '<', '>', '/'"
        + " and '='"
    case .reservedAttribute(let name):
      "the loader sets \(name.quoted) itself; remove it"
    case .insecureURL(let url): "\(url.quoted) is not secure; write an https URL"
    case .numberIsNotFinite(let key): "\(key.quoted) is no number of JSON; write a finite one"
    case .unknownLanguage(let code, let nearest?):
      "\(code.quoted) is no language that Wootric documents; did you mean \(nearest.quoted)?"
    case .unknownLanguage(let code, nearest: nil):
      "\(code.quoted) is no language that Wootric documents;"
        + " make sure that your account has surveys in it"
    default: traitSentence
    }
  }

  var traitSentence: String {
    switch self {
    case .emptyTraitName(let trait):
      "the trait \(trait.quoted) has an empty name before or after a dot; write 'name' or"
        + " 'object.name'"
    case .unknownField(let name, let nearest?):
      "\(name.quoted) is no Wootric field; did you mean \(nearest.quoted)?"
    case .unknownField(let name, nearest: nil):
      "\(name.quoted) is no Wootric field; write "
        + (WootricField.isPropertyName(name)
          ? (WootricField.propertyPrefix + name).quoted : Expectation.field.words)
    case .propertyName(let name):
      "\(name.quoted) is no Wootric property; write a name without '$', '.' and NUL after"
        + " 'properties.'"
    case .conversionOfField(let conversion, let field):
      "\(field.quoted) cannot be sent as \(conversion.rawValue.quoted); \(conversion.remedy)"
    case .sameField(let field, let trait, let first):
      "\(field.quoted) is filled by the trait \(trait.quoted) at \(first.words) already;"
        + " map one of the two elsewhere, or write false"
    default: lintSentence
    }
  }
}

private extension TraitMapping.Conversion {
  var remedy: String {
    switch self {
    case .seconds: "map it to 'created_at' or 'properties.NAME', or remove 'as'"
    case .date, .amount: "map it to 'properties.NAME', or remove 'as'"
    }
  }
}

private extension [String] {
  /// `survey: { modalTheme: … }`; a key of the outermost object stands outside of all others.
  var asWritten: String {
    if count == 1 { return "it outside of all other keys: \(self[0]): …" }
    return dropLast().reversed().reduce("\(self[count - 1]): …") { "\($1): { \($0) }" }
  }
}

private extension Diagnostic.Origin {
  var words: String { "line \(line), column \(column)" }
}

extension Diagnostic.Problem {
  /// What is no JSON5.
  var syntaxSentence: String {
    switch self {
    case .unexpected(let found, let expected):
      "\(found.foundText); expected \(expected.map(\.words).alternatives)"
    case .unclosedString(let quote):
      "the string has no end on this line; close it with \(quote), or write a line break as \\n"
    case .unclosedComment: "the comment has no end; close it with */"
    case .unclosedBracket("["): "the '[' has no end; close it with ']'"
    case .unclosedBracket(let bracket): "the \(bracket.quoted) has no end; close it with '}'"
    case .hashComment: "'#' begins no comment of JSON5; write '//'"
    case .curlyQuote(let quote): "\(quote.quoted) is no quote of JSON5; write '\"'"
    case .unquotedWord(let word, let remedy):
      "\(word.quoted) is \(remedy.hasPrefix("\"") ? "a string without quotes" : "no word of JSON5");"
        + " write \(remedy)"
    case .unreadableString(let literal):
      "\(literal.quoted) has an escape for NUL or for no character; write another one, such as"
        + " \\u00E9"
    case .unreadableNumber(let literal):
      "\(literal.quoted) is no number; write digits such as 10 or 0.5"
    default: keySentence
    }
  }
}

extension Diagnostic.Problem {
  /// What can be read but does not go together.
  var lintSentence: String {
    switch self {
    case .tooManyProperties(let limit):
      "more than \(limit) custom attributes are mapped, which is Wootric's limit; remove a row, or"
        + " write false for its trait"
    case .dateWithoutConversion(let trait, let field):
      "the trait \(trait.quoted) looks like a date but is sent as it is; write"
        + " { to: \(field.quoted), as: 'date' }"
    case .amountWithoutConversion(let trait, let field):
      "the trait \(trait.quoted) looks like a number but is sent as it is; write"
        + " { to: \(field.quoted), as: 'amount' }"
    case .suffixWithoutConversion(let conversion, let field):
      "Wootric takes \(field.quoted) for \(conversion.article) by its name, but the trait is sent as"
        + " it is; write { to: \(field.quoted), as: \(conversion.rawValue.quoted) }"
    case .testOnly(let key):
      "\(key.quoted) is for tests and would ask every visitor; move it to"
        + " 'environments.development'"
    case .sampleDate(let key):
      "\(key.quoted) holds 1234567890, the date of the samples; remove it or write a real one"
    case .otherRegion(let url, let token, let remedy):
      "\(url.quoted) does not serve the region of \(token.quoted); write \(remedy.quoted)"
    case .noEffect(let key, let needed):
      "\(key.quoted) has no effect without \(needed); add that, or remove the key"
    case .unservedBundle(let output, let url, let remedy):
      "no page finds the bundle in \(output.quoted), as the site serves \(url.quoted) from"
        + " \(remedy.quoted); write that, or remove 'output'"
    case .servedPath(let path, let folder):
      "\(path.quoted) is in \(folder.quoted), which visitors get; write a path outside of it"
    case .foreignFile(let path):
      "\(path.quoted) is there and was not made by wootric-snippet; write another path, or move it"
    case .sharedSecret(let variable, let key, let secret):
      "the variable \(variable.quoted) is the secret of \(secret.quoted), and \(key.quoted) is for"
        + " everyone; take another variable"
    case .plainSecret(let key):
      "\(key.quoted) is written in plain text; write \(Expectation.secret.words) and set the"
        + " variable where you build"
    case .needlessSecret(let key):
      "\(key.quoted) is deprecated: Wootric's SDKs need none since 0.18.0 for iOS and 2.16.0 for"
        + " Android; update the SDK and remove it"
    default: ""
    }
  }
}

private extension TraitMapping.Conversion {
  var article: String { self == .amount ? "a number" : "a date" }
}
