import WootricTemplates

/// Settings in, readable JavaScript out: only the code that these settings need.
struct SnippetCompiler {
  var settings: Settings
}

extension SnippetCompiler {
  var bundle: JavaScript {
    TemplateExpansion(features: features, literals: literals, blocks: blocks).expand(.bundle)
  }

  func loader(for bundle: Bundle) -> JavaScript {
    var expansion = TemplateExpansion(features: features, literals: literals, blocks: blocks)
    expansion.literals["bundleURL"] = "\(literal: bundle.url)"
    if let integrity = bundle.integrity {
      expansion.features.insert("integrity")
      expansion.literals["integrity"] = "\(literal: integrity)"
    }
    return expansion.expand(.loader)
  }
}

private extension SnippetCompiler {
  var traits: TraitCode { TraitCode(mappings: settings.traits) }

  var features: Set<String> {
    var features: Set<String> = []
    if settings.analytics.helpers { features.insert("helpers") }
    if settings.analytics.middleware { features.insert("middleware") }
    if settings.analytics.page != .none { features.insert("page") }
    if settings.otherTraits == .properties { features.insert("otherTraits") }
    if traits.convertsAmounts { features.insert("amount") }
    if traits.isMapped(to: .email) { features.insert("email") }
    return features
  }

  var literals: [String: JavaScript] {
    [
      "global": "\(literal: settings.analytics.global)",
      "accountToken": "\(literal: settings.accountToken)",
      "version": "\(literal: generatorVersion)",
      "sdkURL": "\(literal: settings.sdk.url)",
    ]
  }

  var blocks: [String: [JavaScript]] {
    [
      "site": site,
      "fields": traits.fields,
      "properties": traits.properties,
      "mapped": traits.mapped,
      "page": pageCall,
    ]
  }

  /// Members of the object of what is ours in `wootricSettings`.
  var site: [JavaScript] {
    let own = [
      JSONValue.Member(key: "account_token", value: .string(settings.accountToken)),
      JSONValue.Member(key: "version", value: .string("wootric-snippet")),
    ]
    return (own + settings.survey.wootricSettings()).map { "\(key: $0.key): \(literal: $0.value)," }
  }

  /// The page call that the site wants made for it: a statement, or nothing.
  var pageCall: [JavaScript] {
    switch settings.analytics.page {
    case .none: []
    case .bare: ["analytics.page();"]
    case .call(let call): ["analytics.page(\(arguments(of: call)));"]
    }
  }

  func arguments(of call: Settings.Analytics.PageCall) -> JavaScript {
    let words = [call.category, call.name].compactMap(\.self).map { "\(literal: $0)" as JavaScript }
    // analytics.js takes one word for the name, so a category alone has to be followed by one.
    let name: [JavaScript] = call.category != nil && call.name == nil ? ["\(literal: "")"] : []
    let properties: [JavaScript] =
      call.properties.isEmpty ? [] : ["\(literal: JSONValue.object(call.properties))"]
    return (words + name + properties).joined(separator: ", ")
  }
}
