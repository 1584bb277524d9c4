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
