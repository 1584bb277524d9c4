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
    var text: [UInt8] = []
    for line in lines(of: template) {
      text += repeatElement(UInt8(ascii: " "), count: line.indentation)
      text += line.text
      text.append(UInt8(ascii: "\n"))
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// A line, with the spaces that bringing it in has put before it.
private struct Line {
  var indentation = 0
  var text: ArraySlice<UInt8>
}

private extension TemplateLines {
  func lines(of template: Template) -> [Line] {
    var result: [Line] = []
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
      } else if !open.contains(false) {
        result.append(Line(text: withLiterals(line)))
      }
    }
    while result.last?.text.isEmpty == true { result.removeLast() }
    return result
  }

  /// Replaces the literal behind each `/*= NAME */`, and the comment with it. Only in lines of
  /// templates: what settings bring in may look the same.
  func withLiterals(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result: ArraySlice<UInt8> = []
    var rest = line
    while !literals.isEmpty, let mark = Self.mark(in: rest) {
      result += rest[..<mark.range.lowerBound]
      rest = rest[mark.range.upperBound...]
      guard let literal = literals[mark.name] else { fatalError("no such literal: \(mark.name)") }
      result += literal.utf8
      rest = rest.dropFirst(Self.literalLength(at: rest))
    }
    return result.isEmpty ? rest : result + rest
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
    _ directive: TemplateDirective, at place: String, open: inout [Bool], result: inout [Line]
  ) {
    let isLive = !open.contains(false)
    switch directive.verb {
    case .if: open.append(features.contains(directive.name))
    case .else: open.append(!open.removeLast())
    case .end: open.removeLast()
    case .emit:
      open.append(false)
      guard let block = blocks[directive.name] else { fatalError("\(place): no such block") }
      if isLive { result += indented(block.map { Line(text: Array($0.utf8)[...]) }, by: directive) }
    case .include:
      guard let part = Template(rawValue: directive.name) else { fatalError("\(place): no file") }
      if isLive { result += indented(separated(lines(of: part)), by: directive) }
    }
  }

  /// A part that these settings leave empty leaves no gap either.
  func separated(_ lines: [Line]) -> [Line] { lines.isEmpty ? [] : [Line(text: [])] + lines }

  func indented(_ lines: [Line], by directive: TemplateDirective) -> [Line] {
    lines.map { line in
      let indentation = line.text.isEmpty ? 0 : line.indentation + directive.indentation
      return Line(indentation: indentation, text: line.text)
    }
  }
}

/// One comment that the compiler obeys; `Template` lists them.
struct TemplateDirective {
  var verb: Verb
  /// What the verb is about; empty for `else` and `end`.
  var name: String
  /// The spaces before it, which what it brings in is moved by.
  var indentation: Int
}

extension TemplateDirective {
  enum Verb: String { case `if`, `else`, end, emit, include }

  /// Nil for a line of ordinary code, which is told by its first bytes: most lines are.
  init?(_ bytes: ArraySlice<UInt8>) {
    var start = bytes.startIndex
    while start < bytes.endIndex, bytes[start] == UInt8(ascii: " ") { start += 1 }
    guard start + 3 < bytes.endIndex, bytes[start + 2] == UInt8(ascii: "#"),
      ["//# ", "/*# "].contains(String(decoding: bytes[start..<start + 4], as: UTF8.self))
    else { return nil }
    let words = bytes[(start + 4)...].split(separator: UInt8(ascii: " "))
      .map { String(decoding: $0, as: UTF8.self) }
    guard let verb = words.first.flatMap(Verb.init) else { return nil }
    self.init(
      verb: verb, name: words.count > 1 ? words[1] : "", indentation: start - bytes.startIndex)
  }
}
