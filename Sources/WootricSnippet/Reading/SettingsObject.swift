/// Reads an object by the rows that declare its keys; rows with dots declare objects inside it.
struct SettingsObject<Root> {
  private let rows: [Setting<Root>]

  init(_ rows: [Setting<Root>]) { self.rows = rows }
}

extension SettingsObject {
  func read(_ input: SettingInput, into root: inout Root, _ report: inout SettingsReport) {
    readSection([], input, into: &root, &report)
  }
}

private extension SettingsObject {
  func readSection(
    _ section: [String], _ input: SettingInput, into root: inout Root,
    _ report: inout SettingsReport
  ) {
    guard case .object(let members) = input.node.value else {
      let remedy = shorthand(of: section, input, root, report)
      return report.addWrongKind(input, expected: .object, remedy: remedy)
    }
    var keys = Set(members.map(\.key))
    for member in members where !report.isFull {
      // A mistyped key that is required would be two faults.
      let meant = readMember(member, of: section, input, into: &root, &report)
      if let meant { keys.insert(meant) }
    }
    if report.isOfPart { return }
    for row in rows where row.isRequired && row.path.dropLast() == section[...] {
      guard let name = row.path.last, !keys.contains(name) else { continue }
      report.add(
        .missingKey(input.path(of: name), expected: row.expected),
        at: input.node.range.lowerBound)
    }
  }

  /// - Returns: the key that is likely to be meant by an unknown one.
  func readMember(
    _ member: JSON5Node.Member, of section: [String], _ input: SettingInput,
    into root: inout Root, _ report: inout SettingsReport
  ) -> String? {
    let path = section + [member.key]
    let input = input.member(member)
    if let row = rows.first(where: { $0.path == path }) {
      row.read(input, &root, &report)
    } else if rows.contains(where: { $0.path.starts(with: path) }) {
      readSection(path, input, into: &root, &report)
    } else {
      let nearest = Suggestion.nearest(to: member.key, among: keys(of: section))
      report.add(unknown(member.key, in: section, nearest), at: member.keyRange.lowerBound)
      return nearest
    }
    return nil
  }

  func unknown(
    _ key: String, in section: [String], _ nearest: String?
  ) -> Diagnostic.Problem {
    // Objects of another root, as a trait's `{ to, as }`, have none of the settings' own keys.
    let own = rows as? [Setting<Settings>]
    let places = KeyPlaces.places(of: key).filter { place in
      (own ?? Settings.rows).contains { $0.path.starts(with: place) }
    }
    if own != nil, let here = places.first(where: { $0.dropLast() == section[...] }) {
      return .unknownKey(key, nearest: here.last)
    }
    if !places.isEmpty { return .misplacedKey(key, places: places) }
    let known = keys(of: section)
    return .unknownKey(key, nearest: nearest, known: known.count > 5 ? [] : known)
  }

  /// `{ root: "public" }` where an object got the value of its main key.
  func shorthand(
    of section: [String], _ input: SettingInput, _ root: Root, _ report: SettingsReport
  ) -> String? {
    let mains = ["site": "root", "consent": "mode", "loader": "mode", "cdn": "url", "sdk": "url"]
    guard let key = mains[section.joined(separator: ".")],
      let row = rows.first(where: { $0.path == section + [key] })
    else { return nil }
    var (root, trial) = (root, SettingsReport(report.text))
    row.read(input, &root, &trial)
    return trial.hasErrors ? nil : "{ \(key): \(report.text.text(input.node.range)) }"
  }

  func keys(of section: [String]) -> [String] {
    rows.filter { $0.path.count > section.count && $0.path.starts(with: section) }
      .map { $0.path[section.count] }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// Where a key belongs that stands elsewhere.
enum KeyPlaces {
  /// The paths that end in the key, or in what the vendor calls it, or that it is with dots.
  static func places(of key: String) -> [[String]] {
    let name = vendor[key] ?? key.camelCased
    return paths.filter { $0.last == name || $0.joined(separator: ".") == name }
  }

  /// Names of `wootricSettings` and the globals beside it that are not ours with underscores.
  private static let vendor = [
    "wootric_recommend_target": "survey.audience", "wootric_close_position": "survey.closePosition",
    "wootric_survey_immediately": "survey.immediately",
    "wootric_question": "survey.messages.question",
    "customMessages": "survey.messages", "thankYouMessages": "survey.thankYou",
    "thank_you_main": "survey.thankYou.main", "thank_you_setup": "survey.thankYou.setup",
    "thank_you_link_text": "survey.thankYou.linkText",
    "thank_you_link_url": "survey.thankYou.linkURL",
  ]

  /// Of every key and of the objects around it.
  private static let paths: [[String]] = Settings.rows
    .flatMap { row in row.path.indices.map { Array(row.path[...$0]) } }
    .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
}

private extension String {
  /// `product_name` as `productName`.
  var camelCased: String {
    let words = split(separator: "_")
    guard words.count > 1, !hasPrefix("_") else { return self }
    return words[0] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
