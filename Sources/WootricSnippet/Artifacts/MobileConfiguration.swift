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
    TemplateExpansion(features: Feature.on(in: settings, of: PerPage(settings)), blocks: blocks)
      .expand(Language.template)
  }
}

extension Settings {
  /// The files that apps compile, by their paths from the settings file's folder.
  var mobileConfigurations: [(path: String, text: String)] {
    [
      mobile.ios.map { ($0, MobileConfiguration<SwiftLanguage>(self, path: $0).text) },
      mobile.android.map { ($0, MobileConfiguration<KotlinLanguage>(self, path: $0).text) },
    ].compactMap(\.self)
  }
}

private extension MobileConfiguration {
  typealias Phrase = SourceCode<Language>

  var blocks: [String: [Phrase]] {
    [
      "package": Language.package(of: path),
      "configure": [Language.configure(settings)],
      "survey": survey,
      "imports": Language.imports(for: settings.survey),
      "cleared": cleared,
      "events": Self.list(settings.analytics.track.names),
      "fields": fields,
      "mapped": Self.list(settings.traits.plainNames),
      "properties": properties,
    ]
  }

  /// The calls for those of the survey's settings that the SDKs know; the account has the rest.
  var survey: [Phrase] {
    let survey = settings.survey
    return [
      // An app has no page: where the site's surveys follow theirs, the SDK knows the device's language.
      (survey.followsPage ? nil : survey.language).map { Language.setLanguage("\(literal: $0)") },
      survey.productName.map { Language.setProductName("\(literal: $0)") },
      survey.audience.map { Language.setAudience("\(literal: $0)") },
    ].compactMap(\.self) + Language.calls(for: survey)
  }

  /// Statements that take a person's fields away; those of the survey's settings return.
  var cleared: [Phrase] {
    let fields: [Settings.TraitMapping.Field] = [
      .email, .createdAt, .language, .phoneNumber, .externalID, .productName,
    ]
    let survey = settings.survey
    let returning: [Settings.TraitMapping.Field: String?] = [
      .language: survey.followsPage ? nil : survey.language, .productName: survey.productName,
    ]
    let known = Set(settings.traits.compactMap(\.emittedField) + [.email, .language])
    return fields.filter(known.contains).flatMap { field in
      Language.clear(field, to: returning[field]?.map { "\(literal: $0)" })
    }
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

  func value(of mapping: Settings.TraitMapping) -> Phrase {
    let value = Language.value(mapping.traitPath.literals(of: Language.self))
    guard mapping.readsCreated else { return value }
    return ["created", "created_at"].reduce(value) {
      Language.first($0, Language.value("\(literal: $1)"))
    }
  }

  /// Literals, one a line; old compilers of Kotlin want no comma after the last.
  static func list(_ texts: [String]) -> [Phrase] {
    let literals = texts.map { "\(literal: $0)" as Phrase }
    return literals.dropLast().map { "\($0)," } + literals.suffix(1)
  }

  static func converted(_ value: Phrase, _ conversion: Settings.TraitMapping.Conversion?) -> Phrase
  {
    switch conversion {
    case nil: "plain(\(value))"
    case .amount: "amount(\(value))"
    case .seconds, .date: "seconds(\(value))"
    }
  }
}

/// How one of the languages calls the SDK and the functions of its template.
protocol MobileDialect: MobileSurveyDialect {
  typealias Phrase = SourceCode<Self>

  static var template: Template { get }
  /// The package of a file at this path.
  static func package(of path: String) -> [Phrase]
  /// Makes the SDK ready. With a client id it is an older SDK, with the secret one before 2019.
  static func configure(_ settings: Settings) -> Phrase
  static func setLanguage(_ value: Phrase) -> Phrase
  static func setProductName(_ value: Phrase) -> Phrase
  static func setAudience(_ value: Phrase) -> Phrase
  /// The trait at a path of literals.
  static func value(_ path: Phrase) -> Phrase
  /// One value, and another where there is none.
  static func first(_ value: Phrase, _ other: Phrase) -> Phrase
  /// Sets a field of the person, if it has a value; nil for a property.
  static func assign(_ field: Settings.TraitMapping.Field, _ value: Phrase) -> Phrase?
  /// Takes a field of the person away where it would stay, or sets it to what the settings say.
  static func clear(_ field: Settings.TraitMapping.Field, to value: Phrase?) -> [Phrase]
  /// Sets a property, or takes it away.
  static func put(_ name: Phrase, _ value: Phrase) -> Phrase
}

extension SwiftLanguage: MobileDialect {
  static var template: Template { .ios }
  static func package(of path: String) -> [Phrase] { [] }

  static func configure(_ settings: Settings) -> Phrase {
    let token: Phrase = "\(literal: settings.accountToken)"
    switch (settings.mobile.clientID, settings.mobile.clientSecret) {
    case (let id?, let secret?):
      return
        "Wootric.configure(withClientID: \(literal: id), clientSecret: \(literal: secret), accountToken: \(token))"
    case (let id?, nil):
      return "Wootric.configure(withClientID: \(literal: id), accountToken: \(token))"
    case (nil, _): return "Wootric.configure(withAccountToken: \(token))"
    }
  }

