extension Diagnostic.Problem {
  /// A problem's name, severity and sentence, side by side.
  struct Wording {
    /// The fault by one word, as programs read it: it stays when a case is renamed.
    let name: String
    let severity: Diagnostic.Severity
    /// False where the line would only fill a terminal with bytes, or keep a secret in a log.
    let showsLine: Bool
    /// Fault and remedy, without a full stop; made when it is asked for.
    let sentence: () -> String

    static func error(
      _ name: String, showsLine: Bool = true, _ sentence: @autoclosure @escaping () -> String
    ) -> Wording {
      Wording(name: name, severity: .error, showsLine: showsLine, sentence: sentence)
    }

    static func warning(
      _ name: String, _ sentence: @autoclosure @escaping () -> String
    ) -> Wording {
      Wording(name: name, severity: .warning, showsLine: true, sentence: sentence)
    }
  }

  /// The one place for the words of problems; a new case does not compile without its own.
  var wording: Wording {
    switch self {
    // The file as a whole.
    case .fileIsTooLarge(let limit):
      .error(
        "fileIsTooLarge", showsLine: false,
        "the file is larger than \(limit >> 20) MiB; make sure that it is the settings file")
    case .fileIsBinary:
      .error(
        "fileIsBinary", showsLine: false,
        "the file contains a NUL byte, so it is not text; make sure that it is the settings file")
    case .fileIsUTF16:
      .error("fileIsUTF16", showsLine: false, "the file is UTF-16; save it as UTF-8")
    case .fileIsNotUTF8:
      .error(
        "fileIsNotUTF8", showsLine: false,
        "the file is not UTF-8 from here on; save it as UTF-8")
    case .tooManyErrors(let limit):
      .error(
        "tooManyErrors",
        "more than \(limit) errors; fix these first, or make sure that it is the settings file")
    case .tooManyWarnings(let limit):
      .warning("tooManyWarnings", "more than \(limit) warnings; the others are left out")
    case .json5(let problem): problem.wording

    // Keys.
    case .unknownKey(let key, let nearest?, _):
      .error("unknownKey", "unknown key \(key.quoted); did you mean \(nearest.quoted)?")
    case .unknownKey(let key, nearest: nil, let known):
      .error(
        "unknownKey",
        "unknown key \(key.quoted); remove it"
          + (known.isEmpty ? "" : ", or write \(known.map(\.quoted).alternatives)"))
    case .misplacedKey(let key, let places):
      .error(
        "misplacedKey",
        "unknown key \(key.quoted) here; write \(places.map(\.asWritten).alternatives)")
    case .duplicateKey(let key, let first):
      .error(
        "duplicateKey",
        "key \(key.quoted) is given twice; remove this one or the one at \(first.words)")
    case .missingKey(let key, let expected):
      .error("missingKey", "\(key.quoted) is missing; add it: \(expected)")
    case .siteWideKey(let key):
      .error(
        "siteWideKey", "\(key.quoted) applies to the whole site; move it out of 'site.pages'")
    case .sharedBundle(let name):
      .error(
        "sharedBundle",
        "without a hash, \(name.quoted) is also the name of other pages' bundle; give these pages a"
          + " 'cdn.name', or set 'cdn.immutable' to true")

    // Environments and their variables.
    case .unknownEnvironment(let name, let known):
      .error(
        "unknownEnvironment",
        "the environment \(name.quoted) is not declared; add it to 'environments', or use"
          + " \(known.map(\.quoted).alternatives)")
    case .previewAsksPeople(let variable, let name):
      .warning(
        "previewAsksPeople",
        "\(variable) says that this is \(name.quoted), which is not declared, so that it asks real people;"
          + " add \(name.quoted) or 'preview' to 'environments'")
    case .environmentName(let name):
      .error(
        "environmentName",
        "an environment cannot be called \(name.quoted); write a name such as 'development'")
    case .unsetVariable(let name):
      .error(
        "unsetVariable",
        "the environment variable \(name.quoted) is not set; set it, or write"
          + " '${\(name):-default}'")
    case .malformedVariable(let text):
      .error(
        "malformedVariable",
        "\(text.quoted) has a '${' without a variable; write '${NAME}', '${NAME:-default}', or"
          + " '$${' for the characters themselves")

    // Values.
    case .wrongKind("", let found, let expected):
      .error("wrongKind", "the file contains \(found.words); write \(expected)")
    case .wrongKind(let key, let found, let expected):
      .error("wrongKind", "\(key.quoted) is \(found.words); write \(expected)")
    case .refused(let value, let key, let expected, let nearest):
      .error(
        "refused",
        "\(value.quoted) is not a value for \(key.quoted); "
          + (nearest.map { "did you mean \($0.quoted)?" } ?? "write \(expected)"))
    case .otherForm(let key, let found, let remedy):
      .error("otherForm", "\(key.quoted) is \(found.words); write \(remedy)")
    case .placeholderToken(let token):
      .error(
        "placeholderToken",
        "\(token.quoted) is a placeholder; write the token of your Wootric account")
    case .blockedName(let name, let word):
      .error(
        "blockedName",
        "ad blockers stop files with \(word.quoted) in their name, such as \(name.quoted);"
          + " write another name")
    case .reservedName(let name):
      .error(
        "reservedName",
        "\(name.quoted) is the name of the loader's file, next to the bundle; write another name")
    case .takenGlobal(let name):
      .error("takenGlobal", "\(name.quoted) is already taken in browsers; write another name")
    case .windowName(let name):
      .error(
        "windowName", "every browser window already has \(name.quoted); write another name")
    case .idOfGlobal(let id):
      .error(
        "idOfGlobal",
        "an element with the id \(id.quoted) takes the place of the global; write another id")
    case .attributeName(let name):
      .error(
        "attributeName",
        "\(name.quoted) cannot be the name of an attribute; write ASCII characters other than spaces,"
          + " quotes, braces, '<', '>', '/' and '='")
    case .reservedAttribute(let name):
      .error("reservedAttribute", "the loader sets \(name.quoted) itself; remove it")
    case .globIsTooLarge(let glob, let limit):
      .error(
        "globIsTooLarge",
        "the braces in \(glob.quoted) expand to more than \(limit) characters, or are nested too deeply;"
          + " write fewer braces, or several patterns")
    case .numberIsNotFinite(let key):
      .error(
        "numberIsNotFinite",
        "\(key.quoted) is a number that JSON cannot express; write a finite one"
      )
    case .insecureURL(let url):
      .error("insecureURL", "\(url.quoted) is not secure; write an https URL")
    case .hostIsNotASCII(let host):
      .error(
        "hostIsNotASCII",
        "the host \(host.quoted) is not ASCII; write it in Punycode, which contains 'xn--'")
    case .unknownLanguage(let code, let nearest):
      .warning(
        "unknownLanguage",
        "\(code.quoted) is not a language that Wootric documents; "
          + (nearest.map { "did you mean \($0.quoted)?" }
            ?? "make sure that your account has surveys in it"))

    // Traits.
    case .emptyTraitName(let trait):
      .error(
        "emptyTraitName",
        "the trait \(trait.quoted) has an empty name before or after a dot; write 'name' or"
          + " 'object.name'")
    case .unknownField(let name, let nearest, let expected):
      .error(
        "unknownField",
        "\(name.quoted) is not a Wootric field; "
          + (nearest.map { "did you mean \($0.quoted)?" } ?? "write \(expected)"))
    case .propertyName(let name):
      .error(
        "propertyName",
        "\(name.quoted) cannot be a Wootric property; after 'properties.', write a name without '$', '.' and"
          + " NUL")
    case .conversionOfField(let conversion, let field, let fields):
      .error(
        "conversionOfField",
        "\(field.quoted) cannot be sent as \(conversion.quoted); map it to"
          + " \(fields.map(\.quoted).alternatives), or remove 'as'")
    case .sameField(let field, let trait, let first):
      .error(
        "sameField",
        "\(field.quoted) is already filled by the trait \(trait.quoted) at \(first.words); map one"
          + " of the two to another field, or set it to false")
    case .userIDStays(let name):
      .error(
        "userIDStays",
        "\(name.quoted) is always sent as 'segment_user_id'; write another field, such as 'external_id', or"
          + " remove the row")
    case .dateWithoutConversion(let trait, let field):
      .warning(
        "dateWithoutConversion",
        "the trait \(trait.quoted) looks like a date but is sent as it is; write"
          + " { to: \(field.quoted), as: 'date' }")
    case .amountWithoutConversion(let trait, let field):
      .warning(
        "amountWithoutConversion",
        "the trait \(trait.quoted) looks like a number but is sent as it is; write"
          + " { to: \(field.quoted), as: 'amount' }")
    case .suffixWithoutConversion(let conversion, let field):
      .warning(
        "suffixWithoutConversion",
        "Wootric reads \(field.quoted) as \(conversion == "date" ? "a date" : "a number") because of its"
          + " name, but the trait is sent as it is; write { to: \(field.quoted), as:"
          + " \(conversion.quoted) }")

    // Settings that do not go together.
    case .testOnly(let key):
      .error(
        "testOnly",
        "\(key.quoted) is for tests and would ask every visitor; move it to"
          + " 'environments.development'")
    case .sampleDate(let key):
      .error(
        "sampleDate",
        "\(key.quoted) is 1234567890, the date in Wootric's samples; remove it, or write a real one"
      )
    case .otherRegion(let url, let token, let remedy):
      .warning(
        "otherRegion",
        "\(url.quoted) does not serve the region of \(token.quoted); write \(remedy.quoted)")
    case .consent(let problem): problem.wording
    case .vendor(let problem): problem.wording
    case .noEffect(let key, let needed):
      .warning(
        "noEffect",
        "\(key.quoted) has no effect without \(needed); add it, or remove the key")
    case .emailInLink(let remedy):
      .warning(
        "emailInLink",
        "Wootric adds the respondent's email address to this link's query; set \(remedy.quoted) to false, or"
          + " to true if you want that")
    case .unservedBundle(let output, let url, let remedy):
      .warning(
        "unservedBundle",
        "no page finds the bundle in \(output.quoted), because the site serves \(url.quoted) from"
          + " \(remedy.quoted); write that, or remove 'output'")
    case .servedPath(let path, let folder):
      .error(
        "servedPath",
        "\(path.quoted) is in \(folder.quoted), which is published; write a path outside it")
    case .foreignFile(let path, let remedy):
      .error(
        "foreignFile",
        "\(path.quoted) exists and was not made by wootric-snippet; \(remedy), or move it")
    case .sharedSecret(let variable, let key, let secret):
      .error(
        "sharedSecret",
        "the variable \(variable.quoted) holds the secret of \(secret.quoted), and \(key.quoted) is public;"
          + " use another variable")
    case .plainSecret(let key, let expected):
      .error(
        "plainSecret", showsLine: false,
        "\(key.quoted) is written in plain text; write \(expected) and set the variable where you"
          + " build")
    case .needlessSecret(let key):
      .warning(
        "needlessSecret",
        "\(key.quoted) is deprecated: Wootric's SDKs have not needed it since 0.18.0 for iOS and 2.16.0 for"
          + " Android; update the SDK, and remove the key")
    }
  }
}

