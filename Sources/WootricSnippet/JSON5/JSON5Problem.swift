/// A fault of a JSON5 document and the byte that it stands at.
struct JSON5Fault: Error {
  var problem: JSON5Problem
  var offset: Int
}

/// A fault that keeps a document from being JSON5, with the document's own words.
package enum JSON5Problem: Equatable, Sendable {
  /// Something stands where JSON5 has other parts; an empty `found` is the end of the file.
  case unexpected(found: String, expected: [JSON5Part])
  /// A string without its second quote.
  case unclosedString(quote: String)
  /// A comment without its end.
  case unclosedComment
  /// A brace or bracket without its end.
  case unclosedBracket(String)
  /// A comment as other languages begin it.
  case hashComment
  /// A quote of a word processor.
  case curlyQuote(String)
  /// A string without quotes, and what may be meant.
  case unquotedWord(String, remedy: String)
  /// A string with an escape that JSON5 does not have.
  case unreadableString(String)
  /// Digits that are not a number of JSON5, or one that is too large for a double.
  case unreadableNumber(String)
  /// Objects and arrays deeper in one another than are read.
  case tooDeep(limit: Int)
}

/// The parts that a JSON5 document may go on with.
package enum JSON5Part: Equatable, Sendable {
  /// In the grammar's words.
  case value, key, colon, comma, closingBrace, closingBracket, endOfFile
}

/// The kinds of value that JSON5 has.
package enum JSON5Kind: Equatable, Sendable {
  /// In JSON's words.
  case null, bool, number, string, array, object
}