  static func setLanguage(_ value: Phrase) -> Phrase { "Wootric.setCustomLanguage(\(value))" }
  static func setProductName(_ value: Phrase) -> Phrase { "Wootric.setCustomProductName(\(value))" }
  static func setAudience(_ value: Phrase) -> Phrase { "Wootric.setCustomAudience(\(value))" }
  static func value(_ path: Phrase) -> Phrase { "value(\(path), in: traits)" }
  static func first(_ value: Phrase, _ other: Phrase) -> Phrase { "\(value) ?? \(other)" }
  static func put(_ name: Phrase, _ value: Phrase) -> Phrase { "properties[\(name)] = \(value)" }

  static func assign(_ field: Settings.TraitMapping.Field, _ value: Phrase) -> Phrase? {
    switch field {
    case .createdAt:
      "if let found = signUp(\(value)) { Wootric.setEndUserCreatedAt(found) }"
    case .email: set("Wootric.setEndUserEmail(found)", value)
    case .language: set(setLanguage("found"), value)
    case .phoneNumber: set("Wootric.setEndUserPhoneNumber(found)", value)
    case .externalID: set("Wootric.setEndUserExternalId(found)", value)
    case .productName: set(setProductName("found"), value)
    case .property: nil
    }
  }

  static func clear(_ field: Settings.TraitMapping.Field, to value: Phrase?) -> [Phrase] {
    let value = value ?? "nil"
    return switch field {
    case .createdAt: ["Wootric.setEndUserCreatedAt(nil)"]
    case .email: ["Wootric.setEndUserEmail(nil)"]
    case .language: [setLanguage(value)]
    case .phoneNumber: ["Wootric.setEndUserPhoneNumber(nil)"]
    case .externalID: ["Wootric.setEndUserExternalId(nil)"]
    case .productName: [setProductName(value)]
    case .property: []
    }
  }

  private static func set(_ call: Phrase, _ value: Phrase) -> Phrase {
    "if let found = text(\(value)) { \(call) }"
  }
}

extension KotlinLanguage: MobileDialect {
  static var template: Template { .android }

  /// The package is named after the folders below the last one of sources: `app/src/main/java/com/acme/…` is `com.acme`.
  static func package(of path: String) -> [Phrase] {
    let folders = Path.folder(of: path).split(separator: "/")
    guard let root = folders.lastIndex(where: { $0 == "java" || $0 == "kotlin" }) else { return [] }
    let names = folders[(root + 1)...]
    guard !names.isEmpty, names.allSatisfy(isName) else { return [] }
    let quoted = names.map { hardKeywords.contains(String($0)) ? "`\($0)`" : String($0) }
    return [Phrase(source: "package " + quoted.joined(separator: "."))]
  }

  static func configure(_ settings: Settings) -> Phrase {
    let token: Phrase = "\(literal: settings.accountToken)"
    switch (settings.mobile.clientID, settings.mobile.clientSecret) {
    case (let id?, let secret?):
      return "val wootric = Wootric.init(activity, \(literal: id), \(literal: secret), \(token))"
    case (let id?, nil): return "val wootric = Wootric.init(activity, \(literal: id), \(token))"
    case (nil, _): return "val wootric = Wootric.init(activity, \(token))"
    }
  }

  static func setLanguage(_ value: Phrase) -> Phrase { "wootric.setLanguageCode(\(value))" }
  static func setProductName(_ value: Phrase) -> Phrase { "wootric.setProductName(\(value))" }
  static func setAudience(_ value: Phrase) -> Phrase { "wootric.setRecommendTarget(\(value))" }
  static func value(_ path: Phrase) -> Phrase { "value(traits, \(path))" }
  static func first(_ value: Phrase, _ other: Phrase) -> Phrase { "\(value) ?: \(other)" }
  static func put(_ name: Phrase, _ value: Phrase) -> Phrase {
    "put(properties, \(name), \(value))"
  }

  static func assign(_ field: Settings.TraitMapping.Field, _ value: Phrase) -> Phrase? {
    switch field {
    case .createdAt: "signUp(\(value))?.let { wootric.setEndUserCreatedAt(it) }"
    case .email: set("wootric.setEndUserEmail(it)", value)
    case .language: set(setLanguage("it"), value)
    case .phoneNumber: set("wootric.setEndUserPhoneNumber(it)", value)
    case .externalID: set("wootric.setEndUserExternalId(it)", value)
    case .productName: set(setProductName("it"), value)
    case .property: nil
    }
  }

  /// The SDK forgets all of it after a survey.
  static func clear(_ field: Settings.TraitMapping.Field, to value: Phrase?) -> [Phrase] { [] }

  private static func set(_ call: Phrase, _ value: Phrase) -> Phrase {
    "text(\(value))?.let { \(call) }"
  }

  /// https://kotlinlang.org/docs/keyword-reference.html#hard-keywords
  private static let hardKeywords: Set<String> = [
    "as", "break", "class", "continue", "do", "else", "false", "for", "fun", "if", "in",
    "interface", "is", "null", "object", "package", "return", "super", "this", "throw", "true",
    "try", "typealias", "typeof", "val", "var", "when", "while",
  ]

  private static func isName(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, !first.isDigit else { return false }
    return text.utf8.allSatisfy { $0.isNamePart && $0 != UInt8(ascii: "$") }
  }
}
