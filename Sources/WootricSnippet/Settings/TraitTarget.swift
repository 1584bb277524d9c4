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
