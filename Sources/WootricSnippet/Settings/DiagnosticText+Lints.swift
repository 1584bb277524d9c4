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
