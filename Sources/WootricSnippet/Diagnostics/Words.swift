extension String {
  /// A word of a file, a path or a page as a message shows it, shortened: `'acountToken'`.
  package var quoted: String {
    let end = unicodeScalars.index(startIndex, offsetBy: 60, limitedBy: endIndex) ?? endIndex
    return "'" + String(self[..<end]).printable + (end < endIndex ? "…" : "") + "'"
  }
}

extension String {
  /// A whole command line between quotes.
  var quotedCommand: String { "'\(printable)'" }
}

extension [String] {
  /// `a`, `a or b`, `a, b or c`.
  package var alternatives: String {
    guard let last else { return "" }
    return count == 1 ? last : dropLast().joined(separator: ", ") + " or " + last
  }

  /// `'a'`, `'a' and 'b'`, and of a long list `'a', 'b', 'c' and 7 more`.
  package var quotedStart: String {
    let words = prefix(count > 4 ? 3 : 4).map(\.quoted)
    let rest = count > 4 ? ["\(count - 3) more"] : []
    guard let last = (words + rest).last, count > 1 else { return words.first ?? "" }
    return (words + rest).dropLast().joined(separator: ", ") + " and " + last
  }
}

extension JSON5Part {
  var words: String {
    switch self {
    case .value: "a value (strings need quotes)"
    case .key: "a key"
    case .colon: "':'"
    case .comma: "','"
    case .closingBrace: "'}'"
    case .closingBracket: "']'"
    case .endOfFile: "the end of the file"
    }
  }
}

extension JSON5Kind {
  var words: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// Finds the word that somebody meant.
package enum Suggestion {
  /// The nearest candidate, the first of equals, in letters of either case; where none is nearer than
  /// 4 edits and than half of the word's length, the only one that begins with the word, or that ends in it; else nil.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let nearest =
      candidates
      .filter { abs($0.unicodeScalars.count - word.unicodeScalars.count) < 4 }
      .map { (candidate: $0, distance: distance(word.lowercased(), $0.lowercased())) }
      .filter { $0.distance < 4 && 2 * $0.distance < word.unicodeScalars.count }
      .min { $0.distance < $1.distance }
    return nearest?.candidate ?? completed(word, among: candidates)
  }
}

private extension Suggestion {
  static func completed(_ word: String, among candidates: [String]) -> String? {
    let count = word.unicodeScalars.count
    let starts = candidates.filter { $0.lowercased().hasPrefix(word.lowercased()) }
    if count > 1, starts.count == 1 { return starts[0] }
    // The noun of a name in camel case.
    let ends = candidates.filter { $0.hasSuffix(word.prefix(1).uppercased() + word.dropFirst()) }
    return count > 3 && ends.count == 1 ? ends[0] : nil
  }

  /// Edits from one word to another: insertions, deletions, replacements, and letters that changed
  /// places (optimal string alignment), by a table of which three rows are kept.
  static func distance(_ first: String, _ second: String) -> Int {
    let (first, second) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
    var (before, row) = ([Int](), Array(0...second.count))
    for (line, left) in first.enumerated() {
      var next = [line + 1]
      for (column, right) in second.enumerated() {
        let replaced = row[column] + (left == right ? 0 : 1)
        next.append(min(replaced, row[column + 1] + 1, next[column] + 1))
        guard line > 0, column > 0, left == second[column - 1], right == first[line - 1] else {
          continue
        }
        next[column + 1] = min(next[column + 1], before[column - 1] + 1)
      }
      (before, row) = (row, next)
    }
    return row[second.count]
  }
}
