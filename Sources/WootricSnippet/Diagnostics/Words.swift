extension Expectation {
  /// What to write, to follow "write".
  var words: String {
    switch self {
    case .anything: "any value"
    case .boolean: "true or false"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .text: "a string"
    case .name: "a string that is not empty"
    case .path: "a path"
    case .file(let ending): "the path of a '\(ending)' file"
    case .facebookPage: "a page's name or https URL"
    case .glob: "a glob such as '**/*.html'"
    case .choice(let words): words.map(\.quoted).alternatives
    case .list(let element): "a list of such values in [ ]: \(element.words)"
    case .object, .traits, .labels, .properties, .environments, .pages:
      "an object in { }"
    case .secret: "a variable such as '${WOOTRIC_CLIENT_SECRET}'"
    case .accountToken: "a token such as 'NPS-1a2b3c4d', 'NPS-EU-1a2b3c4d' or 'NPS-AU-1a2b3c4d'"
    case .folderURL: "an absolute path such as '/assets/', or an https URL of a folder"
    case .fileStem: "letters, digits, '.', '_' and '-', no '.' first"
    case .globalName: "a JavaScript name of ASCII letters, digits, '_' and '$'"
    case .scriptURL: "an https URL, or an absolute path such as '/wootric-sdk.js'"
    case .secureURL: "an https URL"
    case .attributes: "the attributes of the element, as in { 'data-cfasync': 'false' }"
    case .page: "true, false or { category, name, properties }"
    case .query: "'all', or a list of the names that may stay in [ ]"
    case .track: "true, false, or a list of event names in [ ]"
    case .cookieDomain: "'auto', 'host', or a domain such as 'example.com'"
    case .byScore(let text): "\(text.words), or { all, detractor, passive, promoter }"
    case .languageCode: "a code such as 'EN'"
    case .field: (WootricField.fixed.map(\.name) + ["properties.NAME"]).map(\.quoted).alternatives
    case .traitDestination: "a Wootric field, false, or { to: 'properties.NAME', as: 'date' }"
    }
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

extension String {
  /// A word of a file, a path or a page as a message shows it, shortened: `'acountToken'`.
  package var quoted: String {
    let end = unicodeScalars.index(startIndex, offsetBy: 60, limitedBy: endIndex) ?? endIndex
    return "'" + String(self[..<end]).printable + (end < endIndex ? "…" : "") + "'"
  }

  /// What stands where something else was expected.
  var foundText: String { isEmpty ? "the file ends here" : "unexpected \(quoted)" }
}

extension [String] {
  /// `a`, `a or b`, `a, b or c`.
  package var alternatives: String {
    guard let last else { return "" }
    return count == 1 ? last : dropLast().joined(separator: ", ") + " or " + last
  }
}

/// Finds the word that somebody meant.
package enum Suggestion {
  /// The nearest candidate, the first of equals, in letters of either case; where none is nearer than
  /// 4 edits and than half of the word's length, the only one that begins with the word; else nil.
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

extension Expectation {
  /// The value that somebody meant; nil where none is near.
  func nearest(to value: String) -> String? {
    switch self {
    case .choice(let words): Suggestion.nearest(to: value, among: words)
    case .cookieDomain: Suggestion.nearest(to: value, among: ["auto", "host"])
    case .accountToken: value.nearestToken
    default: nil
    }
  }
}

private extension String {
  /// `NPS-1a2b3c4d` for `nps-1a2b3c4d`, and for the last part alone.
  var nearestToken: String? {
    let word = filter { !$0.isWhitespace }
    let length = ["NPS-EU-", "NPS-AU-", "NPS-"].first(where: word.uppercased().hasPrefix)?.count
    let token = length.map { word.prefix($0).uppercased() + word.dropFirst($0) } ?? "NPS-" + word
    return token.isAccountToken && Set(token.suffix(8).uppercased()).count > 1 ? token : nil
  }
}

private extension Suggestion {
  static func completed(_ word: String, among candidates: [String]) -> String? {
    let matches = candidates.filter { $0.lowercased().hasPrefix(word.lowercased()) }
    return word.unicodeScalars.count > 1 && matches.count == 1 ? matches[0] : nil
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
