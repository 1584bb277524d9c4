extension Settings {
  /// The keys about traits.
  static let traitRows: [Setting<Settings>] = [
    Setting(
      "traits", \.traits, .traits,
      "The Wootric field that each trait becomes, merged over the defaults."),
    Setting("otherTraits", \.otherTraits, .choice, "What happens to traits without a row."),
  ]
}

private extension SettingType where Value == [Settings.TraitMapping] {
  /// Every trait with the field that it becomes: the three defaults, then the file's rows in its order.
  static let traits = SettingType(
    SettingInput.objectWords,
    schema: .object(
      keys: [.text("pattern", #"^[^.]+(\.[^.]+)*$"#)],
      values: SettingType<TraitTarget>.traitTarget.schema()),
    json: { rows in
      .object(
        rows.compactMap { row in
          let target = TraitTarget(destination: row.destination, conversion: row.conversion)
          return SettingType<TraitTarget>.traitTarget.json(target)
            .map { JSONValue.Member(key: row.trait, value: $0) }
        })
    }
  ) { input, report in
    guard let members = input.node.members else { return .otherKind() }
    var reader = TraitReader()
    let rows = members.compactMap { reader.read($0, input.member($0), &report) }
    return .value(Settings.TraitMapping.segmentDefaults.overlaid(with: rows))
  }
}

private extension [Settings.TraitMapping] {
  /// These rows with others laid over them: a row of the same trait comes in the place of the one here, and
  /// a field that another trait fills now has no row here any more.
  func overlaid(with rows: [Settings.TraitMapping]) -> [Settings.TraitMapping] {
    let fields = Set(rows.compactMap(\.emittedField))
    let kept = compactMap { row in
      if let own = rows.first(where: { $0.trait == row.trait }) { return own }
      return row.emittedField.map(fields.contains) == true ? nil : row
    }
    return kept + rows.filter { row in !contains { $0.trait == row.trait } }
  }
}

/// Reads the rows of `traits`, one after the other, and sees to it that each field has one trait.
struct TraitReader {
  /// The trait that fills a field, and the place where the file says so.
  private var taken: [Settings.TraitMapping.Field: (trait: String, offset: Int)] = [:]
}

extension TraitReader {
  mutating func read(
    _ member: JSON5Node.Member, _ input: SettingInput, _ report: inout SettingsReport
  ) -> Settings.TraitMapping? {
    if report.isFull { return nil }
    checkName(member, &report)
    guard let target = SettingType.traitTarget.read(input, &report) else { return nil }
    let row = Settings.TraitMapping(
      trait: member.key, destination: target.destination, conversion: target.conversion)
    checkField(of: row, at: member.keyRange.lowerBound, &report)
    if row.readsUserID, row.destination == .dropped {
      report.add(.userIDStays(row.trait), at: input.node.range.lowerBound)
    }
    return row
  }
}

private extension TraitReader {
  func checkName(_ member: JSON5Node.Member, _ report: inout SettingsReport) {
    let parts = member.key.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.contains(where: \.isEmpty) else { return }
    report.add(.emptyTraitName(member.key), at: member.keyRange.lowerBound)
  }

  /// A trait that is given twice is one fault, not two: the duplicate key is in the report already.
  mutating func checkField(
    of row: Settings.TraitMapping, at offset: Int, _ report: inout SettingsReport
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
  var destination: Settings.TraitMapping.Destination
  var conversion: Settings.TraitMapping.Conversion?
}

private extension SettingType where Value == TraitTarget {
  /// `"email"`, `{ to: "properties.seats", as: "amount" }` or `false`.
  static let traitTarget = SettingType(
    "a Wootric field, false, or { to: 'properties.NAME', as: 'date' }",
    schema: .any(
      [JSONValue.Member(key: "const", value: .bool(false))],
      SettingType<Settings.TraitMapping.Field>.field.schema(), .object(TraitTarget.rows)),
    json: \.json
  ) { input, report in
    switch input.node.value {
    case .bool(false): return .value(TraitTarget(destination: .dropped))
    case .string("false"): return .otherKind(remedy: "false")
    case .string:
      let field = SettingType<Settings.TraitMapping.Field>.field.read(input, &report)
      return Reading(field.map { TraitTarget(destination: .field($0)) })
    case .object: return Reading(TraitTarget.read(input, &report))
    default: return .otherKind()
    }
  }
}

private extension TraitTarget {
  static func read(_ input: SettingInput, _ report: inout SettingsReport) -> TraitTarget? {
    var draft = Draft()
    SettingsObject(valueOf: rows).read(input, into: &draft, &report)
    guard let field = draft.field else { return nil }
    if let conversion = draft.conversion, !conversion.fits(field) {
      report.add(
        .conversionOfField(conversion.rawValue, field: field.name, fields: conversion.fields),
        at: (input.node.member("as")?.value ?? input.node).range.lowerBound)
    }
    return TraitTarget(destination: .field(field), conversion: draft.conversion)
  }

  static let rows: [Setting<Draft>] = [
    Setting("to", \.field, .field, required: true, "The Wootric field that the trait becomes."),
    Setting("as", \.conversion, .choice, "How the value is converted."),
  ]

  struct Draft {
    var field: Settings.TraitMapping.Field?
    var conversion: Settings.TraitMapping.Conversion?
  }

  var json: JSONValue {
    guard case .field(let field) = destination else { return .bool(false) }
    let implied = Settings.TraitMapping(trait: "", destination: destination).conversion
    guard let conversion, conversion != implied else { return .string(field.name) }
    return ["to": .string(field.name), "as": .string(conversion.rawValue)]
  }
}

private extension SettingType where Value == Settings.TraitMapping.Field {
  /// `email`, `properties.company`.
  static let field = string(
    (Value.fixed.map(\.name) + ["properties.NAME"]).map(\.quoted)
      .alternatives,
    schema: .text(
      #"^(\#(Value.fixed.map(\.name).joined(separator: "|"))|properties\.[^$.\u0000]+)$"#)
      + [
        .strings("examples", Value.fixed.map(\.name) + ["properties.company"])
      ],
    json: { .string($0.name) }
  ) { name in
    if let field = Value(name) { return .value(field) }
    if name.hasPrefix(Value.propertyPrefix) {
      return .fault(.propertyName(name))
    }
    let nearest = Suggestion.nearest(to: name, among: Value.fixed.map(\.name))
    return .fault(.unknownField(name, nearest: nearest, expected: remedy(for: name)))
  }

  private static func remedy(for name: String) -> String {
    Value.isPropertyName(name)
      ? (Value.propertyPrefix + name).quoted : field.words()
  }
}

private extension Settings.TraitMapping.Conversion {
  /// Suffixes belong to properties, unix seconds to the sign-up date as well.
  func fits(_ field: Settings.TraitMapping.Field) -> Bool {
    if case .property = field { return true }
    return self == .seconds && field == .createdAt
  }

  /// The fields that take the conversion.
  var fields: [String] { (self == .seconds ? ["created_at"] : []) + ["properties.NAME"] }
}