private extension JSON5Problem {
  var wording: Diagnostic.Problem.Wording {
    switch self {
    case .unexpected(let found, let expected):
      .error(
        "unexpected",
        (found.isEmpty ? "the file ends here" : "unexpected \(found.quoted)")
          + "; expected \(expected.map(\.words).alternatives)")
    case .unclosedString(let quote):
      .error(
        "unclosedString",
        "the string does not end on this line; close it with \(quote), or write a line break as \\n"
      )
    case .unclosedComment:
      .error("unclosedComment", "the comment does not end; close it with */")
    case .unclosedBracket(let bracket):
      .error(
        "unclosedBracket",
        "the \(bracket.quoted) is not closed; close it with '\(bracket == "[" ? "]" : "}")'")
    case .hashComment:
      .error("hashComment", "'#' does not begin a comment in JSON5; write '//'")
    case .curlyQuote(let quote):
      .error("curlyQuote", "\(quote.quoted) is not a quote in JSON5; write '\"'")
    case .unquotedWord(let word, let remedy):
      .error(
        "unquotedWord",
        "\(word.quoted) is \(remedy.hasPrefix("\"") ? "a string without quotes" : "not a JSON5 word");"
          + " write \(remedy)")
    case .unreadableString(let literal):
      .error(
        "unreadableString",
        "\(literal.quoted) contains an escape for NUL, or for no character; write another one, such as"
          + " \\u00E9")
    case .unreadableNumber(let literal):
      .error(
        "unreadableNumber",
        "\(literal.quoted) cannot be read as a number; write digits such as 10 or 0.5")
    case .tooDeep(let limit):
      .error("tooDeep", "nested more than \(limit) levels deep; flatten the value")
    }
  }
}

private extension [String] {
  /// `survey: { modalTheme: … }`; a key of the outermost object stands outside of all others.
  var asWritten: String {
    if count == 1 { return "it outside all other keys: \(self[0]): …" }
    return dropLast().reversed().reduce("\(self[count - 1]): …") { "\($1): { \($0) }" }
  }
}

private extension Diagnostic.Origin {
  var words: String { "line \(line), column \(column)" }
}
