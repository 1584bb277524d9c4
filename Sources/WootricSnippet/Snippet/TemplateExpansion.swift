import WootricTemplates

/// A template and what these settings make of it: readable JavaScript, comments and all.
///
/// A directive that names something unknown is a mistake in a template of ours, never in settings:
/// it ends the program with the template's name and line.
struct TemplateExpansion {
  /// The features that `if` asks for.
  var features: Set<String>
  /// What stands where `/*= NAME */ literal` stood.
  var literals: [String: JavaScript]
  /// The lines that stand where `emit NAME` stood.
  var blocks: [String: [JavaScript]]

  /// The whole program.
  func expand(_ template: Template) -> JavaScript {
    let lines = lines(of: template).map(\.source)
    return JavaScript(trusted: withLiterals(lines.joined(separator: "\n") + "\n"))
  }
}

private extension TemplateExpansion {
  func lines(of template: Template) -> [JavaScript] {
    var result: [JavaScript] = []
    // Whether each open directive lets its lines through.
    var open: [Bool] = []
    let text = String(decoding: template.source, as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let directive = TemplateDirective(line) else {
        if open.allSatisfy(\.self) { result.append(JavaScript(trusted: String(line))) }
        continue
      }
      let place = "\(template.rawValue).js:\(index + 1)"
      obey(directive, at: place, open: &open, result: &result)
    }
    while result.last?.source.isEmpty == true { result.removeLast() }
    return result
  }

  func obey(
    _ directive: TemplateDirective, at place: String, open: inout [Bool], result: inout [JavaScript]
  ) {
    let isLive = open.allSatisfy(\.self)
    switch directive.verb {
    case .if: open.append(features.contains(directive.name))
    case .else: open.append(!open.removeLast())
    case .end: open.removeLast()
    case .emit:
      open.append(false)
      guard let block = blocks[directive.name] else { fatalError("\(place): no such block") }
      if isLive { result += block.map(directive.indent) }
    case .include:
      guard let part = Template(rawValue: directive.name) else { fatalError("\(place): no file") }
      if isLive { result += separated(lines(of: part)).map(directive.indent) }
    }
  }

  /// A part that these settings leave empty leaves no gap either.
  func separated(_ lines: [JavaScript]) -> [JavaScript] {
    lines.isEmpty ? [] : [JavaScript(trusted: "")] + lines
  }

  /// Replaces the token behind each `/*= NAME */`, and the comment with it.
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
