extension SettingType where Value == [TraitMapping] {
  /// Every trait with the field that it becomes, in the order of the file.
  static let traits = SettingType(.traits, json: json) { input, report in
    guard let members = input.members(expecting: .traits, &report) else { return nil }
    var reader = TraitReader()
    return members.compactMap { reader.read($0, input.member($0), &report) }
  }

  @Sendable private static func json(_ rows: Value) -> JSONValue? {
    .object(rows.map { JSONValue.Member(key: $0.trait, value: json($0)) })
  }

  private static func json(_ row: TraitMapping) -> JSONValue {
    guard case .field(let field) = row.destination else { return .bool(false) }
    let implied = TraitMapping(trait: row.trait, destination: row.destination).conversion
    guard let conversion = row.conversion, conversion != implied else { return .string(field.name) }
    return ["to": .string(field.name), "as": .string(conversion.rawValue)]
  }
}

/// Reads the rows of `traits`, one after the other, and sees to it that each field has one trait.
struct TraitReader {
  /// Which trait fills a field, and where the file says so.
  private var taken: [WootricField: (trait: String, offset: Int)] = [:]
}

extension TraitReader {
  mutating func read(
    _ member: JSON5Node.Member, _ input: SettingInput, _ report: inout SettingsReport
  ) -> TraitMapping? {
    if report.isFull { return nil }
    checkName(member, &report)
    guard let target = target(input, &report) else { return nil }
    let row = TraitMapping(
      trait: member.key, destination: target.destination, conversion: target.conversion)
    checkField(of: row, at: member.keyRange.lowerBound, &report)
    return row
  }
}

private extension TraitReader {
  func checkName(_ member: JSON5Node.Member, _ report: inout SettingsReport) {
    let parts = member.key.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.contains(where: \.isEmpty) else { return }
    report.add(.emptyTraitName(member.key), at: member.keyRange.lowerBound)
  }

  func target(_ input: SettingInput, _ report: inout SettingsReport) -> TraitTarget? {
    switch input.node.value {
    case .bool(false): return TraitTarget(destination: .dropped)
    case .string("false"):
      report.addWrongKind(input, expected: .traitDestination, remedy: "false")
      return nil
    case .string:
      return SettingType.field.read(input, &report).map { TraitTarget(destination: .field($0)) }
    case .object: return TraitTarget.read(input, &report)
    default:
      report.addWrongKind(input, expected: .traitDestination)
      return nil
    }
  }

  /// A trait that is given twice is one fault, not two: the duplicate key is in the report already.
  mutating func checkField(
    of row: TraitMapping, at offset: Int, _ report: inout SettingsReport
  ) {
    guard let field = row.emittedField else { return }
    guard let first = taken[field] else {
      taken[field] = (row.trait, offset)
      return
    }
    if first.trait == row.trait { return }
    let origin = report.text.origin(at: first.offset)
    report.add(.sameField(field.name, trait: first.trait, first: origin), at: offset)
  }
}
