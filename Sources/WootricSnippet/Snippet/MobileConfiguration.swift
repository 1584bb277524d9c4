import WootricTemplates

/// The file that an app compiles: the account, the survey's texts, and this site's trait rules in
/// its language.
struct MobileConfiguration<Language: MobileDialect> {
  private var settings: Settings
  /// Where the file goes, relative to the settings file.
  private var path: String

  init(_ settings: Settings, path: String) {
    (self.settings, self.path) = (settings, path)
  }

  /// The whole file, in ASCII.
  var text: String {
    TemplateLines(features: features, blocks: blocks.mapValues { $0.map(\.source) })
      .expand(Language.template)
  }
}

private extension MobileConfiguration {
  typealias Phrase = SourceCode<Language>

  var features: Set<String> {
    let names = SnippetFeatures(settings).names
    return settings.analytics.track == .all ? names : names.union(["trackList"])
  }

  var blocks: [String: [Phrase]] {
    [
      "package": Language.package(of: path),
      "configure": [Language.configure(settings)],
      "survey": survey,
      "events": Self.list(settings.analytics.track.names),
      "fields": fields,
      "mapped": Self.list(settings.traits.plainNames),
      "properties": properties,
    ]
  }

  /// What the SDKs know of the survey's settings; the account has the rest.
  var survey: [Phrase] {
    let survey = settings.survey
    return [
      survey.language.map { Language.setLanguage("\(literal: $0)") },
      survey.productName.map { Language.setProductName("\(literal: $0)") },
      survey.audience.map { Language.setAudience("\(literal: $0)") },
    ].compactMap(\.self)
  }

  var fields: [Phrase] {
    settings.traits.compactMap { mapping in
      mapping.emittedField.flatMap { Language.assign($0, value(of: mapping)) }
    }
  }

  var properties: [Phrase] {
    settings.traits.compactMap { mapping in
      mapping.emittedField?.propertyName.map { name in
        Language.put("\(literal: name)", Self.converted(value(of: mapping), mapping.conversion))
      }
    }
  }

  func value(of mapping: TraitMapping) -> Phrase {
    let value = Language.value(mapping.traitPath.literals(of: Language.self))
    return mapping.readsCreated
      ? Language.first(value, Language.value("\(literal: "created")")) : value
  }

  /// Literals, one a line; old compilers of Kotlin want no comma after the last.
  static func list(_ texts: [String]) -> [Phrase] {
    let literals = texts.map { "\(literal: $0)" as Phrase }
    return literals.dropLast().map { "\($0)," } + literals.suffix(1)
  }

  static func converted(_ value: Phrase, _ conversion: TraitMapping.Conversion?) -> Phrase {
    switch conversion {
    case nil: "plain(\(value))"
    case .amount: "amount(\(value))"
    case .seconds, .date: "seconds(\(value))"
    }
  }
}
