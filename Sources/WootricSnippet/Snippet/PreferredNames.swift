import WootricTemplates

/// The short names of what the templates declare, chosen once for all with gzip as the judge.
enum PreferredNames {
  /// By the name in the template.
  static let ofTemplates = table(Template.preferredNames)

  /// Of lines of words: a short name, then the names that it stands for.
  private static func table(_ text: [UInt8]) -> [String: String] {
    var table: [String: String] = [:]
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " "))
      let short = String(decoding: words[0], as: UTF8.self)
      for name in words.dropFirst() { table[String(decoding: name, as: UTF8.self)] = short }
    }
    return table
  }
}
