import WootricTemplates

/// The lines of a template that these settings need, in whatever language they are.
///
/// A directive that names something unknown is a mistake in a template of ours, never in settings:
/// it ends the program with the template's name and line.
struct TemplateLines {
  /// The features that `if` asks for.
  var features: Set<String>
  /// The lines that stand where `emit NAME` stood.
  var blocks: [String: [String]]
  /// What stands where `/*= NAME */ literal` stood; in a template that has none, nothing.
  var literals: [String: String] = [:]

  /// The whole text, with a line feed at its end.
  func expand(_ template: Template) -> String {
    lines(of: template).joined(separator: "\n") + "\n"
  }
}

private extension TemplateLines {
  func lines(of template: Template) -> [String] {
    var result: [String] = []
    // Whether each open directive lets its lines through.
    var open: [Bool] = []
    let source = template.source
    var (start, number) = (0, 0)
    while start <= source.count {
      let end = source[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
      let line = source[start..<end]
      (start, number) = (end + 1, number + 1)
      if let directive = TemplateDirective(line) {
        obey(directive, at: "\(template.rawValue):\(number)", open: &open, result: &result)
      } else if open.allSatisfy(\.self) {
        result.append(withLiterals(line))
      }
    }
    while result.last?.isEmpty == true { result.removeLast() }
    return result
  }

  /// Replaces the token behind each `/*= NAME */`, and the comment with it. Only in lines of templates:
  /// what settings bring in may look the same.
  func withLiterals(_ line: ArraySlice<UInt8>) -> String {
    guard !literals.isEmpty, line.indices.contains(where: { line[$0...].starts(with: Self.mark) })
    else {
      return String(decoding: line, as: UTF8.self)
    }
    let source = Array(line)
    guard let tokens = try? Lexer.tokens(of: source) else { fatalError("a template does not lex") }
    var result = ""
    var copied = 0
    for (comment, replaced) in zip(tokens, tokens.dropFirst()) where comment.kind == .blockComment {
      guard let name = TemplateDirective.literalName(comment.text(in: source)) else { continue }
      guard let literal = literals[name] else { fatalError("no such literal: \(name)") }
      result += String(decoding: source[copied..<comment.range.lowerBound], as: UTF8.self)
      result += literal
      copied = replaced.range.upperBound
    }
    return result + String(decoding: source[copied...], as: UTF8.self)
  }

  static let mark = Array("/*= ".utf8)

  func obey(
    _ directive: TemplateDirective, at place: String, open: inout [Bool], result: inout [String]
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
  func separated(_ lines: [String]) -> [String] { lines.isEmpty ? [] : [""] + lines }
}
