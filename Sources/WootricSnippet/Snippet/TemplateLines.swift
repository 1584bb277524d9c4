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

  /// Replaces the literal behind each `/*= NAME */`, and the comment with it. Only in lines of
  /// templates: what settings bring in may look the same.
  func withLiterals(_ line: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var rest = line
    while !literals.isEmpty, let mark = Self.mark(in: rest) {
      result += rest[..<mark.range.lowerBound]
      rest = rest[mark.range.upperBound...]
      guard let literal = literals[mark.name] else { fatalError("no such literal: \(mark.name)") }
      result += literal.utf8
      rest = rest.dropFirst(Self.literalLength(at: rest))
    }
    return String(decoding: result + rest, as: UTF8.self)
  }

  /// The next comment that stands for a literal, with the spaces behind it.
  static func mark(in line: ArraySlice<UInt8>) -> (range: Range<Int>, name: String)? {
    let slash = UInt8(ascii: "/")
    func begins(_ index: Int) -> Bool {
      line[index] == slash && line[index...].starts(with: "/*= ".utf8)
    }
    guard let start = line.indices.first(where: begins),
      let end = line[(start + 1)...].firstIndex(of: slash)
    else { return nil }
    let name = line[(start + 4)..<(end - 1)].filter { $0 != UInt8(ascii: " ") }
    let rest = line[(end + 1)...].drop { $0 == UInt8(ascii: " ") }
    return (start..<rest.startIndex, String(decoding: name, as: UTF8.self))
  }

  /// Of a text in quotes, which has no escape in it, or of a number or a name.
  static func literalLength(at rest: ArraySlice<UInt8>) -> Int {
    guard let quote = rest.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      return rest.prefix { $0.isNamePart }.count
    }
    return rest.dropFirst().prefix { $0 != quote }.count + 2
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
