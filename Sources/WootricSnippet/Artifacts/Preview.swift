import WootricTemplates

/// `wootric-preview.html`: a page that works from disk and runs the real loader and bundle with the
/// stand-in for Wootric's SDK. All that is the site's own is a JavaScript literal in it.
struct Preview {
  var snippet: Snippet
  /// Warnings about the settings, which the page shows.
  var warnings: [Diagnostic]
  /// The settings file, of which the page shows the name alone.
  var settingsFile = "wootric.json"
  /// The name of what the site is built for.
  var environment = SettingsEnvironment.production

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
      .init(key: "file", value: .string(SystemPath(settingsFile).split.name.text)),
      .init(key: "environment", value: .string(environment)),
      .init(key: "global", value: .string(settings.analytics.global)),
      .init(key: "loader", value: .string(snippet.loader?.served ?? "")),
      .init(key: "bundle", value: .string(snippet.bundle.served)),
      .init(key: "bundleURL", value: .string(snippet.bundle.url)),
      .init(key: "sdkURL", value: .string(settings.sdkURL)),
      .init(key: "bundleName", value: .string(snippet.bundle.fileName)),
      // The account decides; a form of the site's own tells.
      .init(key: "scale", value: .string((settings.survey.form?.scale ?? .nps).rawValue)),
      .init(key: "isEnabled", value: .bool(settings.enabled)),
      .init(key: "hasConsent", value: .bool(settings.hasConsent)),
      .init(key: "isAsked", value: .bool(!settings.consent.modes.isEmpty)),
      .init(key: "traits", value: .array(settings.traits.filter { !$0.readsUserID }.map(\.field))),
      .init(key: "events", value: .array(settings.analytics.track.names.map(JSONValue.string))),
      .init(key: "asks", value: .array(settings.survey.notes.map(JSONValue.string))),
      .init(key: "lints", value: .array(warnings.map { .string($0.line) })),
    ]
  }
}

private extension Snippet {
  /// The preview is a frame of a file: what tells such pages apart would ask nobody there. It shows each
  /// decision, and asks no network for a cause.
  var wherever: Snippet {
    if settings.survey.keysOfPlaces.isEmpty { return self }
    var settings = settings
    settings.survey.only.hosts = []
    settings.analytics.debug = .decisions
    settings.survey.skip = Settings.Survey.Skip(ignored: settings.survey.skip.ignored)
    return Snippet(settings)
  }
}

private extension Settings.Survey {
  /// The keys that ask nobody for the place that a page is in.
  var keysOfPlaces: [String] {
    [
      ("survey.only.hosts", !only.hosts.isEmpty), ("survey.skip.localhost", skip.localhost),
      ("survey.skip.automation", skip.automation), ("survey.skip.frames", skip.frames),
    ].filter(\.1).map(\.0)
  }

  /// When visitors are asked who never sign in, in words, and what the preview does not heed.
  var notes: [String] {
    let moments: [String] =
      switch ask {
      case .identify, nil: []
      case .page: ["on each page that is counted"]
      case .on(let triggers): triggers.map(\.words)
      }
    let unheeded =
      keysOfPlaces.isEmpty
      ? [] : ["This page does not heed \(keysOfPlaces.joined(separator: ", "))."]
    return moments + unheeded
  }
}

private extension Settings.Survey.Trigger {
  var words: String {
    switch self {
    case .seconds(let number): "when the page was in sight for \(number) s"
    case .scroll(let percent): "when \(percent) % of the page are scrolled to"
    case .exit: "when the visitor is about to leave"
    case .click(let selector): "at a click on \(selector)"
    case .visible(let selector): "when \(selector) comes into sight"
    case .pages(let number): "on page \(number) of the visit"
    }
  }
}

private extension Settings.TraitMapping {
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
