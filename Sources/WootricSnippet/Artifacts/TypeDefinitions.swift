import WootricTemplates

/// `wootric.d.ts`: the types of the global and of `wootricSettings`, with this site's traits and
/// events. TypeScript writes its literals as JavaScript does.
struct TypeDefinitions {
  var settings: Settings

  /// The whole file, in ASCII.
  var text: String {
    TemplateExpansion(features: Feature.on(in: settings, of: PerPage(settings)), blocks: blocks)
      .expand(.types)
  }
}

private extension TypeDefinitions {
  var events: [String] { settings.analytics.track.names }

  var blocks: [String: [JavaScript]] {
    [
      "languages": Settings.Survey.languages.map { "| \(literal: $0)" },
      "traits": TraitTypes(settings.traits).lines,
      "properties": properties,
      "events": events.map { "| \(literal: $0)" },
      "global": [global],
      "variable": variable,
    ]
  }

  /// Where the loader comes in a file, the page runs before it.
  var global: JavaScript {
    let mark: JavaScript = settings.loader.mode == .external ? "?" : ""
    return "\(key: settings.analytics.global)\(mark): WootricSnippet.Analytics;"
  }

  /// A name that needs quotes is reached through `window` alone.
  var variable: [JavaScript] {
    let name = settings.analytics.global
    guard JavaScript.objectKey(name).source == name else { return [] }
    return ["declare var \(key: name): Window[\(literal: name)];"]
  }

  /// Custom attributes as Wootric gets them: dates and amounts are integers.
  var properties: [JavaScript] {
    var known: Set<String> = []
    return settings.traits.compactMap { mapping in
      guard let name = mapping.emittedField?.propertyName, known.insert(name).inserted else {
        return nil
      }
      let type: JavaScript = mapping.conversion == nil ? "string | number | boolean" : "number"
      return "\(key: name)?: \(type);"
    }
  }
}

/// The members of the type of traits, one a trait; dotted ones are objects in objects.
struct TraitTypes {
  private var members = Members()

  init(_ mappings: [Settings.TraitMapping]) {
    for mapping in mappings where !mapping.readsUserID {
      members.insert(mapping, mapping.traitPath[...])
    }
    for mapping in mappings where mapping.readsCreated {
      for name in ["created", "created_at"] {
        var other = mapping
        other.trait = name
        members.insert(other, [name])
      }
    }
  }

  /// One declaration after the other.
  var lines: [JavaScript] { members.lines }
}

/// The members of one object, in the order of the settings.
private struct Members {
  private var list: [Member] = []
  /// Looking through the list would take seconds for thousands of traits.
  private var places: [ExactName: Int] = [:]

  var isEmpty: Bool { list.isEmpty }

  var lines: [JavaScript] { list.flatMap(\.lines) }

  mutating func insert(_ mapping: Settings.TraitMapping, _ path: ArraySlice<String>) {
    guard let name = path.first else { return }
    let place = place(of: name)
    if path.count > 1 {
      list[place].members.insert(mapping, path.dropFirst())
    } else if list[place].mapping == nil {
      list[place].mapping = mapping
    }
  }

  private mutating func place(of name: String) -> Int {
    let key = ExactName(name)
    if let place = places[key] { return place }
    places[key] = list.count
    list.append(Member(name: name))
    return list.count - 1
  }
}

private struct Member {
  var name: String
  /// Nil for an object that only leads to others.
  var mapping: Settings.TraitMapping?
  var members = Members()

  var lines: [JavaScript] {
    let comment = mapping.map { ["/** \($0.comment) */"] as [JavaScript] } ?? []
    let type = mapping.map { [$0.type] } ?? []
    if members.isEmpty { return comment + ["\(key: name)?: \(union(type));"] }
    return comment + ["\(key: name)?: \(union(type + ["{"]))"]
      + (members.lines + ["[trait: string]: unknown;"]).map { "  \($0)" }
      + ["} | null;"]
  }

  private func union(_ types: [JavaScript]) -> JavaScript { types.joined(separator: " | ") }
}

private extension Settings.TraitMapping {
  /// The type of a value that a page may pass.
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
    let name = JavaScript(.init(field.name)).source
    // The search for two bytes takes a hundred times as long as one for a byte.
    let safe = name.utf8.contains(UInt8(ascii: "*")) ? name.replacing("*/", with: "*\\/") : name
    return "Becomes \(JavaScript(trusted: safe))."
  }
}
