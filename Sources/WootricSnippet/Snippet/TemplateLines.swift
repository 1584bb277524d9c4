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
    let text = String(decoding: template.source, as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let directive = TemplateDirective(line) else {
        if open.allSatisfy(\.self) { result.append(String(line)) }
        continue
      }
      obey(directive, at: "\(template.rawValue):\(index + 1)", open: &open, result: &result)
    }
    while result.last?.isEmpty == true { result.removeLast() }
    return result
  }

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
