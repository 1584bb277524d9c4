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
    let lines = TemplateLines(features: features, blocks: blocks.mapValues { $0.map(\.source) })
    return JavaScript(trusted: withLiterals(lines.expand(template)))
  }
}

private extension TemplateExpansion {
  /// Replaces the token after each `/*= NAME */`, and the comment with it.
  func withLiterals(_ text: String) -> String {
    let source = Array(text.utf8)
    guard let tokens = try? Lexer.tokens(of: source) else { fatalError("a template does not lex") }
    var result = ""
    var copied = 0
    for (comment, replaced) in zip(tokens, tokens.dropFirst()) where comment.kind == .blockComment {
      guard let name = TemplateDirective.literalName(comment.text(in: source)) else { continue }
      guard let literal = literals[name] else { fatalError("no such literal: \(name)") }
      result += String(decoding: source[copied..<comment.range.lowerBound], as: UTF8.self)
      result += literal.source
      copied = replaced.range.upperBound
    }
    return result + String(decoding: source[copied...], as: UTF8.self)
  }
}
