/// Two columns as `--help` has them: names, and sentences that break at the right edge.
enum TextTable {
  /// Columns of a terminal that nobody made wider.
  static let width = 80
  /// Where the sentences start, after swift-argument-parser.
  static let indentation = 26

  /// One row; a name that is too long has its sentence on the next line.
  static func row(_ name: String, _ sentence: String) -> String {
    let lines = broken(sentence, at: width - indentation)
    let label = "  " + name
    let gap = String(repeating: " ", count: indentation)
    let start =
      label.count < indentation
      ? label + String(repeating: " ", count: indentation - label.count) : label + "\n" + gap
    return start + lines.joined(separator: "\n" + gap)
  }

  /// A sentence in lines of at most so many characters; a longer word has a line of its own.
  static func broken(_ sentence: String, at width: Int) -> [String] {
    sentence.split(separator: " ").reduce(into: [String]()) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
  }
}
