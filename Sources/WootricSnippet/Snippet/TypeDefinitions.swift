import WootricTemplates

/// `wootric.d.ts`: the types of the global and of `wootricSettings`, with this site's traits and
/// events. TypeScript writes its literals as JavaScript does.
struct TypeDefinitions {
  var settings: Settings

  /// The whole file, in ASCII.
  var text: String {
    let blocks = blocks.mapValues { $0.map(\.source) }
    return TemplateLines(features: features, blocks: blocks).expand(.types)
  }
}

private extension TypeDefinitions {
  var events: [String] { settings.analytics.track.names }

  /// Without a name in it the list of events would be a type without a value.
  var features: Set<String> {
    var names = SnippetFeatures(settings).names
    if !events.isEmpty { names.insert("trackList") }
    return names
  }

  var blocks: [String: [JavaScript]] {
    [
      "languages": Survey.languages.map { "| \(literal: $0)" },
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
