/// Finds a folder in a generator's own settings, where it is plain to read: a key, a colon or an equals
/// sign, and a word on the same line, in TOML, YAML, JSON or JavaScript.
///
/// What is computed, escaped, or given twice with different values is not read; the generator's
/// default is used then, as if the key were not there.
enum ConfiguredPath {
  /// The folder without `./` before it and `/` behind it; nil where there is none to read.
  /// - Parameter file: the name of the settings: words need no quotes in YAML alone.
  static func value(of key: String, in text: String, file: String) -> String? {
    let isYAML = file.hasSuffix(".yaml") || file.hasSuffix(".yml")
    let values = text.split(whereSeparator: \.isNewline)
      .compactMap { value(of: key, onLine: $0, isYAML) }
    guard let first = values.first, values.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}

private extension ConfiguredPath {
  static func value(of key: String, onLine line: Substring, _ isYAML: Bool) -> String? {
    let code = line.drop { $0.isWhitespace }
    if code.hasPrefix("#") || code.hasPrefix("//") || code.hasPrefix("*") { return nil }
    guard let place = code.ranges(of: key).first(where: { isKey($0, of: code) }) else { return nil }
    let rest = code[place.upperBound...].drop { "\"' ".contains($0) }
    guard let sign = rest.first, sign == ":" || sign == "=" else { return nil }
    return path(rest.dropFirst().drop { $0 == " " }, isYAML)
  }

  static func isKey(_ range: Range<String.Index>, of code: Substring) -> Bool {
    func isName(_ character: Character?) -> Bool {
      character.map { $0.isLetter || $0.isNumber || "_-.$".contains($0) } ?? false
    }
    return !isName(code[..<range.lowerBound].last) && !isName(code[range.upperBound...].first)
  }

  static func path(_ text: Substring, _ isYAML: Bool) -> String? {
    let isQuoted = text.first == "\"" || text.first == "'"
    guard isQuoted || isYAML else { return nil }
    let end: (Character) -> Bool = { isQuoted ? $0 == text.first : " ,#}\t".contains($0) }
    let value = text.dropFirst(isQuoted ? 1 : 0).prefix { !end($0) }
    let steps = Path.steps(of: String(value))
    let isPlain = value.allSatisfy { $0.isLetter || $0.isNumber || "_-./ ".contains($0) }
    guard isPlain, let first = steps.first, !first.isEmpty else { return nil }
    return steps.joined(separator: "/")
  }
}
