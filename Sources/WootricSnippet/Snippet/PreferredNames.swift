import WootricTemplates

/// The short names of what the templates declare, chosen once for all with gzip as the judge.
enum PreferredNames {
  /// By the name in the template.
  static let ofTemplates = table(Template.preferredNames)

  /// Of lines of words: a short name, then the names that it stands for.
  private static func table(_ text: [UInt8]) -> [String: String] {
    var table: [String: String] = [:]
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for name in words.dropFirst() { table[name] = words[0] }
    }
    return table
  }
}
