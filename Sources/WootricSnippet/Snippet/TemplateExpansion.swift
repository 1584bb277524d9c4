import WootricTemplates

/// A template and what these settings make of it: readable JavaScript, comments and all.
struct TemplateExpansion {
  /// The features that `if` asks for.
  var features: Set<String>
  /// What stands where `/*= NAME */ literal` stood.
  var literals: [String: JavaScript]
  /// The lines that stand where `emit NAME` stood.
  var blocks: [String: [JavaScript]]

  /// The whole program.
  func expand(_ template: Template) -> JavaScript {
    let lines = TemplateLines(
      features: features, blocks: blocks.mapValues { $0.map(\.source) },
      literals: literals.mapValues(\.source))
    return JavaScript(trusted: lines.expand(template))
  }
}
