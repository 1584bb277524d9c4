/// Reads an object by the rows that declare its keys; rows with dots declare objects inside it.
struct SettingsObject<Root> {
  let rows: [Setting<Root>]
  /// The keys that the file has elsewhere, for those that are unknown here.
  let places: @Sendable () -> KeyPlaces
  /// Whether the object is the file or a layer of it, so that the places lead to its own rows.
  let isFile: Bool
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
    guard let members = input.node.members else {
      let remedy = shorthand(of: section, input, root, report)
      return report.addOtherKind(input, expected: SettingInput.objectWords, remedy: remedy)
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
        .missingKey(input.path(of: name), expected: row.words()), at: input.node.range.lowerBound)
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
      let nearest = Suggestion.nearest(to: member.key, among: rows.keys(of: section))
      report.add(unknown(member.key, in: section, nearest), at: member.keyRange.lowerBound)
      return nearest
    }
    return nil
  }

  func unknown(_ key: String, in section: [String], _ nearest: String?) -> Diagnostic.Problem {
    let places = places().places(of: key).filter { place in
      !isFile || rows.contains { $0.path.starts(with: place) }
    }
    if isFile, let here = places.first(where: { $0.dropLast() == section[...] }) {
      return .unknownKey(key, nearest: here.last)
    }
    if !places.isEmpty { return .misplacedKey(key, places: places) }
    let known = rows.keys(of: section)
    return .unknownKey(key, nearest: nearest, known: known.count > 5 ? [] : known)
  }

  /// `{ root: "public" }` where an object got the value of its main key.
  func shorthand(
    of section: [String], _ input: SettingInput, _ root: Root, _ report: SettingsReport
  ) -> String? {
    let main = rows.first { $0.isMain && $0.path.dropLast() == section[...] }
    guard let main, let key = main.path.last else { return nil }
    var (root, trial) = (root, SettingsReport(report.text))
    main.read(input, &root, &trial)
    return trial.hasErrors ? nil : "{ \(key): \(report.text.text(input.node.range)) }"
  }
}

extension Array {
  /// The keys of an object, each once, in the order of the rows.
  func keys<Root>(of section: [String]) -> [String] where Element == Setting<Root> {
    reduce(into: []) { keys, row in
      guard row.path.count > section.count, row.path.starts(with: section) else { return }
      let key = row.path[section.count]
      if !keys.contains(key) { keys.append(key) }
    }
  }
}

/// Finds where a key belongs that stands elsewhere.
struct KeyPlaces: Sendable {
  /// The paths of every key and of the objects around it.
  private let paths: [[String]]
  /// The names of some keys in other programs, and their paths with dots.
  private let otherNames: [String: String]

  init<Root>(_ rows: [Setting<Root>], otherNames: [String: String]) {
    paths = rows.flatMap { row in row.path.indices.map { Array(row.path[...$0]) } }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    self.otherNames = otherNames
  }

  /// The paths that end in the key, or in its name elsewhere, or that it is with dots.
  func places(of key: String) -> [[String]] {
    let name = otherNames[key] ?? key.camelCased
    return paths.filter { $0.last == name || $0.joined(separator: ".") == name }
  }
}

private extension String {
  /// `product_name` as `productName`.
  var camelCased: String {
    let words = split(separator: "_")
    guard words.count > 1, !hasPrefix("_") else { return self }
    return words[0] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
