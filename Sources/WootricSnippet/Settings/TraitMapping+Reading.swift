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

/// The right-hand side of a row of `traits`.
struct TraitTarget {
  var destination: TraitMapping.Destination
  var conversion: TraitMapping.Conversion?
}

extension TraitTarget {
  /// `{ to: "properties.seats", as: "amount" }`
  static func read(_ input: SettingInput, _ report: inout SettingsReport) -> TraitTarget? {
    var draft = Draft()
    SettingsObject(rows).read(input, into: &draft, &report)
    guard let field = draft.field else { return nil }
    if let conversion = draft.conversion, !conversion.fits(field) {
      report.add(.conversionOfField(conversion, field: field.name), at: place(of: "as", in: input))
    }
    return TraitTarget(destination: .field(field), conversion: draft.conversion)
  }

  /// The keys of a trait's destination.
  static let rows: [Setting<Draft>] = [
    Setting("to", \.field, .field, required: true, "The Wootric field that the trait becomes."),
    Setting("as", \.conversion, .choice, "How the value changes on its way."),
  ]

  /// What has been read so far.
  struct Draft {
    var field: WootricField?
    var conversion: TraitMapping.Conversion?
  }
}

extension SettingType where Value == WootricField {
  /// `email`, `properties.company`.
  static let field = string(.field, json: { .string($0.name) }, unless: Self.objection) {
    WootricField($0)
  }

  @Sendable private static func objection(_ name: String) -> Diagnostic.Problem? {
    if WootricField(name) != nil { return nil }
    if name.hasPrefix(WootricField.propertyPrefix) { return .propertyName(name) }
    let nearest = Suggestion.nearest(to: name, among: WootricField.fixed.map(\.name))
    return .unknownField(name, nearest: nearest)
  }
}

private extension TraitTarget {
  static func place(of key: String, in input: SettingInput) -> Int {
    guard case .object(let members) = input.node.value,
      let member = members.last(where: { $0.key == key })
    else { return input.node.range.lowerBound }
    return member.value.range.lowerBound
  }
}

private extension TraitMapping.Conversion {
  /// Suffixes belong to properties, unix seconds to the sign-up date as well.
  func fits(_ field: WootricField) -> Bool {
    if case .property = field { return true }
    return self == .seconds && field == .createdAt
  }
}
