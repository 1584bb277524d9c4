/// The language of a page or a person, as `<html lang>` has it (BCP 47).
///
///     LanguageTag("zh-TW").row?.code  // ZH_HANT
package struct LanguageTag: Hashable, Comparable, Sendable {
  /// In small letters, as tags are compared (RFC 5646, 2.1.1).
  package let text: String

  /// Takes a tag as it is written.
  package init(_ text: String) { self.text = text.lowercased() }

  package static func < (left: LanguageTag, right: LanguageTag) -> Bool { left.text < right.text }

  /// The beginning of tags that the survey has one language for.
  package struct Row: Equatable, Sendable {
    /// `zh-tw`
    package var range: String
    /// `ZH_HANT`
    package var code: String
  }
}

extension LanguageTag {
  /// The codes that the vendor documents. The list grows: another code is a warning.
  static let codes = [
    "AR", "BE", "BG", "CZ", "DA", "DE", "DE_DE_X_INFORMAL", "EL", "EN", "ES", "ES_MX", "ET", "FI",
    "FR", "HU", "ID", "IT", "JA", "KO", "LT", "LV", "MS", "NL", "NL_NL_X_INFORMAL", "NO", "PL",
    "PT", "PT_PT", "RO", "RU", "SL", "SV", "TH", "TR", "UK", "VI", "ZH_HANS", "ZH_HANT",
  ]

  /// The documented code that another name of a language may mean: one that the vendor has withdrawn,
  /// one in small letters, or a tag.
  static func code(meantBy name: String) -> String? {
    let code = name.uppercased()
    return withdrawn[code] ?? codes.first { $0 == code } ?? LanguageTag(name).row?.code
      ?? Suggestion.nearest(to: name, among: codes)
  }

  /// The row of the longest range that the tag begins with (RFC 4647, 3.4); nil for a language that the
  /// survey does not speak.
  package var row: Row? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if text.hasSuffix("-x-informal"), ["de", "nl"].contains(parts[0]) {
      return Row(range: text, code: "\(parts[0])_\(parts[0])_X_INFORMAL".uppercased())
    }
    for count in stride(from: parts.count, to: 0, by: -1) {
      let range = parts.prefix(count).joined(separator: "-")
      if let code = Self.code(of: range) { return Row(range: range, code: code) }
    }
    return nil
  }

  /// The rows that these tags need. What has one name there has all of its names: a person may be from
  /// Hong Kong where the pages are for Taiwan.
  package static func rows(for tags: [LanguageTag]) -> [Row] {
    let rows = tags.compactMap(\.row)
    let codes = Set(rows.map(\.code))
    var ranges: Set<String> = []
    return (rows + known.filter { codes.contains($0.code) })
      .filter { ranges.insert($0.range).inserted }.sorted { $0.range < $1.range }
  }

  /// Every row, for pages that nobody has looked at.
  package static let known: [Row] =
    codes.filter { $0.utf8.count == 2 && !["CZ", "NO"].contains($0) }
    .map { Row(range: $0.lowercased(), code: $0) }
    + others.map { Row(range: $0.range, code: $0.code) }
}

private extension LanguageTag {
  /// Names of before 2020, and those that took their place.
  static let withdrawn = [
    "JP": "JA", "VN": "VI", "SE": "SV", "CN_S": "ZH_HANS", "CN_T": "ZH_HANT",
  ]

  /// Those that are not the language's own letters in capitals.
  static let others: [(range: String, code: String)] = [
    ("cs", "CZ"), ("de-x-informal", "DE_DE_X_INFORMAL"), ("de-de-x-informal", "DE_DE_X_INFORMAL"),
    ("es-419", "ES_MX"), ("es-mx", "ES_MX"), ("nb", "NO"), ("nl-x-informal", "NL_NL_X_INFORMAL"),
    ("nl-nl-x-informal", "NL_NL_X_INFORMAL"), ("nn", "NO"), ("no", "NO"), ("pt-pt", "PT_PT"),
    ("zh", "ZH_HANS"), ("zh-hans", "ZH_HANS"), ("zh-hant", "ZH_HANT"), ("zh-hk", "ZH_HANT"),
    ("zh-mo", "ZH_HANT"), ("zh-tw", "ZH_HANT"),
  ]

  static let codesByRange = Dictionary(
    known.map { ($0.range, $0.code) }, uniquingKeysWith: { first, _ in first })

  static func code(of range: String) -> String? {
    if let code = codesByRange[range] { return code }
    let isLatinAmerican = range.hasPrefix("es-") && americas.contains(String(range.dropFirst(3)))
    return isLatinAmerican ? "ES_MX" : nil
  }

  /// Where Spanish is that of Latin America: the regions of UN M49's 419 that speak it.
  static let americas: Set<String> = [
    "ar", "bo", "cl", "co", "cr", "cu", "do", "ec", "gt", "hn", "ni", "pa", "pe", "pr", "py", "sv",
    "uy", "ve",
  ]
}
