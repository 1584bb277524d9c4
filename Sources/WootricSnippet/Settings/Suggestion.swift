/// Finds the word that somebody meant.
package enum Suggestion {
  /// The nearest candidate, the first of equals; nil where none is nearer than 4 edits and than
  /// half of the word's length.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    candidates
      .filter { abs($0.unicodeScalars.count - word.unicodeScalars.count) < 4 }
      .map { (candidate: $0, distance: distance(word, $0)) }
      .filter { $0.distance < 4 && 2 * $0.distance < word.unicodeScalars.count }
      .min { $0.distance < $1.distance }?
      .candidate
  }
}

private extension Suggestion {
  /// Levenshtein's distance: insertions, deletions and replacements, one row of his table at a time.
  static func distance(_ first: String, _ second: String) -> Int {
    let (first, second) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
    var row = Array(0...second.count)
    for (line, left) in first.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, right) in second.enumerated() {
        let replaced = diagonal + (left == right ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[second.count]
  }
}
