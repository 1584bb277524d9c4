/// The members of the type of traits, one a trait; dotted ones are objects in objects.
struct TraitTypes {
  private var members: [Member] = []

  init(_ mappings: [TraitMapping]) {
    for mapping in mappings {
      Self.insert(mapping, mapping.traitPath[...], into: &members)
    }
    for mapping in mappings where mapping.readsCreated {
      var other = mapping
      other.trait = "created"
      Self.insert(other, ["created"], into: &members)
    }
  }

  /// One declaration after the other.
  var lines: [JavaScript] { members.flatMap(\.lines) }
}

private extension TraitTypes {
  static func insert(
    _ mapping: TraitMapping, _ path: ArraySlice<String>, into members: inout [Member]
  ) {
    guard let name = path.first else { return }
    let index = members.firstIndex { $0.name == name } ?? members.endIndex
    if index == members.endIndex { members.append(Member(name: name)) }
    if path.count > 1 {
      insert(mapping, path.dropFirst(), into: &members[index].members)
    } else if members[index].mapping == nil {
      members[index].mapping = mapping
    }
  }
}

private struct Member {
  var name: String
  /// Nil for an object that only leads to others.
  var mapping: TraitMapping?
  var members: [Member] = []

  var lines: [JavaScript] {
    let comment = mapping.map { ["/** \($0.comment) */"] as [JavaScript] } ?? []
    let type = mapping.map { [$0.type] } ?? []
    if members.isEmpty { return comment + ["\(key: name)?: \(union(type));"] }
    return comment + ["\(key: name)?: \(union(type + ["{"]))"]
      + (members.flatMap(\.lines) + ["[trait: string]: unknown;"]).map { "  \($0)" }
      + ["} | null;"]
  }

  private func union(_ types: [JavaScript]) -> JavaScript { types.joined(separator: " | ") }
}

private extension TraitMapping {
  /// What a page may pass.
  var type: JavaScript {
    switch (emittedField, conversion) {
    case (nil, _): "unknown"
    case (.createdAt, _), (_, .seconds), (_, .date): "DateValue | null"
    case (_, .amount): "number | string | null"
    case (.language, _): "Language | null"
    case (.externalID, _): "string | number | null"
    case (.property, _): "string | number | boolean | null"
    case (.email, _), (.phoneNumber, _), (.productName, _): "string | null"
    }
  }

  /// A property's name is the site's own: nothing in it ends the comment.
  var comment: JavaScript {
    guard let field = emittedField else { return "Never leaves the page." }
    let name = JavaScript(.init(field.name)).source.replacing("*/", with: "*\\/")
    return "Becomes \(JavaScript(trusted: name))."
  }
}
