/// Where the lexical grammar cannot go on, and why.
struct LexicalError: Error, Equatable {
  var problem: Problem
  /// The byte at which the unfinished or unexpected thing begins.
  var offset: Int

  enum Problem: Equatable, Sendable {
    case unterminatedString, unterminatedTemplate, unterminatedComment
    case unterminatedRegularExpression, unexpectedCharacter, unbalancedBracket, malformedNumber,
      htmlLikeComment
  }
}
