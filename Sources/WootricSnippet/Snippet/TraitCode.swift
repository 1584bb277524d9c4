/// The trait mappings as straight-line JavaScript: no table of them reaches a browser.
struct TraitCode {
  var mappings: [Settings.TraitMapping]
  /// Whether id and language are custom attributes as well.
  var isAsSegments: Bool
  /// Whether a language is told by the survey's name for it.
  var namesLanguages: Bool
  /// Whether a value that is lost names its row.
  var explains: Bool

  init(_ settings: Settings) {
    (mappings, isAsSegments) = (settings.traits, settings.analytics.segmentProperties)
    namesLanguages = settings.survey.followsPage
    explains = settings.analytics.debug == .explained
  }
}

extension TraitCode {
  /// Members of the object that an identify sets, one a field of `wootricSettings`.
  var fields: [JavaScript] {
    mappings.compactMap { mapping -> JavaScript? in
      guard let field = mapping.emittedField, field.propertyName == nil else { return nil }
      return "\(key: field.name): \(converted(mapping)),"
    } + Self.eventFields.filter { !isMapped(to: $0) }.map { "\(key: $0.name): undefined," }
  }

  /// Members of what a `track` sets: the fields that an event may have, unless the trait of that name
  /// is never to leave the page.
  var events: [JavaScript] {
    Self.eventFields.filter { !dropped.contains($0.name) }.map { field in
      let value = plain("properties\(property: field.name)", as: field)
      return "\(key: field.name): \(value) || target()\(property: field.name),"
    }
  }

  /// Statements that take traits out which are never to leave the page.
  var drops: [JavaScript] { dropped.map { "delete left\(property: $0);" } }

  /// Elements of a list: the paths of these traits, which are not stored either.
  var unstored: [JavaScript] {
    mappings.filter { $0.destination == .dropped }.map { mapping in
      let path = mapping.traitPath.isEmpty ? [mapping.trait] : mapping.traitPath
      return "\(literal: JSONValue.array(path.map(JSONValue.string))),"
    }
  }

  /// The names of these traits, of objects' parts the objects': what is left of one would go out.
  private var dropped: [String] {
    mappings.filter { $0.destination == .dropped }.map { $0.traitPath.first ?? $0.trait }
  }

  /// The fields of a person that an event can set, which no trait need have said.
  private static let eventFields: [Settings.TraitMapping.Field] = [.email, .language]

  /// Members of an object in `propertiesOf`, one a custom attribute.
  var properties: [JavaScript] {
    mappings.compactMap { mapping -> JavaScript? in
      guard let name = mapping.emittedField?.propertyName else { return nil }
      return "\(key: name): \(converted(mapping)),"
    }
  }

  /// Whether there are any of these.
  var hasProperties: Bool { mappings.contains { $0.emittedField?.propertyName != nil } }

  /// The member that holds a person's custom attributes.
  var personProperties: JavaScript {
    let hasID = mappings.contains { $0.readsUserID && $0.emittedField?.propertyName != nil }
    let ids: [JavaScript] =
      (hasID ? ["{ \(key: Settings.TraitMapping.userID): userId }"] : [])
      + (isAsSegments ? ["userId && { id: userId }"] : [])
    if ids.isEmpty { return "properties: propertiesOf(traits)," }
    return "properties: propertiesOf(copyOf(traits, \(ids.joined(separator: ", ")))),"
  }

  /// Elements of the list of traits that `otherTraits` leaves alone.
  var mapped: [JavaScript] {
    mappings.filter { !isAsSegments || $0.emittedField != .language }.plainNames
      .map { "\(literal: $0)," }
  }

  /// Whether a field of `wootricSettings` has a trait.
  func isMapped(to field: Settings.TraitMapping.Field) -> Bool {
    mappings.contains { $0.emittedField == field }
  }

  /// Whether the code needs the function that makes unix seconds.
  var convertsDates: Bool {
    mappings.contains {
      [.date, .seconds].contains($0.conversion) || $0.emittedField == .createdAt
    }
  }

  /// Whether a trait is never to leave the page.
  var hasDrops: Bool { mappings.contains { $0.destination == .dropped } }

  /// Whether the code needs the function that makes integers.
  var convertsAmounts: Bool { mappings.contains { $0.conversion == .amount } }
}

private extension TraitCode {
  func converted(_ mapping: Settings.TraitMapping) -> JavaScript {
    let code = conversion(mapping)
    // A sign-up date that is lost tells so itself.
    if !explains || mapping.emittedField == .createdAt { return code }
    let kind = mapping.conversion?.rawValue ?? "text, number, true or false"
    return "traced(\(literal: "\(mapping.trait) as \(kind)"), \(value(of: mapping)), \(code))"
  }

  func conversion(_ mapping: Settings.TraitMapping) -> JavaScript {
    let value = value(of: mapping)
    if mapping.emittedField == .createdAt { return "signUp(\(value))" }
    switch mapping.conversion {
    // As in analytics.js: an id that is an address is the address.
    case nil where mapping.emittedField == .email:
      return "plain(\(value)) || (/^\\S+@\\S+$/.test(userId) ? userId : undefined)"
    case nil: return plain(value, as: mapping.emittedField)
    case .amount: return "amount(\(value))"
    case .seconds, .date: return "seconds(\(value))"
    }
  }

  func plain(_ value: JavaScript, as field: Settings.TraitMapping.Field?) -> JavaScript {
    namesLanguages && field == .language
      ? "languageOf(\(value)) || plain(\(value))" : "plain(\(value))"
  }

  /// `traits.email`, or `((traits.company || {}).address || {}).city`: no step of it throws.
  func value(of mapping: Settings.TraitMapping) -> JavaScript {
    if mapping.readsCreated { return "traits.created || traits.createdAt || traits.created_at" }
    if mapping.readsUserID, mapping.emittedField?.propertyName == nil { return "userId" }
    let path = mapping.traitPath
    return path.dropFirst().reduce("traits\(property: path[0])") { object, name in
      "(\(object) || {})\(property: name)"
    }
  }
}

extension Settings.TraitMapping {
  /// analytics.js takes `created` and `created_at` for `createdAt`, and so does a row that is as
  /// Segment's table has it.
  var readsCreated: Bool { trait == "createdAt" && emittedField == .createdAt }
}

extension [Settings.TraitMapping] {
  /// The traits that do not become properties under their own names. Roots of dotted paths are objects,
  /// and those are left out anyway.
  var plainNames: [String] {
    flatMap { [$0.trait] + ($0.readsCreated ? ["created", "created_at"] : []) }
      .filter { !$0.contains(".") }
  }
}

extension Settings.TraitMapping.Field {
  /// The key of `wootricSettings.properties`; nil for a field that is none.
  var propertyName: String? {
    if case .property(let name) = self { name } else { nil }
  }
}
