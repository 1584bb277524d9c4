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
