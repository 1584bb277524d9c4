import WootricTemplates

/// `wootric-preview.html`: a page that works from disk and runs the real loader and bundle with a
/// stand-in for Wootric's SDK. All that is the site's own is a JavaScript literal in it.
struct Preview {
  var snippet: Snippet
  /// Warnings about the settings, which the page shows.
  var warnings: [Diagnostic]

  /// The whole page, in ASCII.
  var html: String {
    let lines = members.map { "\(key: $0.key): \(literal: $0.value)," as JavaScript }
    return TemplateExpansion(features: [], blocks: ["site": lines]).expand(.preview)
  }
}

private extension Preview {
  var members: [JSONValue.Member] {
    let settings = snippet.settings
    let snippet = snippet.wherever
    return [
      .init(key: "global", value: .string(settings.analytics.global)),
      .init(key: "loader", value: .string(snippet.loader?.served ?? "")),
      .init(key: "bundle", value: .string(snippet.bundle.served)),
      .init(key: "bundleURL", value: .string(snippet.bundle.url)),
      .init(key: "sdkURL", value: .string(settings.sdkURL)),
      .init(key: "bundleName", value: .string(snippet.bundle.fileName)),
      .init(key: "isEnabled", value: .bool(settings.enabled)),
      .init(key: "hasConsent", value: .bool(settings.hasConsent)),
      .init(key: "isAsked", value: .bool(!settings.consent.modes.isEmpty)),
      .init(key: "traits", value: .array(settings.traits.filter { !$0.readsUserID }.map(\.field))),
      .init(key: "events", value: .array(settings.analytics.track.names.map(JSONValue.string))),
      .init(key: "lints", value: .array(warnings.map { .string($0.line) })),
    ]
  }
}

private extension Snippet {
  /// The preview is a frame of a file: what tells such pages apart would ask nobody there.
  var wherever: Snippet {
    var settings = settings
    settings.survey.only.hosts = []
    settings.survey.skip = Survey.Skip(ignored: settings.survey.skip.ignored)
    return settings == self.settings ? self : Snippet(settings)
  }
}

private extension TraitMapping {
  /// The form shows this of a trait.
  var field: JSONValue {
    [
      "name": .string(trait),
      "field": emittedField.map { .string($0.name) } ?? .null,
      "kind": .string(kind),
    ]
  }

  var kind: String {
    switch conversion {
    case nil: "text"
    case .amount: "amount"
    case .seconds, .date: "date"
    }
  }
}

private extension Diagnostic {
  /// Without the line that it is about, which may hold what only the builder knows, and without the
  /// folders of the builder's machine.
  var line: String {
    let file = origin.file.split(separator: "/").last ?? ""
    return "\(file):\(origin.line):\(origin.column): \(message)"
  }
}
